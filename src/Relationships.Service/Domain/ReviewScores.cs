namespace PeerSupport.Relationships.Domain;

/// <summary>Both sides' T-scores as a review found them; null where a side had rated no goal.</summary>
internal sealed record ReviewScores(decimal? PeerStart, decimal? PeerNow, decimal? WorkerStart, decimal? WorkerNow)
{
    public static ReviewScores Of(Progress progress) => new(
        progress.Start(Side.Peer), progress.Now(Side.Peer), progress.Start(Side.Worker), progress.Now(Side.Worker));
}
