using PeerSupport.Kernel;
using PeerSupport.Messages.Relationships;

namespace PeerSupport.Relationships.Domain;

/// <summary>The ending: announced, reviewed by both, concluded.</summary>
internal sealed partial class SupportRelationship
{
    private readonly List<Pack> _packs = [];

    public Ending? Ending { get; private set; }
    public ClosingWords? PeerWords { get; private set; }
    public ClosingWords? WorkerWords { get; private set; }
    public IReadOnlyList<Pack> Packs => _packs;

    /// <summary>The pack offered last.</summary>
    public Pack? LatestPack => _packs.MaxBy(pack => pack.OfferedAt ?? pack.AnsweredAt);

    /// <summary>Whether every part of the closing review that this ending asks for is written.</summary>
    public bool IsReviewed =>
        WorkerWords is not null && (PeerWords is not null || Ending?.Kind is EndingKind.ByPeer or EndingKind.Forced);

    /// <summary>Announces the ending. The peer's leaving, or circumstances, may overtake one with notice.</summary>
    public void BeginConclusion(EndingKind kind, DateOnly endsOn, string? reason, DateTimeOffset now)
    {
        if (HasEnded)
            throw new RuleViolationException("conclusion.relationship-ended", "This relationship has ended already.");

        if (Ending is { } announced && announced.Kind == kind && announced.EndsOn == endsOn)
            return;

        var withNotice = kind is EndingKind.Planned or EndingKind.ByWorker;
        if (Phase is Phase.Concluding && (withNotice || Ending is { Kind: EndingKind.ByPeer or EndingKind.Forced }))
            throw new RuleViolationException("conclusion.already-begun", "Another ending was announced already.");

        if (withNotice)
            RequireNotice(endsOn, reason, now);

        Ending = new(kind, endsOn, reason, now);
        (Phase, PausedUntil) = (Phase.Concluding, null);
        Raise(new ConclusionBegun(Id.Value, Peer.Id.Value, Worker.Value, Site.Value, Ending.Code, endsOn, now));
    }

    private void RequireNotice(DateOnly endsOn, string? reason, DateTimeOffset now)
    {
        var today = DayOf(now);
        if (endsOn < today)
            throw new RuleViolationException("conclusion.in-past", "An ending that is announced does not lie in the past.");

        if (endsOn < today.AddDays(Agreed?.Ending.NoticeDays ?? 0) && reason is null)
            throw new RuleViolationException("conclusion.notice-too-short", "Ending before the agreed notice needs a reason.");
    }

    /// <summary>One side's words, while the ending is under way. What the peer wrote themself only they replace.</summary>
    public void WriteClosingWords(Side side, ClosingWords words)
    {
        if (Phase is not Phase.Concluding)
            throw new RuleViolationException(
                "review.not-concluding", "The closing review is written between announcing the ending and concluding.");

        if (side is Side.Peer && words.InPerson && PeerWords is { InPerson: false })
            throw new RuleViolationException("review.peers-own-words", "The peer has written their part themself.");

        if (side is Side.Peer)
            PeerWords = words;
        else
            WorkerWords = words;
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

    /// <summary>Ends the relationship. What is missing of review and pack needs a reason, which the supervisor sees.</summary>
    public void Conclude(string? reasonWithoutReview, string? reasonWithoutPack, DateTimeOffset now)
    {
        if (Phase is Phase.Concluded)
            return;

        if (Phase is not Phase.Concluding)
            throw new RuleViolationException("conclusion.not-begun", "The ending is announced first.");

        if (!IsReviewed && reasonWithoutReview is null)
            throw new RuleViolationException("conclusion.no-review", "Concluding without a closing review needs a reason.");

        if (_packs.Count == 0 && reasonWithoutPack is null)
            throw new RuleViolationException("conclusion.no-pack", "Concluding without an offered resource pack needs a reason.");

        Ending = Ending! with
        {
            ConcludedAt = now,
            ReasonWithoutReview = IsReviewed ? null : reasonWithoutReview,
            ReasonWithoutPack = _packs.Count > 0 ? null : reasonWithoutPack,
        };
        Phase = Phase.Concluded;
        Raise(new RelationshipConcluded(Id.Value, Peer.Id.Value, Worker.Value, Site.Value, Ending.Code, now));
    }

    /// <summary>After the ending, contact is as the ending boundary says; after the peer left, theirs alone.</summary>
    public void RequireContactAllowed(ContactKind kind, Side reachedOutBy, DateTimeOffset at)
    {
        if (HasEnded && !IsLaterContact(kind))
            throw new RuleViolationException(
                "contact.relationship-ended", "The relationship has ended, and the agreement allows no such contact afterwards.");

        if (reachedOutBy is Side.Worker && Ending is { Kind: EndingKind.ByPeer } left && at >= left.AnnouncedAt)
            throw new RuleViolationException("contact.peer-left", "The peer has left; contact by the worker stops at once.");
    }

    /// <summary>Whether what is planned stays planned: not when the peer has left or somebody died, else as agreed for afterwards.</summary>
    public bool LeavesRoomFor(ContactKind kind) =>
        Ending?.Kind is not (EndingKind.ByPeer or EndingKind.Forced) && (!HasEnded || IsLaterContact(kind));

    private bool IsLaterContact(ContactKind kind) => Phase is Phase.Concluded
        && Agreed?.Ending.LaterContact.Contains(kind.ToString(), StringComparer.OrdinalIgnoreCase) is true;
}
