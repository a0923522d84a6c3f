using Microsoft.EntityFrameworkCore;
using PeerSupport.Relationships.Domain;
using PeerSupport.Relationships.Persistence;
using PeerSupport.ServiceDefaults.Security;

namespace PeerSupport.Relationships.Features;

/// <summary>What is due to somebody within two weeks, in those of the relationships that they may see which are asked for.</summary>
internal sealed class WhatIsDue(RelationshipsDb db, Access access, TimeProvider clock)
{
    public async Task<IEnumerable<DueItem>> To(
        Caller caller, Func<IQueryable<SupportRelationship>, IQueryable<SupportRelationship>> narrowed, CancellationToken cancellation)
    {
        var (now, theirs) = (clock.GetUtcNow(), narrowed(access.VisibleTo(caller)));
        var missing = await db.MissingFrom(narrowed(access.VisibleTo(caller, Standing.Supervisor)), now, cancellation);
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

        return relationships.SelectMany(r => new DueOf(r, access.StandingOf(caller, r), now).Items(
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
