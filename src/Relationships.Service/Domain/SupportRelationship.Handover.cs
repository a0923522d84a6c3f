using PeerSupport.Kernel;
using PeerSupport.Messages.Relationships;

namespace PeerSupport.Relationships.Domain;

/// <summary>A change of worker: proposed to the peer, whose answer decides.</summary>
internal sealed partial class SupportRelationship
{
    private readonly List<Handover> _handovers = [];

    public IReadOnlyList<Handover> Handovers => _handovers;

    /// <summary>The one that waits for the peer's answer.</summary>
    public Handover? ProposedHandover => _handovers.Find(handover => handover.State is HandoverState.Proposed);

    /// <summary>The one that waits, else the one answered last.</summary>
    public Handover? LatestHandover => ProposedHandover
        ?? _handovers.Where(handover => handover.AnsweredAt is not null).MaxBy(handover => handover.AnsweredAt);

    public Handover ProposeWorker(PersonId worker, PersonId by, DateTimeOffset now)
    {
        if (HasEnded)
            throw new RuleViolationException(
                "worker.relationship-ended", "A relationship that has ended keeps its last worker.");

        if (by == Worker)
            throw new RuleViolationException(
                "handover.own-relationship", "Who is the worker does not propose another; another supervisor does.");

        if (worker == Worker)
            throw new RuleViolationException("handover.own-worker", "This is the worker already.");

        RequireNotThePeer(worker);
        if (ProposedHandover is { } waiting)
            return waiting.Worker == worker
                ? waiting
                : throw new RuleViolationException(
                    "handover.pending", "The peer has not answered the last proposal; take it back first.");

        var proposed = Handover.Propose(worker, by, now);
        _handovers.Add(proposed);
        return proposed;
    }

    public void TakeBackHandover() => ProposedHandover?.TakeBack();

    /// <summary>The peer's answer alone brings a change of worker about, from their account or said in person.</summary>
    public Handover AnswerHandover(bool accepts, Spoken spoken)
    {
        if (ProposedHandover is not { } proposed)
            throw new RuleViolationException("handover.none-pending", "No change of worker waits for an answer.");

        if (spoken.Side is not Side.Peer)
            throw new RuleViolationException("handover.peers-answer", "The answer is the peer's, their own or said in person.");

        if (spoken.InPerson && spoken.RecordedBy == proposed.Worker)
            throw new RuleViolationException(
                "handover.own-answer", "Who is proposed does not write down the peer's answer to it.");

        if (accepts && spoken.InPerson && spoken.RecordedBy == proposed.ProposedBy)
            throw new RuleViolationException(
                "handover.own-proposal", "Who proposed it does not write down that the peer accepts it.");

        spoken.RequireReadOut();
        if (accepts)
            RequireNotThePeer(proposed.Worker);

        proposed.Answer(accepts, spoken);
        if (accepts)
            ChangeWorker(proposed.Worker, spoken.At);
        return proposed;
    }

    /// <summary>Another worker takes over; the agreement holds until the new pair has re-accepted it.</summary>
    private void ChangeWorker(PersonId worker, DateTimeOffset now)
    {
        var former = Worker;
        _formerWorkers.Add(new(former, now));
        Worker = worker;
        Flag(ReviewReason.WorkerChanged, now);
        Raise(new WorkerChanged(Id.Value, Peer.Id.Value, worker.Value, Site.Value, former.Value, now));
        EndCovers(now);
    }

    /// <summary>With its end, whatever was arranged for the time ahead falls away.</summary>
    private void EndArrangements(DateTimeOffset now)
    {
        TakeBackHandover();
        EndCovers(now);
    }
}
