using System.Data;
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

    /// <summary>Counts in the database, all at one moment: a report whose numbers do not fit each other misleads.</summary>
    public static async Task<Insights> Read(
        RelationshipsDb db, IReadOnlyList<Site> sites, InsightsPeriod period, DateTimeOffset now, CancellationToken cancellation)
    {
        await using var moment = await db.Database.BeginTransactionAsync(IsolationLevel.Serializable, cancellation);
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
}
