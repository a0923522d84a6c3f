using Microsoft.EntityFrameworkCore;
using PeerSupport.Identity.Domain;
using PeerSupport.Identity.OpenId;
using PeerSupport.Identity.Persistence;
using PeerSupport.Kernel;
using PeerSupport.ServiceDefaults.Security;

namespace PeerSupport.Identity.Accounts;

/// <summary>The demo organisation with its site, people and partner; whatever of it is there already stays as it is.</summary>
internal sealed class Demo(IdentityDb db, Tenant tenant, Credentials credentials, RegisteredClients clients)
{
    public const string Password = "demo-Password-1";
    public const string PartnerClientId = "demo-partner";
    public const string PartnerSecret = "demo-partner-secret";
    public static readonly OrganisationId OrganisationId = new(Guid.Parse("de300000-0000-4000-8000-000000000001"));
    public static readonly SiteId SiteId = new(Guid.Parse("de300000-0000-4000-8000-000000000002"));

    public async Task Seed(CancellationToken cancellation)
    {
        tenant.Enter(OrganisationId);
        await SeedOrganisation(cancellation);
        await SeedPerson(11, "worker", "Wren Demo", RoleHeld.Of(Role.Worker, SiteId));
        await SeedPerson(12, "worker2", "Robin Demo", RoleHeld.Of(Role.Worker, SiteId));
        await SeedPerson(13, "supervisor", "Sage Demo", RoleHeld.Of(Role.Supervisor, SiteId));
        await SeedPerson(14, "admin", "Ash Demo");
        await SeedPerson(15, "peer", "Perry");
        await SeedPartner(cancellation);
    }

    /// <summary>The id of a demo person, by the last digits of it.</summary>
    public static PersonId PersonId(int number) => new(Guid.Parse($"de300000-0000-4000-8000-0000000000{number}"));

    private async Task SeedOrganisation(CancellationToken cancellation)
    {
        if (await db.Organisations.FindAsync([OrganisationId], cancellation) is null)
            db.Organisations.Add(Organisation.SetUp(OrganisationId, "Demo Recovery Network"));
        if (!await db.Sites.AnyAsync(s => s.Id == SiteId, cancellation))
            db.Sites.Add(Site.SetUp(SiteId, OrganisationId, new("Demo Site", "America/Chicago",
                [new("Demo crisis line", "555-0100", "Invented number; day and night")], [])));
        await db.SaveChangesAsync(cancellation);
    }

    private async Task SeedPerson(int number, string mailbox, string name, params RoleHeld[] roles)
    {
        var id = PersonId(number);
        if (await db.People.AnyAsync(p => p.Id == id))
            return;

        var email = $"{mailbox}@demo.example";
        var person = mailbox switch
        {
            "admin" => Person.Found(id, OrganisationId, name, email, asOperator: true),
            "peer" => Person.JoinAsPeer(id, OrganisationId, name),
            _ => Person.Invite(id, OrganisationId, name, email, roles),
        };
        person.Accept();
        db.People.Add(person);
        if (await credentials.Create(person, email, Password) is { Count: > 0 })
            throw new InvalidOperationException($"The demo account {email} cannot be made: the name belongs to somebody else.");
    }

    private async Task SeedPartner(CancellationToken cancellation)
    {
        if (await db.Partners.AnyAsync(p => p.ClientId == PartnerClientId, cancellation))
            return;

        var partner = Partner.Admit(PartnerClientId, OrganisationId, "Demo partner", maySuggest: true);
        db.Partners.Add(partner);
        await clients.RegisterPartner(partner, PartnerSecret, cancellation);
    }
}
