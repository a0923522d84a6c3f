using PeerSupport.Kernel;

namespace PeerSupport.Relationships.Domain;

/// <summary>The closing review's words, each side's own.</summary>
internal sealed partial class SupportRelationship
{
    public ClosingWords? PeerWords { get; private set; }
    public ClosingWords? WorkerWords { get; private set; }

    /// <summary>Whether every part of the closing review that this ending asks for is written.</summary>
    public bool IsReviewed =>
        WorkerWords is not null && (PeerWords is not null || Ending?.Kind is EndingKind.ByPeer or EndingKind.Forced);

    /// <summary>One side's words, while the ending is under way. What the peer wrote themself only they replace.</summary>
    public void WriteClosingWords(Spoken spoken, ClosingPart part)
    {
        if (Phase is not Phase.Concluding)
            throw new RuleViolationException(
                "review.not-concluding", "The closing review is written between announcing the ending and concluding.");

        if (spoken is { Side: Side.Peer, InPerson: true } && PeerWords is { InPerson: false })
            throw new RuleViolationException("review.peers-own-words", "The peer has written their part themself.");

        spoken.RequireReadOut();
        foreach (var said in part.Goals ?? [])
            RequireGoalOfAnyVersion(said.GoalId);

        if (spoken.Side is Side.Peer)
            PeerWords = ClosingWords.Of(spoken, part, PeerWords);
        else
            WorkerWords = ClosingWords.Of(spoken, part, WorkerWords);
    }
}
