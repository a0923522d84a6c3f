namespace PeerSupport.Web.Clients;

/// <summary>A site with all that an administrator has said of it.</summary>
public sealed record SiteSettingsView(
    Guid Id, string Name, string Zone, IReadOnlyList<CrisisContact> CrisisContacts, IReadOnlyList<DateOnly> ClosedDays,
    long Revision);

public sealed record SiteRequest(
    string Name, string Zone, IReadOnlyList<CrisisContact> CrisisContacts, IReadOnlyList<DateOnly> ClosedDays);

public sealed record PersonView(
    Guid Id, string Name, string? Email, string State, IReadOnlyList<RoleView> Roles, long Revision);

public sealed record RoleView(string Role, Guid? SiteId);

public sealed record RoleRequest(string Role, Guid? SiteId);

public sealed record ChangeRolesRequest(IReadOnlyList<RoleRequest> Roles);

public sealed record InvitePersonRequest(string Name, string Email, IReadOnlyList<RoleRequest> Roles);

public sealed record InvitedPersonView(Guid Id, string Name, InvitationView Invitation);

public sealed record InvitationView(string Url, DateTimeOffset ExpiresAt);

public sealed record OrganisationView(Guid Id, string Name, long Revision);

public sealed record ChangeOrganisationRequest(string Name);

public sealed record PartnerView(string ClientId, string Name, IReadOnlyList<string> Scopes);

public sealed record AdmitPartnerRequest(string Name, IReadOnlyList<string> Scopes);

public sealed record AdmittedPartnerView(string ClientId, string ClientSecret, string Name);

public sealed record DirectorySettingsView(bool AnonymousReading, long Revision);

public sealed record DirectorySettingsRequest(bool AnonymousReading);

public sealed record UsageView(DateOnly From, DateOnly To, IReadOnlyList<PartnerUsageView> Partners, UsageOfView Anonymous);

public sealed record PartnerUsageView(string ClientId, long Requests, IReadOnlyList<DayOfUsageView> Days);

public sealed record UsageOfView(long Requests, IReadOnlyList<DayOfUsageView> Days);

public sealed record DayOfUsageView(DateOnly Day, long Requests);

public sealed record OpenersView(long Revision, bool IsDefault, IReadOnlyList<string> Openers);

public sealed record OpenersRequest(IReadOnlyList<string> Openers);

/// <summary>What new agreements of a site begin with.</summary>
public sealed record TemplateView(
    long Revision, bool IsDefault, string Zone, IReadOnlyList<TemplateClauseView> FixedClauses,
    IReadOnlyList<TemplateBoundaryView> Boundaries, int ReviewEveryDays);

public sealed record TemplateClauseView(Guid Id, int Version, string Text);

public sealed record TemplateBoundaryView(
    string Kind, string Text, IReadOnlyList<SpanView>? Spans, int? ReplyTimeHours, EndingTermsView? Ending);

public sealed record TemplateRequest(
    IReadOnlyList<TemplateClauseRequest> FixedClauses, IReadOnlyList<TemplateBoundaryView> Boundaries, int ReviewEveryDays);

public sealed record TemplateClauseRequest(string Text, Guid? Id);
