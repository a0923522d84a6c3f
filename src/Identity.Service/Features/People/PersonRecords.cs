using Microsoft.EntityFrameworkCore;
using PeerSupport.Identity.Domain;
using PeerSupport.Identity.Persistence;
using PeerSupport.Kernel;
using PeerSupport.ServiceDefaults.Persistence;
using PeerSupport.ServiceDefaults.Security;

namespace PeerSupport.Identity.Features.People;

/// <summary>Which people's records a caller may see, and the one way to a record: whoever opens it is written down.</summary>
internal sealed class PersonRecords(IdentityDb db, TimeProvider clock, IHttpContextAccessor http)
{
    /// <summary>An administrator sees everybody, a supervisor those who hold a role at a site that they lead.</summary>
    public IQueryable<Person> VisibleTo(Caller caller)
    {
        if (caller.Is(Roles.Administrator))
            return db.People;

        SiteId?[] sites = [.. caller.SitesAs(Roles.Supervisor).Select(site => (SiteId?)new SiteId(site))];
        return db.People.Where(p => p.Roles.Any(r => sites.Contains(r.Site)));
    }

    /// <summary>The record, if this caller may see it. The entry in the audit trail is saved with whatever is changed.</summary>
    public async Task<Person?> Open(Guid id, Caller caller, CancellationToken cancellation)
    {
        if (await VisibleTo(caller).SingleOrDefaultAsync(p => p.Id == new PersonId(id), cancellation) is not { } person)
            return null;

        var operation = http.HttpContext?.GetEndpoint()?.Metadata.GetMetadata<IEndpointNameMetadata>()?.EndpointName ?? "unnamed";
        db.AuditTrail.Add(new AuditEntry(caller.Organisation, id, caller.Person, operation, clock.GetUtcNow()));
        return person;
    }

    /// <summary>Whether somebody else would still administer the organisation.</summary>
    public Task<bool> OthersAdminister(Person person, CancellationToken cancellation) => db.People.AnyAsync(
        p => p.Id != person.Id && p.State == PersonState.Active && p.Roles.Any(r => r.Role == Role.Administrator), cancellation);
}
