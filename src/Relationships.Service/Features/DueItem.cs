using PeerSupport.Relationships.Domain;

namespace PeerSupport.Relationships.Features;

public enum DueKind
{
    /// <summary>The agreed interval is over, or will be soon.</summary>
    Review,

    /// <summary>Something asks for a review at once.</summary>
    ReviewFlagged,

    /// <summary>The worker's exceptions repeat themselves: the agreed hours may not fit.</summary>
    AmendContactHours,
    MeetingComing,

    /// <summary>A planned meeting is over, for 90 days at most; nobody has said whether it took place.</summary>
    MeetingUnmarked,

    /// <summary>The other side's proposal waits for an answer.</summary>
    AnswerAwaited,

    /// <summary>A pause comes to its end.</summary>
    ReturnExpected,
    EndingDay,

    /// <summary>Another worker is proposed; the peer has not answered.</summary>
    HandoverProposed,

    /// <summary>
    /// Who is at work there, stands in or is proposed is no active worker of the site any more; for the supervisor to mend.
    /// </summary>
    WorkerMissing,
}

/// <param name="On">The day in the relationship's zone.</param>
/// <param name="At">The instant, where it is one.</param>
/// <param name="AboutId">The meeting, the agreement, the handover or the person who is missing.</param>
/// <param name="Flags">What asks for the review.</param>
public sealed record DueItem(
    DueKind Kind,
    Guid RelationshipId,
    PeerSummary Peer,
    Guid WorkerId,
    Guid SiteId,
    DateOnly On,
    DateTimeOffset? At = null,
    Guid? AboutId = null,
    IReadOnlyList<ReviewReason>? Flags = null)
{
    internal static DueItem Of(SupportRelationship r, DueKind kind, DateOnly on) => new(
        kind, r.Id.Value, new(r.Peer.Id.Value, r.Peer.FirstName), r.Worker.Value, r.Site.Value, on);

    internal static DueItem Of(SupportRelationship r, DueKind kind, DateTimeOffset at, Guid? about = null) =>
        Of(r, kind, r.DayOf(at)) with { At = at, AboutId = about };
}
