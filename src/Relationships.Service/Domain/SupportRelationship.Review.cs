using PeerSupport.Kernel;

namespace PeerSupport.Relationships.Domain;

/// <summary>Looking back together: when it is due, and what asks for it sooner.</summary>
internal sealed partial class SupportRelationship
{
    private readonly List<ReviewFlag> _reviewFlags = [];

    /// <summary>The day of the last review, in the relationship's zone.</summary>
    public DateOnly? LastReviewedOn { get; private set; }

    /// <summary>
    /// When the agreed interval since the last review, or since the first agreement, is over; it rests in a pause.
    /// </summary>
    public DateOnly? ReviewDueOn { get; private set; }

    /// <summary>Whether the interval is over; what asks for one sooner is not counted.</summary>
    public bool IsReviewDue(DateTimeOffset now) => Phase is Phase.Active && ReviewDueOn <= DayOf(now);

    /// <summary>What has asked for a review since the last one.</summary>
    public IReadOnlyList<ReviewFlag> ReviewFlags => _reviewFlags;

    /// <summary>Since when the worker's exceptions suggest that the agreed hours do not fit; null: they do not.</summary>
    public DateTimeOffset? HoursInDoubtSince =>
        Phase is Phase.Active or Phase.Paused
            ? _reviewFlags.SingleOrDefault(flag => flag.Reason is ReviewReason.ExceptionPattern)?.At
            : null;

    /// <summary>
    /// Looks at the worker's latest exceptions. Enough of them, under the version in force and since the last review, suggest to
    /// amend the hours, until that is done or the two have looked back together.
    /// </summary>
    public void NoticeExceptions(IEnumerable<DateTimeOffset> times, int enough, DateTimeOffset now)
    {
        if (times.Count(at => at >= Agreed?.HoldsFrom && !LiesBehind(at)) >= enough)
            Flag(ReviewReason.ExceptionPattern, now);
    }

    /// <summary>Either side raised a concern that both may know of.</summary>
    public void NoticeConcern(DateTimeOffset at) => Flag(ReviewReason.Concern, at);

    /// <summary>A check-in asks for a conversation.</summary>
    public void NoticeAskedConversation(DateTimeOffset at) => Flag(ReviewReason.ConversationAsked, at);

    /// <summary>The two looked back together on that day; what asked for it until then is dealt with.</summary>
    internal void Reviewed(DateOnly on, DateTimeOffset now)
    {
        if (HasEnded)
            throw new RuleViolationException("review.relationship-ended", "The relationship has ended; it keeps its reviews.");

        if (Agreed is null || on < FirstAgreedOn)
            throw new RuleViolationException("review.not-agreed", "Reviews begin once an agreement is in force.");

        if (on > DayOf(now))
            throw new RuleViolationException("review.in-future", "A review is recorded once it was held.");

        if (on <= LastReviewedOn)
            throw new RuleViolationException(
                "review.not-after-the-last", "A review of that day or of a later one is there already.");

        LastReviewedOn = on;
        _reviewFlags.RemoveAll(flag => LiesBehind(flag.At));
        PlanReview();
    }

    private DateOnly FirstAgreedOn => DayOf(_versions.Min(version => version.HoldsFrom));

    private bool LiesBehind(DateTimeOffset at) => DayOf(at) <= LastReviewedOn;

    private void PlanReview() => ReviewDueOn = (LastReviewedOn ?? FirstAgreedOn).AddDays(Agreed!.ReviewEveryDays);

    private void Flag(ReviewReason reason, DateTimeOffset at)
    {
        if (Agreed is not null && !HasEnded && !_reviewFlags.Any(flag => flag.Reason == reason))
            _reviewFlags.Add(new(reason, at));
    }

    private void ForgetExceptionsBefore(AgreementVersion amended) =>
        _reviewFlags.RemoveAll(flag => flag.Reason is ReviewReason.ExceptionPattern && flag.At < amended.HoldsFrom);
}
