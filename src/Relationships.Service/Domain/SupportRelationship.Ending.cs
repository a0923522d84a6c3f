using PeerSupport.Kernel;
using PeerSupport.Messages.Relationships;

namespace PeerSupport.Relationships.Domain;

/// <summary>The ending: announced, moved perhaps, concluded; and what contact there is afterwards.</summary>
internal sealed partial class SupportRelationship
{
    private readonly List<Pack> _packs = [];

    public Ending? Ending { get; private set; }
    public IReadOnlyList<Pack> Packs => _packs;

    /// <summary>The pack offered last.</summary>
    public Pack? LatestPack => _packs.MaxBy(pack => pack.OfferedAt ?? pack.AnsweredAt);

    /// <summary>When it ended; what took place before may still be written down.</summary>
    public DateTimeOffset? EndedAt => Ending?.ConcludedAt ?? WithdrawnAt;

    /// <summary>Circumstances ended it, somebody's death perhaps: nobody is reminded of anything.</summary>
    public bool RemindsNobody => Ending?.Kind is EndingKind.Forced;

    /// <summary>
    /// Announces the ending, or moves the day of the one announced. The peer's leaving may overtake one with notice,
    /// circumstances any other.
    /// </summary>
    public void BeginConclusion(EndingKind kind, DateOnly endsOn, string? reason, DateTimeOffset now)
    {
        if (HasEnded)
            throw new RuleViolationException("conclusion.relationship-ended", "This relationship has ended already.");

        var announced = Ending?.Kind == kind
            ? Ending with { EndsOn = endsOn, Reason = reason ?? Ending.Reason }
            : new Ending(kind, endsOn, reason, now) { PeerLeftAt = kind is EndingKind.ByPeer ? now : Ending?.PeerLeftAt };
        if (announced == Ending)
            return;

        if (Ending is { } other && other.Kind != kind && !announced.Overtakes(other))
            throw new RuleViolationException("conclusion.already-begun", "Another ending was announced already.");

        if (announced.HasNotice)
            RequireNotice(endsOn, reason, now);

        Ending = announced;
        (Phase, PausedUntil) = (Phase.Concluding, null);
        Raise(new ConclusionBegun(Id.Value, Peer.Id.Value, Worker.Value, Site.Value, Ending.Code, endsOn, now));
    }

    private void RequireNotice(DateOnly endsOn, string? reason, DateTimeOffset now)
    {
        var today = DayOf(now);
        if (endsOn < today)
            throw new RuleViolationException("conclusion.in-past", "An ending that is announced does not lie in the past.");

        // To move the day further away takes no notice from anybody.
        var isSooner = Ending is null || endsOn < Ending.EndsOn;
        if (isSooner && endsOn < today.AddDays(Agreed?.Ending.NoticeDays ?? 0) && reason is null)
            throw new RuleViolationException("conclusion.notice-too-short", "Ending before the agreed notice needs a reason.");
    }

    public void PackOffered(Guid pack, DateTimeOffset at) => PackOf(pack).Offered(at);

    public void PackAnswered(Guid pack, bool taken, DateTimeOffset at) => PackOf(pack).Answered(taken, at);

    private Pack PackOf(Guid id)
    {
        if (_packs.SingleOrDefault(pack => pack.Id == id) is { } known)
            return known;

        _packs.Add(Pack.Of(id));
        return _packs[^1];
    }

    /// <summary>
    /// Ends the relationship. What is missing of the announced day, review and pack needs a reason, which the supervisor sees.
    /// </summary>
    public void Conclude(WhyUnfinished why, DateTimeOffset now)
    {
        if (Phase is Phase.Concluded)
            return;

        if (Phase is not Phase.Concluding)
            throw new RuleViolationException("conclusion.not-begun", "The ending is announced first.");

        var isBeforeDay = Ending!.HasNotice && DayOf(now) < Ending.EndsOn;
        if (isBeforeDay && why.BeforeDay is null)
            throw new RuleViolationException("conclusion.before-day", "Concluding before the announced day needs a reason.");

        if (!IsReviewed && why.WithoutReview is null)
            throw new RuleViolationException("conclusion.no-review", "Concluding without a closing review needs a reason.");

        if (_packs.Count == 0 && why.WithoutPack is null)
            throw new RuleViolationException("conclusion.no-pack", "Concluding without an offered resource pack needs a reason.");

        Ending = Ending with
        {
            ConcludedAt = now,
            ReasonBeforeDay = isBeforeDay ? why.BeforeDay : null,
            ReasonWithoutReview = IsReviewed ? null : why.WithoutReview,
            ReasonWithoutPack = _packs.Count > 0 ? null : why.WithoutPack,
        };
        Phase = Phase.Concluded;
        Raise(new RelationshipConcluded(Id.Value, Peer.Id.Value, Worker.Value, Site.Value, Ending.Code, now));
        EndArrangements(now);
    }

    /// <summary>
    /// A contact is judged by its own time: after the ending it is as the ending boundary says; after the peer left it is
    /// theirs alone.
    /// </summary>
    public void RequireContactAllowed(ContactKind kind, Side reachedOutBy, DateTimeOffset at)
    {
        if (EndedAt is { } ended && at >= ended && !IsLaterContact(kind))
            throw new RuleViolationException(
                "contact.relationship-ended", "The relationship has ended, and the agreement allows no such contact afterwards.");

        if (reachedOutBy is Side.Worker && at >= Ending?.PeerLeftAt)
            throw new RuleViolationException("contact.peer-left", "The peer has left; contact by the worker stops at once.");
    }

    /// <summary>Whether what is planned stays planned: not when the peer has left or somebody died, else as agreed for afterwards.</summary>
    public bool LeavesRoomFor(ContactKind kind) =>
        Ending?.Kind is not (EndingKind.ByPeer or EndingKind.Forced) && (!HasEnded || IsLaterContact(kind));

    private bool IsLaterContact(ContactKind kind) => Phase is Phase.Concluded
        && Agreed?.Ending.LaterContact.Contains(kind.ToString(), StringComparer.OrdinalIgnoreCase) is true;
}
