using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;
using PeerSupport.Relationships.Domain;
using PeerSupport.Relationships.Persistence;
using PeerSupport.ServiceDefaults.Http;
using PeerSupport.ServiceDefaults.Persistence;
using PeerSupport.ServiceDefaults.Security;

namespace PeerSupport.Relationships.Features;

/// <summary>
/// The only way to a relationship's record: decides who may, and writes down that they did. A record that the caller may not
/// see is not there (null, hence 404); one that they see but may not change answers 403.
/// </summary>
internal sealed class Access(RelationshipsDb db, TimeProvider clock)
{
    /// <summary>For a change; the entry in the audit trail is saved with it.</summary>
    /// <param name="recorded">No: the caller of this does, for the relationship's trail may be the wrong place.</param>
    public async Task<Admission?> ToChange(
        Guid id, Caller caller, Standing allowed, string operation, CancellationToken cancellation, bool recorded = true)
    {
        var key = new RelationshipId(id);
        if (await db.Relationships.AsSingleQuery().SingleOrDefaultAsync(r => r.Id == key, cancellation) is not { } relationship)
            return null;

        var standing = StandingOf(caller, relationship);
        if (standing is Standing.None)
            return null;

        if ((standing & allowed) is Standing.None)
            throw new BadHttpRequestException("You may see this relationship, but not do this.", StatusCodes.Status403Forbidden);

        if (recorded)
            Record(id, caller, operation);
        return new(relationship, standing & allowed, relationship.WorkedHere(caller.Person, clock.GetUtcNow()));
    }

    /// <summary>For reading, which is recorded at once.</summary>
    public async Task<Admission?> ToRead(Guid id, Caller caller, string operation, CancellationToken cancellation)
    {
        var admission = await ToChange(id, caller, Standing.Anybody, operation, cancellation);
        if (admission is not null)
            await db.SaveChangesAsync(cancellation);
        return admission;
    }

    /// <summary>The relationships that the caller may see, as one of these.</summary>
    public IQueryable<SupportRelationship> VisibleTo(Caller caller, Standing standing = Standing.Anybody)
    {
        var (me, now) = (caller.Person, clock.GetUtcNow());
        var isPeer = standing.HasFlag(Standing.Peer) && caller.Is(Roles.Peer);
        var (worksAt, worksEverywhere) = SitesAs(Roles.Worker, standing.HasFlag(Standing.Worker));
        var (standsInAt, standsInEverywhere) = SitesAs(Roles.Worker, standing.HasFlag(Standing.StandIn));
        var (supervises, supervisesAll) = SitesAs(Roles.Supervisor, standing.HasFlag(Standing.Supervisor));
        return db.Relationships.Where(r =>
            (r.Worker == me && (worksEverywhere || worksAt.Contains(r.Site)))
            || ((standsInEverywhere || standsInAt.Contains(r.Site))
                && r.Covers.Any(c => c.StandIn == me && c.From <= now && now < c.Until))
            || supervisesAll || supervises.Contains(r.Site) || (isPeer && r.Peer.Person == me));

        (List<SiteId> Sites, bool Everywhere) SitesAs(string role, bool asked) => asked
            ? ([.. caller.SitesAs(role).Select(site => new SiteId(site))], caller.IsEverywhere(role))
            : ([], false);
    }

    /// <summary>The relationships that the caller supervises and has never been at work in.</summary>
    public IQueryable<SupportRelationship> OnlySupervisedBy(Caller caller)
    {
        var (me, now) = (caller.Person, clock.GetUtcNow());
        return VisibleTo(caller, Standing.Supervisor).Where(r => r.Worker != me
            && !r.FormerWorkers.Any(f => f.Worker == me) && !r.Covers.Any(c => c.StandIn == me && c.From <= now));
    }

    /// <summary>A page of what belongs to one relationship, recorded as a reading of it.</summary>
    public async Task<Results<Ok<Page<TView>>, NotFound>> ToList<TRecord, TView>(
        Guid id, Caller caller, string operation, PageQuery page,
        Func<RelationshipId, IOrderedQueryable<TRecord>> records, Func<TRecord, TView> view, CancellationToken cancellation)
        where TRecord : class =>
        await ToRead(id, caller, operation, cancellation) is { Relationship.Id: var relationship }
            ? TypedResults.Ok((await records(relationship).AsNoTracking().ToPage(page, cancellation)).Select(view))
            : TypedResults.NotFound();

    /// <summary>That the caller was shown these in a list.</summary>
    public Task RecordListed(IEnumerable<Guid> shown, Caller caller, string operation, CancellationToken cancellation)
    {
        foreach (var id in shown)
            Record(id, caller, operation);
        return db.SaveChangesAsync(cancellation);
    }

    /// <summary>That the caller made or did this.</summary>
    public void Record(Guid id, Caller caller, string operation) =>
        db.AuditTrail.Add(new AuditEntry(caller.Organisation, id, caller.Person, operation, clock.GetUtcNow()));

    /// <summary>What the caller is to a relationship; to be shown it, only what <see cref="VisibleTo"/> finds.</summary>
    public Standing StandingOf(Caller caller, SupportRelationship relationship)
    {
        var site = relationship.Site.Value;
        var standsIn = relationship.CoverAt(clock.GetUtcNow())?.StandIn == caller.Person;
        return (relationship.Worker == caller.Person && caller.Is(Roles.Worker, site) ? Standing.Worker : Standing.None)
            | (standsIn && caller.Is(Roles.Worker, site) ? Standing.StandIn : Standing.None)
            | (relationship.Peer.Person == caller.Person && caller.Is(Roles.Peer) ? Standing.Peer : Standing.None)
            | (caller.Is(Roles.Supervisor, site) ? Standing.Supervisor : Standing.None);
    }
}
