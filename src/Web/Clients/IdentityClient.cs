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

    public async Task<IReadOnlyList<SiteView>> Sites() => (await Get<Listing<SiteView>>("api/identity/sites?size=100")).Items;

    public Task<IReadOnlyList<PersonName>> Names(IEnumerable<Guid> people) =>
        Get<IReadOnlyList<PersonName>>($"api/identity/people/names?{Ids(people)}");

    /// <summary>The active workers of a site.</summary>
    public Task<IReadOnlyList<PersonName>> Workers(Guid site) =>
        Get<IReadOnlyList<PersonName>>($"api/identity/sites/{site}/workers");

    private static string Ids(IEnumerable<Guid> people) => string.Join('&', people.Distinct().Take(100).Select(id => $"id={id}"));

    public Task<PeerLinkView> MakePeerLink(Guid relationship) =>
        Send<PeerLinkView>(HttpMethod.Post, "api/identity/peer-links", new PeerLinkRequest(relationship));
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
