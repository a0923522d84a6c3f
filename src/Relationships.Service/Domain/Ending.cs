namespace PeerSupport.Relationships.Domain;

/// <summary>How and when the relationship ends.</summary>
/// <param name="EndsOn">The day in the relationship's zone.</param>
/// <param name="Reason">Needed where it comes before the agreed notice.</param>
internal sealed record Ending(EndingKind Kind, DateOnly EndsOn, string? Reason, DateTimeOffset AnnouncedAt)
{
    public const int ReasonMaxLength = 1000;

    /// <summary>Since when the peer is gone, whatever overtook that.</summary>
    public DateTimeOffset? PeerLeftAt { get; init; }
    public DateTimeOffset? ConcludedAt { get; init; }
    public string? ReasonBeforeDay { get; init; }
    public string? ReasonWithoutReview { get; init; }
    public string? ReasonWithoutPack { get; init; }

    /// <summary>Whether the day is one that both count on.</summary>
    public bool HasNotice => Kind is EndingKind.Planned or EndingKind.ByWorker;

    /// <summary>Circumstances overtake every other ending, the peer's leaving one with notice.</summary>
    public bool Overtakes(Ending other) => Kind is EndingKind.Forced || (!HasNotice && other.HasNotice);

    /// <summary>The kind's name in messages.</summary>
    public string Code => Kind switch
    {
        EndingKind.Planned => "planned",
        EndingKind.ByPeer => "by-peer",
        EndingKind.ByWorker => "by-worker",
        _ => "forced",
    };
}
