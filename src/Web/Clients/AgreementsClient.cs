namespace PeerSupport.Web.Clients;

/// <summary>What the pages ask of Agreements.</summary>
internal sealed partial class AgreementsClient(HttpClient http) : ApiClient(http)
{
    private const string Root = "api/agreements";

    /// <summary>The agreement of a relationship; null while it is being drafted.</summary>
    public async Task<AgreementView?> Of(Guid relationship) =>
        (await Get<Listing<AgreementView>>($"{Root}/?relationshipId={relationship}")).Items is [var first, ..] ? first : null;

    public async Task<IReadOnlyList<VersionSummary>> Versions(Guid id) =>
        (await Get<Listing<VersionSummary>>($"{Root}/{id}/versions?size=100")).Items;

    public Task<VersionView> Version(Guid id, int number) => Get<VersionView>($"{Root}/{id}/versions/{number}");

    public Task<ComparisonView> Compare(Guid id, int number, int with) =>
        Get<ComparisonView>($"{Root}/{id}/versions/{number}/comparison?with={with}");

    public Task<Listing<MoveView>> History(Guid id, int page) =>
        Get<Listing<MoveView>>($"{Root}/{id}/history?page={page}&size=20");

    public Task<AgreementView> Propose(Guid id, BoundaryRequest boundary, string? key) =>
        Create<AgreementView>($"{Root}/{id}/boundaries", boundary, key);

    public Task<AgreementView> Propose(Guid id, GoalRequest goal, string? key) =>
        Create<AgreementView>($"{Root}/{id}/goals", goal, key);

    public Task<AgreementView> Counter(Guid id, Guid item, BoundaryRequest boundary, long revision) =>
        Send<AgreementView>(HttpMethod.Put, $"{Root}/{id}/boundaries/{item}", boundary, revision);

    public Task<AgreementView> Counter(Guid id, Guid item, GoalRequest goal, long revision) =>
        Send<AgreementView>(HttpMethod.Put, $"{Root}/{id}/goals/{item}", goal, revision);

    public Task<AgreementView> RemoveBoundary(Guid id, Guid item, long revision) =>
        Send<AgreementView>(HttpMethod.Delete, $"{Root}/{id}/boundaries/{item}", revision: revision);

    public Task<AgreementView> RemoveGoal(Guid id, Guid item, long revision) =>
        Send<AgreementView>(HttpMethod.Delete, $"{Root}/{id}/goals/{item}", revision: revision);

    public Task<AgreementView> RenewClauses(Guid id, long revision) =>
        Send<AgreementView>(HttpMethod.Post, $"{Root}/{id}/clauses/renewal", revision: revision);

    public Task<AgreementView> KeepClauses(Guid id, long revision) =>
        Send<AgreementView>(HttpMethod.Delete, $"{Root}/{id}/clauses/renewal", revision: revision);

    public Task<AgreementView> Accept(Guid id, AcceptRequest acceptance) =>
        Send<AgreementView>(HttpMethod.Post, $"{Root}/{id}/acceptances", acceptance);

    /// <summary>What new agreements of a site begin with; null while Agreements has not heard of the site.</summary>
    public async Task<TemplateView?> Template(Guid site)
    {
        try
        {
            return await Get<TemplateView>($"{Root}/templates/{site}");
        }
        catch (ApiException refusal) when (refusal.Status is 404)
        {
            return null;
        }
    }

    public Task<TemplateView> ChangeTemplate(Guid site, TemplateRequest template, long revision) =>
        Send<TemplateView>(HttpMethod.Put, $"{Root}/templates/{site}", template, revision);
}

public sealed record AgreementView(
    Guid Id, long Revision, Guid RelationshipId, string Status, int Version, int? OpenVersion,
    IReadOnlyList<ClauseView> FixedClauses,
    IReadOnlyList<BoundaryView> Boundaries, IReadOnlyList<GoalView> Goals, IReadOnlyList<string> Missing);

public sealed record ClauseView(Guid Id, int Version, string Text, IReadOnlyList<AcceptanceView> AcknowledgedBy);

public sealed record BoundaryView(
    Guid Id, string Kind, long Revision, string? State, string Text, string ProposedBy, HoursView? ContactHours,
    int? ReplyTimeHours, EndingTermsView? Ending,
    IReadOnlyList<AcceptanceView> Acceptances, IReadOnlyList<ParticularView>? Against = null);

public sealed record GoalView(
    Guid Id, long Revision, string? State, string Words, IReadOnlyList<string> Scale, int? Importance, int? Difficulty,
    decimal Weight, int Baseline,
    string ProposedBy, IReadOnlyList<AcceptanceView> Acceptances, IReadOnlyList<ParticularView>? Against = null);

public sealed record ParticularView(string Name, string Text);

public sealed record AcceptanceView(string Side, DateTimeOffset At, bool InPerson, string? ReadOut);

public sealed record HoursView(string Zone, IReadOnlyList<SpanView> Spans);

public sealed record EndingTermsView(int NoticeDays, IReadOnlyList<string> LaterContact);

/// <summary>What became of an agreement from the older of two versions to the newer.</summary>
public sealed record ComparisonView(
    int Older, int Newer, IReadOnlyList<ComparedItemView> Added, IReadOnlyList<ComparedItemView> Removed,
    IReadOnlyList<ChangedItemView> Changed);

public sealed record ComparedItemView(Guid Id, string? Boundary, IReadOnlyList<ParticularView> Says);

public sealed record ChangedItemView(Guid Id, string? Boundary, IReadOnlyList<DifferenceView> Differences);

public sealed record DifferenceView(string Name, string? Old, string? New);

/// <summary>One move of a negotiation.</summary>
public sealed record MoveView(
    string Kind, DateTimeOffset At, string Side, bool InPerson, string? ReadOut, string? Boundary,
    IReadOnlyList<ParticularView> Says);

public sealed record VersionSummary(int Version, DateTimeOffset HoldsFrom);

public sealed record VersionView(
    int Version, DateTimeOffset HoldsFrom, IReadOnlyList<ClauseView> FixedClauses, IReadOnlyList<BoundaryView> Boundaries,
    IReadOnlyList<GoalView> Goals);

public sealed record BoundaryRequest(string Kind, string Text, HoursView? ContactHours, int? ReplyTimeHours,
    EndingTermsView? Ending, InPersonRequest? InPerson);

public sealed record GoalRequest(string Words, IReadOnlyList<string> Scale, int? Importance, int? Difficulty, int Baseline,
    InPersonRequest? InPerson);

public sealed record AcceptRequest(
    IReadOnlyList<ItemReference> Items, IReadOnlyList<ClauseReference> Clauses, InPersonRequest? InPerson);

public sealed record ItemReference(Guid Id, long Revision);

public sealed record ClauseReference(Guid Id, int Version);

public sealed record InPersonRequest(string ReadOut);
