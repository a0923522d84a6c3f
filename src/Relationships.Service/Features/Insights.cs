using System.Data.Common;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using PeerSupport.Relationships.Domain;
using PeerSupport.Relationships.Persistence;

namespace PeerSupport.Relationships.Features;

/// <summary>What a report is made of, by site.</summary>
internal sealed record Insights(
    CountTable Phases, CountTable ReviewsOverdue, CountTable Started, CountTable Contacts, CountTable Reviews, CountTable Endings,
    CountTable Withdrawn, CountTable Packs, Averages DaysToAgreement, Averages PeerChange, Averages WorkerChange)
{
    /// <summary>Those that go on; how the others ended is counted in the period.</summary>
    public static readonly Phase[] OpenPhases =
        [Phase.GettingToKnow, Phase.Agreeing, Phase.Active, Phase.Paused, Phase.Concluding];
    public static readonly EndingKind[] EndingKinds = Enum.GetValues<EndingKind>();
    public static readonly bool[] YesNo = [true, false];
    public static readonly bool?[] YesNoUnknown = [true, false, null];

    private static readonly int[] Any = [0];

    /// <summary>Counts in the database, where it can be had all at one moment: numbers that do not fit each other mislead.</summary>
    public static async Task<Insights> Read(
        RelationshipsDb db, IReadOnlyList<Site> sites, InsightsPeriod period, DateTimeOffset now, CancellationToken cancellation)
    {
        await using var moment = await Moment(db, cancellation);
        var counts = new SiteCounts(sites, period, now, cancellation);
        var (days, peer, worker) = (new List<(SiteId, decimal)>(), new List<(SiteId, decimal)>(), new List<(SiteId, decimal)>());
        foreach (var there in counts.Zones)
        {
            var facts = new InsightsFacts(db, there);
            days.AddRange(await facts.DaysToAgreement(cancellation));
            foreach (var (site, progress) in await facts.Ended(cancellation))
            {
                if (progress.Change(Side.Peer) is { } peers)
                    peer.Add((site, peers));
                if (progress.Change(Side.Worker) is { } workers)
                    worker.Add((site, workers));
            }
        }

        return new(
            await counts.Of(there => new InsightsFacts(db, there).Phases, OpenPhases),
            await counts.Of(there => new InsightsFacts(db, there).ReviewsOverdue, YesNo),
            await counts.Of(there => new InsightsFacts(db, there).Started, Any),
            await counts.Of(there => new InsightsFacts(db, there).Contacts, YesNoUnknown),
            await counts.Of(there => new InsightsFacts(db, there).Reviews, YesNo),
            await counts.Of(there => new InsightsFacts(db, there).Endings, EndingKinds),
            await counts.Of(there => new InsightsFacts(db, there).Withdrawn, Any),
            await counts.Of(there => new InsightsFacts(db, there).Packs, YesNoUnknown),
            counts.Averages(days), counts.Averages(peer), counts.Averages(worker));
    }

    // Nobody waits with writing for a report. A file's deferred transaction is a snapshot and takes no lock. On a server, what
    // would hold the rows still locks them, and snapshot isolation is for whoever owns the database to allow: there each query
    // is of its own moment, and a contact logged meanwhile may be in one number and not yet in another.
    private static async Task<DbTransaction?> Moment(RelationshipsDb db, CancellationToken cancellation)
    {
        if (db.Database.GetDbConnection() is not SqliteConnection file)
            return null;

        await db.Database.OpenConnectionAsync(cancellation);
        var moment = file.BeginTransaction(deferred: true);
        await db.Database.UseTransactionAsync(moment, cancellation);
        return moment;
    }
}
