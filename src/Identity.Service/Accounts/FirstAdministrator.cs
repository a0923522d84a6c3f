using Microsoft.EntityFrameworkCore;
using PeerSupport.Identity.Domain;
using PeerSupport.Identity.OpenId;
using PeerSupport.Identity.Persistence;
using PeerSupport.Kernel;
using PeerSupport.ServiceDefaults.Persistence;

namespace PeerSupport.Identity.Accounts;

/// <summary>
/// How an installation without an administrator gets its first: by a one-time link that only who started it sees.
/// </summary>
internal sealed class FirstAdministrator(
    IdentityDb db, Credentials credentials, PublicAddress address, IConfiguration configuration, TimeProvider clock)
{
    /// <summary>
    /// A new link, or none once there is an administrator. Links made before stay good, so that every replica may show one.
    /// </summary>
    public async Task<string?> MakeLink(CancellationToken cancellation)
    {
        if (await Exists(cancellation))
            return null;

        var token = OneTimeToken.New();
        db.SetupLinks.RemoveRange(await db.SetupLinks.Where(l => l.ExpiresAt < clock.GetUtcNow()).ToListAsync(cancellation));
        db.SetupLinks.Add(new SetupLink(token.Hash, clock.GetUtcNow() + SetupLink.GoodFor));
        await db.SaveChangesAsync(cancellation);
        return address.Of($"account/setup/{token.Text}");
    }

    public async Task<bool> MayBeSetUpWith(string token, CancellationToken cancellation)
    {
        var hash = new OneTimeToken(token).Hash;
        return await db.SetupLinks.AnyAsync(l => l.TokenHash == hash && l.ExpiresAt > clock.GetUtcNow(), cancellation)
            && !await Exists(cancellation);
    }

    /// <summary>
    /// Sets up organisation, site and administrator in one transaction with the link's use, so that it works once.
    /// </summary>
    public async Task<(Account? Account, Dictionary<string, string> Problems)> SetUp(
        string token, string organisationName, SiteSettings site, string name, string email, string password,
        CancellationToken cancellation)
    {
        await using var transaction = await db.Database.BeginTransactionAsync(cancellation);
        if (!await MayBeSetUpWith(token, cancellation) || await db.SetupLinks.ExecuteDeleteAsync(cancellation) == 0)
            throw new RuleViolationException("setup.done", "This link has been used.");

        var organisation = await OrganisationNamed(organisationName, cancellation);
        db.Sites.Add(Site.SetUp(SiteId.New(), organisation, site));
        var asOperator = configuration.GetValue<bool>("Identity:FirstAdministratorIsOperator");
        var person = Person.Found(PersonId.New(), organisation, name, email, asOperator);
        db.People.Add(person);

        var problems = await credentials.Create(person, email, password);
        if (problems.Count > 0)
            return (null, problems.ToDictionary(p => p.Key == "SignInName" ? "Email" : p.Key, p => p.Value));

        await transaction.CommitAsync(cancellation);
        return (await db.Accounts.SingleAsync(a => a.Person == person.Id, cancellation), []);
    }

    // An import may have made an organisation that nobody belongs to yet; it becomes the administrator's. The demo never does.
    private async Task<OrganisationId> OrganisationNamed(string name, CancellationToken cancellation)
    {
        var known = await db.Organisations.IgnoreQueryFilters([ServiceDb.OrganisationFilter])
            .Where(o => o.Id != Demo.OrganisationId).OrderBy(o => o.Id).Take(2).ToListAsync(cancellation);
        if (known is [var waiting])
        {
            waiting.Rename(name);
            return waiting.Id;
        }

        var organisation = Organisation.SetUp(OrganisationId.New(), name);
        db.Organisations.Add(organisation);
        return organisation.Id;
    }

    private Task<bool> Exists(CancellationToken cancellation) => db.People.IgnoreQueryFilters([ServiceDb.OrganisationFilter])
        .AnyAsync(p => p.Organisation != Demo.OrganisationId && p.Roles.Any(r => r.Role == Role.Administrator), cancellation);
}
