using PeerSupport.Relationships.Domain;
using PeerSupport.ServiceDefaults.Http;

namespace PeerSupport.Relationships.Features;

/// <param name="InPerson">The peer said them and the worker wrote them down.</param>
/// <param name="ReadOut">What was read to the peer then.</param>
public sealed record ReviewWordsView(string Words, Guid WrittenBy, DateTimeOffset At, bool InPerson, string? ReadOut)
{
    internal static ReviewWordsView? Of(ReviewWords? words) =>
        words is null ? null : new(words.Words, words.WrittenBy.Value, words.At, words.InPerson, words.ReadOut);
}

/// <param name="HeldOn">The day in the relationship's zone.</param>
/// <param name="DueOn">By which day the agreed interval asked for it.</param>
/// <param name="TScore">As it stood on that day; later ratings do not change it.</param>
public sealed record ReviewView(
    Guid Id,
    long Revision,
    DateOnly HeldOn,
    DateOnly DueOn,
    ScoresView TScore,
    ReviewWordsView? PeerWords,
    ReviewWordsView? WorkerWords,
    Guid RecordedBy,
    DateTimeOffset RecordedAt) : IRevisioned
{
    internal static ReviewView Of(Review review) => new(
        review.Id.Value,
        review.Revision,
        review.HeldOn,
        review.DueOn,
        ScoresView.Of(review.Scores),
        ReviewWordsView.Of(review.PeerWords),
        ReviewWordsView.Of(review.WorkerWords),
        review.RecordedBy.Value,
        review.RecordedAt);
}

internal static class ReviewFlagExtensions
{
    /// <summary>What asks for a review, as far as it is shown to somebody of this standing.</summary>
    public static IEnumerable<ReviewFlag> FlagsFor(this SupportRelationship relationship, Standing to) => relationship.ReviewFlags
        .Where(flag => flag.Reason is not ReviewReason.ExceptionPattern || !to.HasFlag(Standing.Peer))
        .OrderBy(flag => flag.At);
}
