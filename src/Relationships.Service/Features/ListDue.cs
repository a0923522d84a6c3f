using System.ComponentModel;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;
using PeerSupport.Relationships.Domain;
using PeerSupport.Relationships.Persistence;
using PeerSupport.ServiceDefaults.Http;
using PeerSupport.ServiceDefaults.Security;

namespace PeerSupport.Relationships.Features;

internal static class ListDue
{
    public static void Map(RouteGroupBuilder relationships) => relationships
        .MapGet("/due", Handle)
        .WithName(nameof(ListDue))
        .WithSummary("List what is due within two weeks, the longest overdue first: one's own, or of the sites supervised");

    private static async Task<Ok<Page<DueItem>>> Handle(
        [Description("Only what is due at this site.")] Guid? siteId,
        [Description("Only what is due with this worker.")] Guid? workerId,
        [AsParameters] PageQuery page, Caller caller, Access access, RelationshipsDb db, TimeProvider clock,
        CancellationToken cancellation)
    {
        var (site, worker) = (new SiteId(siteId ?? default), new Kernel.PersonId(workerId ?? default));
        var theirs = access.VisibleTo(caller)
            .Where(r => (siteId == null || r.Site == site) && (workerId == null || r.Worker == worker));
        var due = (await Items(theirs, caller, db, clock.GetUtcNow(), cancellation))
            .OrderBy(item => item.On).ThenBy(item => item.At).ThenBy(item => item.RelationshipId).ThenBy(item => item.Kind)
            .ToList().ToPage(page);

        await access.RecordListed(
            due.Items.Select(item => item.RelationshipId).Distinct(), caller, nameof(ListDue), cancellation);
        return TypedResults.Ok(due);
    }

    private static async Task<IEnumerable<DueItem>> Items(
        IQueryable<SupportRelationship> theirs, Caller caller, RelationshipsDb db, DateTimeOffset now,
        CancellationToken cancellation)
    {
        var until = now.AddDays(DueOf.DaysAhead);
        var awaited = db.Negotiations.AsNoTracking().Where(n => n.AwaitsPeer != null || n.AwaitsWorker != null);
        var planned = db.Meetings.AsNoTracking().Where(m => m.State == MeetingState.Planned && m.What.StartsAt <= until);
        var concerned = MayWait(theirs, DateOnly.FromDateTime(until.UtcDateTime).AddDays(1), awaited, planned);
        var ids = concerned.Select(r => r.Id);
        var answers = await awaited.Where(n => ids.Contains(n.Relationship)).ToListAsync(cancellation);
        var meetings = await planned.Where(m => ids.Contains(m.Relationship)).ToListAsync(cancellation);
        var relationships = await concerned.AsNoTracking().AsSplitQuery().ToListAsync(cancellation);

        return relationships.SelectMany(r => new DueOf(r, Access.StandingOf(caller, r), now).Items(
            answers.SingleOrDefault(n => n.Relationship == r.Id), meetings.Where(m => m.Relationship == r.Id)));
    }

    // A first sieve in the database; which day it is in its zone, each relationship knows.
    private static IQueryable<SupportRelationship> MayWait(
        IQueryable<SupportRelationship> theirs, DateOnly until, IQueryable<Negotiation> awaited, IQueryable<Meeting> planned) =>
        theirs.Where(r => planned.Any(m => m.Relationship == r.Id)
            || (r.Phase != Phase.Concluded && r.Phase != Phase.Withdrawn && (
                r.ReviewDueOn <= until || r.PausedUntil <= until || r.Ending!.EndsOn <= until || r.ReviewFlags.Any()
                || awaited.Any(n => n.Relationship == r.Id))));
}
