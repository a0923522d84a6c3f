using Microsoft.EntityFrameworkCore;
using PeerSupport.Kernel;
using PeerSupport.Relationships.Domain;
using PeerSupport.Relationships.Persistence;
using PeerSupport.ServiceDefaults.Security;

namespace PeerSupport.Relationships.Features;

/// <summary>The only way to a supervision session: the two whose it is find it; what its agenda shows is recorded.</summary>
internal sealed class SupervisionAgenda(RelationshipsDb db, Access access, TimeProvider clock)
{
    private const int MaxItems = 100;

    /// <summary>The caller's sessions, as supervisor or as worker, at sites where they still are that.</summary>
    public IQueryable<SupervisionSession> SessionsOf(Caller caller)
    {
        var me = caller.Person;
        var worksAt = caller.SitesAs(Roles.Worker).Select(site => new SiteId(site)).ToList();
        var supervises = caller.SitesAs(Roles.Supervisor).Select(site => new SiteId(site)).ToList();
        var (worksEverywhere, supervisesAll) = (caller.IsEverywhere(Roles.Worker), caller.IsEverywhere(Roles.Supervisor));
        return db.SupervisionSessions.Where(s =>
            (s.Worker == me && (worksEverywhere || worksAt.Contains(s.Site)))
            || (s.Supervisor == me && (supervisesAll || supervises.Contains(s.Site))));
    }

    public Task<SupervisionSession?> Find(Guid id, Caller caller, CancellationToken cancellation)
    {
        var key = new SupervisionSessionId(id);
        return SessionsOf(caller).SingleOrDefaultAsync(s => s.Id == key, cancellation);
    }

    /// <summary>The session with what happened between the one before and itself; saved with the entries that say who saw it.</summary>
    public async Task<SupervisionSessionView> Show(
        SupervisionSession session, Caller caller, string operation, CancellationToken cancellation)
    {
        var (site, worker, until) = (session.Site, session.Worker, session.PlannedAt);
        var since = await db.SupervisionSessions
            .Where(s => s.Site == site && s.Worker == worker && s.PlannedAt < until)
            .MaxAsync(s => (DateTimeOffset?)s.PlannedAt, cancellation) ?? DateTimeOffset.MinValue;

        var theirs = db.Relationships.AsNoTracking().Where(r => r.Site == site && r.Worker == worker);
        var agenda = new AgendaView(
            await db.SharedReflections.AsNoTracking()
                .Where(s => s.Site == site && s.Author == worker && s.SharedAt > since && s.SharedAt <= until)
                .OrderByDescending(s => s.SharedAt).Take(MaxItems)
                .Select(s => SharedReflectionView.Of(s)).ToListAsync(cancellation),
            await Exceptions(worker, site, since, until, cancellation),
            await DueReviews(theirs, until, cancellation),
            await Concerns(theirs, since, until, cancellation),
            await theirs.Where(r => r.Phase == Phase.Concluding).OrderBy(r => r.Ending!.EndsOn).Take(MaxItems)
                .Select(r => new ConcludingItem(r.Id.Value, r.Ending!.Kind, r.Ending.EndsOn)).ToListAsync(cancellation));

        await access.RecordListed([session.Id.Value, .. agenda.Relationships], caller, operation, cancellation);
        return SupervisionSessionView.Of(session, agenda);
    }

    // Those of who stood in are theirs to talk about, not the worker's.
    private Task<List<ExceptionItem>> Exceptions(
        PersonId worker, SiteId site, DateTimeOffset since, DateTimeOffset until, CancellationToken cancellation)
    {
        var now = clock.GetUtcNow();
        var atWork = db.Relationships.Where(r => r.Site == site && (
            r.Worker == worker || r.Covers.Any(c => c.StandIn == worker && c.From <= now && now < c.Until)));
        return db.Contacts.AsNoTracking().Exceptions().Where(c => c.At > since && c.At <= until)
            .Join(atWork, c => c.Relationship, r => r.Id, (Contact, Relationship) => new { Contact, Relationship })
            .Where(x => x.Contact.RecordedBy == worker
                || (x.Relationship.Worker == worker && x.Relationship.Peer.Person == x.Contact.RecordedBy))
            .Select(x => x.Contact)
            .OrderByDescending(c => c.At).Take(MaxItems).Select(c => ExceptionItem.Of(c)).ToListAsync(cancellation);
    }

    private static async Task<List<ReviewItem>> DueReviews(
        IQueryable<SupportRelationship> theirs, DateTimeOffset until, CancellationToken cancellation)
    {
        var day = DateOnly.FromDateTime(until.UtcDateTime);
        var due = await theirs
            .Where(r => r.Phase == Phase.Active && (r.ReviewDueOn <= day || r.ReviewFlags.Any()))
            .OrderBy(r => r.ReviewDueOn).Take(MaxItems).AsSplitQuery().ToListAsync(cancellation);
        return [.. due.Select(r => new ReviewItem(
            r.Id.Value, r.ReviewDueOn!.Value, [.. r.FlagsFor(Standing.Staff).Select(flag => flag.Reason)]))];
    }

    // What the peer told the supervisor alone is never here: the worker reads the agenda too.
    private Task<List<ConcernItem>> Concerns(
        IQueryable<SupportRelationship> theirs, DateTimeOffset since, DateTimeOffset until, CancellationToken cancellation) =>
        db.Concerns.AsNoTracking()
            .Where(c => !c.ToSupervisorAlone && c.At <= until && (c.At > since || c.Answer == null))
            .Join(theirs, c => c.Relationship, r => r.Id, (c, _) => c)
            .OrderByDescending(c => c.At).Take(MaxItems).Select(c => ConcernItem.Of(c)).ToListAsync(cancellation);
}
