using PeerSupport.Identity.Accounts;
using PeerSupport.Identity.Features.Organisations;
using PeerSupport.Identity.Features.Partners;
using PeerSupport.Identity.Features.People;
using PeerSupport.Identity.Features.Sites;
using PeerSupport.Testing;
using PeerSupport.Testing.Access;

namespace PeerSupport.Identity.Tests;

/// <summary>The demo organisation, and what the table of who may do what asks for.</summary>
internal sealed class AccessStory(IdentityApp app, RelationshipsStandIn relationships) : IAccessStory
{
    public Guid Organisation => IdentityApp.DemoOrganisation;
    public Guid Site => IdentityApp.DemoSite;

    public static object SomeSite => new { name = "Riverside", zone = "America/New_York", crisisContacts = Array.Empty<object>() };

    /// <summary>The worker's, as Relationships knows it.</summary>
    public object Relationship()
    {
        var relationshipId = Guid.NewGuid();
        relationships.Relationships[relationshipId] = (PersonOf(Who.Worker), Guid.NewGuid(), "active");
        return new { relationshipId };
    }

    public static object Somebody(string role = "administrator") =>
        new { name = "Kit", email = $"{Guid.NewGuid():N}@example.org", roles = new[] { new { role } } };

    public Guid PersonOf(Who role) => Demo.PersonId(role switch
    {
        Who.Worker => 11,
        Who.Supervisor => 13,
        Who.Peer => 15,
        _ => 14,
    }).Value;

    public async Task<long> RevisionOfOrganisation()
    {
        using var administrator = app.Administrator();
        return (await administrator.Send(HttpMethod.Get, "/api/identity/organisation").Read<OrganisationView>()).Revision;
    }

    public async Task<Target> Find(string path, string parameter, Who role)
    {
        using var administrator = app.Administrator();
        if (parameter is "clientId")
            return new((await Made<AdmittedPartnerView>("partners", new { name = "Clinic", scopes = new[] { "directory.read" } })).ClientId);
        if (path is "/api/identity/sites/{id}/workers")
            return new(Site);
        if (path.StartsWith("/api/identity/sites", StringComparison.Ordinal))
        {
            var site = await Made<SiteView>("sites", SomeSite);
            return new(site.Id, site.Revision);
        }

        if (path is "/api/identity/people/{id}" or "/api/identity/people/names")
            return new(PersonOf(Who.Worker));
        var invited = await Made<InvitedPersonView>("people", Somebody());
        return new(invited.Id, invited.Revision);

        Task<TView> Made<TView>(string what, object body) =>
            administrator.Send(HttpMethod.Post, $"/api/identity/{what}", body).Read<TView>();
    }
}
