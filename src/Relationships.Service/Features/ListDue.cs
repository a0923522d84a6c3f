using System.ComponentModel;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;
using PeerSupport.Kernel;
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
        [Description("Only what is due in this relationship.")] Guid? relationshipId,
        [AsParameters] PageQuery page, Caller caller, Access access, RelationshipsDb db, TimeProvider clock,
        CancellationToken cancellation)
    {
        var (site, worker, now) = (new SiteId(siteId ?? default), new PersonId(workerId ?? default), clock.GetUtcNow());
        var relationship = new RelationshipId(relationshipId ?? default);
        IQueryable<SupportRelationship> Theirs(Standing standing) => access.VisibleTo(caller, standing)
            .Where(r => (siteId == null || r.Site == site) && (workerId == null || r.Worker == worker)
                && (relationshipId == null || r.Id == relationship));

        var missing = await db.MissingFrom(Theirs(Standing.Supervisor), now, cancellation);
        var items = await Items(
            Theirs(Standing.Anybody), missing, r => access.StandingOf(caller, r), db, now, cancellation);
        var due = items
            .OrderBy(item => item.On).ThenBy(item => item.At).ThenBy(item => item.RelationshipId).ThenBy(item => item.Kind)
            .ToList().ToPage(page);

        await access.RecordListed(
            due.Items.Select(item => item.RelationshipId).Distinct(), caller, nameof(ListDue), cancellation);
        return TypedResults.Ok(due);
    }

    private static async Task<IEnumerable<DueItem>> Items(
        IQueryable<SupportRelationship> theirs, IReadOnlyList<(PersonId Person, SiteId Site)> missing,
        Func<SupportRelationship, Standing> standingIn, RelationshipsDb db, DateTimeOffset now, CancellationToken cancellation)
    {
        var until = now.AddDays(DueOf.DaysAhead);
        var awaited = db.Negotiations.AsNoTracking().Where(n => n.AwaitsPeer != null || n.AwaitsWorker != null);
        var since = now.AddDays(-DueOf.DaysToMark);
        var planned = db.Meetings.AsNoTracking().Where(m =>
            m.State == MeetingState.Planned && m.What.StartsAt >= since && m.What.StartsAt <= until);
        var orphaned = theirs.CountingOn([.. missing.Select(one => one.Person)], now);
        var concerned = MayWait(theirs, DateOnly.FromDateTime(until.UtcDateTime).AddDays(1), awaited, planned, orphaned);
        var ids = concerned.Select(r => r.Id);
        var answers = await awaited.Where(n => ids.Contains(n.Relationship)).ToDictionaryAsync(n => n.Relationship, cancellation);
        var meetings = (await planned.Where(m => ids.Contains(m.Relationship)).ToListAsync(cancellation))
            .ToLookup(m => m.Relationship);
        var relationships = await concerned.AsNoTracking().AsSplitQuery().ToListAsync(cancellation);

        return relationships.SelectMany(r => new DueOf(r, standingIn(r), now).Items(
            answers.GetValueOrDefault(r.Id), meetings[r.Id], missing));
    }

    // A first sieve in the database; which day it is in its zone, each relationship knows.
    private static IQueryable<SupportRelationship> MayWait(
        IQueryable<SupportRelationship> theirs, DateOnly until, IQueryable<Negotiation> awaited, IQueryable<Meeting> planned,
        IQueryable<SupportRelationship> orphaned) =>
        theirs.Where(r => planned.Any(m => m.Relationship == r.Id)
            || (r.Phase != Phase.Concluded && r.Phase != Phase.Withdrawn && (
                r.ReviewDueOn <= until || r.PausedUntil <= until || r.Ending!.EndsOn <= until || r.ReviewFlags.Any()
                || awaited.Any(n => n.Relationship == r.Id) || r.Handovers.Any(h => h.State == HandoverState.Proposed)
                || orphaned.Any(o => o.Id == r.Id))));
}
