namespace PeerSupport.Relationships.Domain;

/// <summary>Looking back together: what asks for it.</summary>
internal sealed partial class SupportRelationship
{
    private readonly List<ReviewFlag> _reviewFlags = [];

    public IReadOnlyList<ReviewFlag> ReviewFlags => _reviewFlags;

    /// <summary>Since when the worker's exceptions suggest that the agreed hours do not fit; null: they do not.</summary>
    public DateTimeOffset? HoursInDoubtSince =>
        Phase is Phase.Active or Phase.Paused
            ? _reviewFlags.SingleOrDefault(flag => flag.Reason is ReviewReason.ExceptionPattern)?.At
            : null;

    /// <summary>
    /// Looks at the worker's latest exceptions. Enough of them under the version in force suggest to amend it, until that is
    /// done or the two have looked back together.
    /// </summary>
    public void NoticeExceptions(IEnumerable<DateTimeOffset> times, int enough, DateTimeOffset now)
    {
        if (Agreed is { } agreed && times.Count(at => at >= agreed.HoldsFrom) >= enough)
            Flag(ReviewReason.ExceptionPattern, now);
    }

    /// <summary>Either side raised a concern that both may know of.</summary>
    public void NoticeConcern(DateTimeOffset at) => Flag(ReviewReason.Concern, at);

    private void Flag(ReviewReason reason, DateTimeOffset at)
    {
        if (!HasEnded && !_reviewFlags.Any(flag => flag.Reason == reason))
            _reviewFlags.Add(new(reason, at));
    }

    private void ForgetExceptionsBefore(AgreementVersion amended) =>
        _reviewFlags.RemoveAll(flag => flag.Reason is ReviewReason.ExceptionPattern && flag.At < amended.HoldsFrom);
}
