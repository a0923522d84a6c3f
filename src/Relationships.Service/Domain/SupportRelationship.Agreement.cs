using PeerSupport.Kernel;
using PeerSupport.Messages;
using PeerSupport.Messages.Agreements;

namespace PeerSupport.Relationships.Domain;

/// <summary>What the two agreed, as far as contacts, progress and the ending need it.</summary>
internal sealed partial class SupportRelationship
{
    private readonly List<AgreementVersion> _versions = [];

    public Guid? AgreementId { get; private set; }
    public DateTimeOffset? AgreementEndedAt { get; private set; }

    /// <summary>The draft's suggestion: judges what happened before the first version.</summary>
    public ContactHours? SuggestedHours { get; private set; }
    public IReadOnlyList<AgreementVersion> Versions => _versions;

    /// <summary>The newest version; an older one that arrives later never takes its place.</summary>
    public AgreementVersion? Agreed => _versions.MaxBy(version => version.Version);

    /// <summary>The hours that hold now, as far as they are known.</summary>
    public ContactHours? Hours => Agreed?.Hours ?? SuggestedHours;

    public void AgreementDrafted(Guid agreement, ContactWindow suggested)
    {
        AgreementId ??= agreement;
        SuggestedHours ??= ContactHours.Of(suggested);
    }

    /// <summary>The first move on the draft.</summary>
    public void NegotiationOpened(Guid agreement)
    {
        if (Phase is not Phase.GettingToKnow)
            return;

        AgreementId ??= agreement;
        Phase = Phase.Agreeing;
    }

    /// <summary>
    /// Both accepted this version. It is kept even when the relationship concluded in the meantime, for contacts are judged by
    /// their own time; a withdrawal, though, leaves nothing to agree on.
    /// </summary>
    public void AgreementInForce(Guid agreement, AgreementVersion agreed)
    {
        if (Phase is Phase.Withdrawn || _versions.Any(known => known.Version == agreed.Version))
            return;

        AgreementId ??= agreement;
        _versions.Add(agreed);
        ForgetExceptionsBefore(agreed);
        if (Phase is Phase.GettingToKnow or Phase.Agreeing)
            Phase = Phase.Active;
    }

    public void AgreementEnded(Guid agreement, DateTimeOffset at)
    {
        AgreementId ??= agreement;
        AgreementEndedAt ??= at;
    }

    /// <summary>Judges an instant by the version in force at that time, before the first by the draft's suggestion.</summary>
    public Judgement Judge(DateTimeOffset at, IReadOnlyCollection<DateOnly> closedDays)
    {
        if (_versions.Where(version => version.HoldsFrom <= at).MaxBy(version => version.Version) is { } agreed)
            return new(agreed.Hours.Include(at, closedDays), agreed.Version);

        return SuggestedHours is { } suggested ? new(suggested.Include(at, closedDays), 0) : Judgement.None;
    }

    /// <exception cref="RuleViolationException">The two have not agreed on this goal, or dropped it.</exception>
    public void RequireGoalInForce(Guid goal) => Require(Agreed?.Goals.Any(agreed => agreed.GoalId == goal) is true);

    /// <exception cref="RuleViolationException">The two have never agreed on this goal.</exception>
    public void RequireGoalOfAnyVersion(Guid goal) =>
        Require(_versions.SelectMany(version => version.Goals).Any(agreed => agreed.GoalId == goal));

    private static void Require(bool agreed)
    {
        if (!agreed)
            throw new RuleViolationException("goal.not-agreed", "The two have not agreed on this goal.");
    }
}
