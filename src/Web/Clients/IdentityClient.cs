using System.Net.Http.Headers;

namespace PeerSupport.Web.Clients;

/// <summary>What the pages ask of Identity.</summary>
internal sealed class IdentityClient(HttpClient http) : ApiClient(http)
{
    public Task<MeView> Me(string accessToken)
    {
        var request = new HttpRequestMessage(HttpMethod.Get, "api/identity/me");
        request.Headers.Authorization = new AuthenticationHeaderValue("Bearer", accessToken);
        return Ask<MeView>(request);
    }

    public Task<MeView> Me() => Get<MeView>("api/identity/me");

    public Task<object?> SignOutEverywhere() => Send<object?>(HttpMethod.Delete, "api/identity/me/sessions");

    public async Task<IReadOnlyList<SiteView>> Sites() => (await Get<Listing<SiteView>>("api/identity/sites?size=100")).Items;

    public Task<IReadOnlyList<PersonName>> Names(IEnumerable<Guid> people) =>
        Get<IReadOnlyList<PersonName>>($"api/identity/people/names?{Ids(people)}");

    /// <summary>The active workers of a site.</summary>
    public Task<IReadOnlyList<PersonName>> Workers(Guid site) =>
        Get<IReadOnlyList<PersonName>>($"api/identity/sites/{site}/workers");

    private static string Ids(IEnumerable<Guid> people) => string.Join('&', people.Distinct().Take(100).Select(id => $"id={id}"));

    public Task<PeerLinkView> MakePeerLink(Guid relationship) =>
        Send<PeerLinkView>(HttpMethod.Post, "api/identity/peer-links", new PeerLinkRequest(relationship));

    public Task<SiteSettingsView> Site(Guid id) => Get<SiteSettingsView>($"api/identity/sites/{id}");

    /// <summary>Every site with all its settings, by name.</summary>
    public Task<IReadOnlyList<SiteSettingsView>> SiteSettings() => All<SiteSettingsView>("api/identity/sites");

    public Task<SiteSettingsView> SetUp(SiteRequest site, string? key) =>
        Create<SiteSettingsView>("api/identity/sites", site, key);

    public Task<SiteSettingsView> Change(Guid id, SiteRequest site, long revision) =>
        Send<SiteSettingsView>(HttpMethod.Put, $"api/identity/sites/{id}", site, revision);

    public Task<Listing<PersonView>> People(string? search, int page) => Get<Listing<PersonView>>(
        $"api/identity/people?page={page}"
        + (string.IsNullOrWhiteSpace(search) ? "" : $"&search={Uri.EscapeDataString(search.Trim())}"));

    public Task<PersonView> Person(Guid id) => Get<PersonView>($"api/identity/people/{id}");

    public Task<InvitedPersonView> Invite(InvitePersonRequest person, string? key) =>
        Create<InvitedPersonView>("api/identity/people", person, key);

    /// <summary>A new link for somebody who has not accepted; the former one stops working.</summary>
    public Task<InvitationView> InviteAgain(Guid id) =>
        Send<InvitationView>(HttpMethod.Post, $"api/identity/people/{id}/invitation");

    public Task<PersonView> ChangeRoles(Guid id, IReadOnlyList<RoleRequest> roles, long revision) =>
        Send<PersonView>(HttpMethod.Put, $"api/identity/people/{id}/roles", new ChangeRolesRequest(roles), revision);

    public Task<PersonView> Suspend(Guid id, long revision) =>
        Send<PersonView>(HttpMethod.Post, $"api/identity/people/{id}/suspension", revision: revision);

    public Task<PersonView> LiftSuspension(Guid id, long revision) =>
        Send<PersonView>(HttpMethod.Delete, $"api/identity/people/{id}/suspension", revision: revision);

    public Task<OrganisationView> Organisation() => Get<OrganisationView>("api/identity/organisation");

    public Task<OrganisationView> Rename(string name, long revision) =>
        Send<OrganisationView>(HttpMethod.Put, "api/identity/organisation", new ChangeOrganisationRequest(name), revision);

    public Task<IReadOnlyList<PartnerView>> Partners() => All<PartnerView>("api/identity/partners");

    public Task<AdmittedPartnerView> Admit(AdmitPartnerRequest partner, string? key) =>
        Create<AdmittedPartnerView>("api/identity/partners", partner, key);

    public Task<object?> RemovePartner(string clientId) =>
        Send<object?>(HttpMethod.Delete, $"api/identity/partners/{Uri.EscapeDataString(clientId)}");
}

public sealed record MeView(Guid Person, string Name, MyOrganisation Organisation, IReadOnlyList<MyRole> Roles);

public sealed record MyOrganisation(Guid Id, string Name);

public sealed record MyRole(string Role, Guid? SiteId, string? SiteName);

public sealed record SiteView(
    Guid Id, string Name, string Zone, IReadOnlyList<CrisisContact> CrisisContacts, IReadOnlyList<DateOnly> ClosedDays);

public sealed record CrisisContact(string Name, string Phone, string? Note);

public sealed record PersonName(Guid Id, string Name);

public sealed record PeerLinkView(string Url, DateTimeOffset ExpiresAt);

public sealed record PeerLinkRequest(Guid RelationshipId);
