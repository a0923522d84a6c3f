using PeerSupport.Messages.Agreements;

namespace PeerSupport.Agreements.Domain;

/// <summary>Whose answer the negotiation waits for.</summary>
internal sealed partial class Agreement
{
    /// <summary>Since when the peer has had something to answer without a break; null: nothing, or nobody has made a first
    /// move.</summary>
    public DateTimeOffset? AwaitsPeerSince { get; private set; }

    /// <summary>The same of this worker. A new one's time begins with the handing over.</summary>
    public DateTimeOffset? AwaitsWorkerSince { get; private set; }

    private void TellWhoseTurn(DateTimeOffset peerSince, DateTimeOffset workerSince)
    {
        var known = (AwaitsPeerSince, AwaitsWorkerSince);
        AwaitsPeerSince = Awaits(Side.Peer) ? peerSince : null;
        AwaitsWorkerSince = Awaits(Side.Worker) ? workerSince : null;
        if (known != (AwaitsPeerSince, AwaitsWorkerSince))
            Raise(new ProposalsAwaiting(Id.Value, Relationship.Value, AwaitsPeerSince, AwaitsWorkerSince));
    }

    private bool Awaits(Side side) =>
        Status is AgreementStatus.Negotiating or AgreementStatus.InForce && OpenVersion is not null && WorkingCopy.Awaits(side);
}
