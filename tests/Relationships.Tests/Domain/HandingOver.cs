using PeerSupport.Kernel;
using PeerSupport.Messages.Relationships;
using PeerSupport.Relationships.Domain;

namespace PeerSupport.Relationships.Tests.Domain;

public class HandingOver
{
    private static readonly Spoken ByThePeer = new(Side.Peer, InPerson: false, ReadOut: null, A.PeersAccount, A.Now);
    private readonly SupportRelationship _relationship = A.Relationship();
    private readonly PersonId _successor = PersonId.New();

    [Fact]
    public void A_proposal_changes_nothing()
    {
        Propose();

        Assert.Equal(A.Worker, _relationship.Worker);
        Assert.Empty(_relationship.Events.OfType<WorkerChanged>());
        Assert.Equal((_successor, A.Supervisor, A.Now, HandoverState.Proposed), Of(_relationship.ProposedHandover!));
    }

    [Fact]
    public void Accepted_it_changes_the_worker_and_the_history_says_who_was_there_before()
    {
        Propose();
        var accepted = _relationship.AnswerHandover(true, ByThePeer);

        Assert.Equal((_successor, null), (_relationship.Worker, _relationship.ProposedHandover));
        Assert.Equal((HandoverState.Accepted, false, A.PeersAccount, A.Now),
            (accepted.State, accepted.InPerson, accepted.AnswerRecordedBy, accepted.AnsweredAt));
        Assert.Equal(new FormerWorker(A.Worker, A.Now), Assert.Single(_relationship.FormerWorkers));
        var told = Assert.Single(_relationship.Events.OfType<WorkerChanged>());
        Assert.Equal((_successor.Value, A.Worker.Value), (told.WorkerId, told.FormerWorkerId));
    }

    [Fact]
    public void Declined_it_changes_nothing_and_another_may_be_proposed()
    {
        Propose();
        _relationship.AnswerHandover(false, ByThePeer);

        Assert.Equal(A.Worker, _relationship.Worker);
        Assert.Empty(_relationship.Events.OfType<WorkerChanged>());
        Assert.Equal(HandoverState.Declined, _relationship.LatestHandover!.State);
        Assert.NotEqual(_relationship.LatestHandover, _relationship.ProposeWorker(PersonId.New(), A.Supervisor, A.Now));
    }

    [Fact]
    public void The_same_proposal_again_is_the_one_that_waits_and_another_waits_for_its_answer()
    {
        Propose();
        Propose();

        Assert.Single(_relationship.Handovers);
        Assert.Equal("handover.pending",
            A.RefusedWith(() => _relationship.ProposeWorker(PersonId.New(), A.Supervisor, A.Now)));
    }

    [Fact]
    public void Taken_back_it_waits_for_no_answer_and_is_not_shown()
    {
        Propose();
        _relationship.TakeBackHandover();
        _relationship.TakeBackHandover();

        Assert.Equal(HandoverState.TakenBack, Assert.Single(_relationship.Handovers).State);
        Assert.Null(_relationship.LatestHandover);
        Assert.Equal("handover.none-pending", A.RefusedWith(() => _relationship.AnswerHandover(true, ByThePeer)));
    }

    [Fact]
    public void It_ends_with_the_relationship_which_keeps_its_last_worker()
    {
        var concluded = A.ActiveRelationship();
        concluded.ProposeWorker(_successor, A.Supervisor, A.Now);
        Propose();

        _relationship.Withdraw(A.Now);
        concluded.BeginConclusion(EndingKind.Forced, new(2030, 1, 7), null, A.Now);
        concluded.Conclude(A.NothingFinished, A.Now);

        foreach (var ended in (SupportRelationship[])[_relationship, concluded])
        {
            Assert.Equal(HandoverState.TakenBack, Assert.Single(ended.Handovers).State);
            Assert.Equal("worker.relationship-ended",
                A.RefusedWith(() => ended.ProposeWorker(_successor, A.Supervisor, A.Now)));
        }
    }

    [Fact]
    public void Neither_the_worker_nor_the_peer_is_proposed()
    {
        _relationship.LinkPeer(A.PeersAccount, A.Now);

        Assert.Equal("handover.own-worker", A.RefusedWith(() => _relationship.ProposeWorker(A.Worker, A.Supervisor, A.Now)));
        Assert.Equal("worker.is-the-peer",
            A.RefusedWith(() => _relationship.ProposeWorker(A.PeersAccount, A.Supervisor, A.Now)));
    }

    [Fact]
    public void The_answer_is_the_peers_and_in_person_comes_with_what_was_read_to_them()
    {
        Propose();

        Assert.Equal("handover.peers-answer", RefusedWith(ByThePeer with { Side = Side.Worker, RecordedBy = A.Worker }));
        Assert.Equal("in-person.not-read-out", RefusedWith(InPerson(A.Worker, null)));
        Assert.Equal(A.Worker, _relationship.Worker);

        _relationship.AnswerHandover(true, InPerson(A.Worker, "Who Ann is."));
        Assert.Equal((true, "Who Ann is.", A.Worker),
            (_relationship.LatestHandover!.InPerson, _relationship.LatestHandover.ReadOut,
                _relationship.LatestHandover.AnswerRecordedBy));
    }

    [Fact]
    public void Who_is_proposed_does_not_write_down_the_answer()
    {
        Propose();

        Assert.Equal("handover.own-answer", RefusedWith(InPerson(_successor, "Who I am.")));
        Assert.Equal(A.Worker, _relationship.Worker);
    }

    [Fact]
    public void Who_proposes_it_writes_down_a_no_but_not_a_yes()
    {
        Propose();

        Assert.Equal("handover.own-proposal", RefusedWith(InPerson(A.Supervisor, "Who Ann is.")));
        Assert.Equal(HandoverState.Declined,
            _relationship.AnswerHandover(false, InPerson(A.Supervisor, "Who Ann is.")).State);
    }

    [Fact]
    public void The_worker_proposes_nobody() => Assert.Equal("handover.own-relationship",
        A.RefusedWith(() => _relationship.ProposeWorker(_successor, A.Worker, A.Now)));

    private Handover Propose() => _relationship.ProposeWorker(_successor, A.Supervisor, A.Now);

    private static Spoken InPerson(PersonId by, string? readOut) => new(Side.Peer, InPerson: true, readOut, by, A.Now);

    private string RefusedWith(Spoken spoken) => A.RefusedWith(() => _relationship.AnswerHandover(true, spoken));

    private static (PersonId, PersonId, DateTimeOffset, HandoverState) Of(Handover handover) =>
        (handover.Worker, handover.ProposedBy, handover.ProposedAt, handover.State);
}
