using PeerSupport.Relationships.Domain;

namespace PeerSupport.Relationships.Tests.Domain;

public class RaisingAConcern
{
    [Fact]
    public void Only_the_peer_themself_addresses_the_supervisor_alone()
    {
        Assert.Equal("concern.not-the-peers-own", A.RefusedWith(() => Raise(Side.Worker, alone: true)));
        Assert.Equal("concern.not-the-peers-own", A.RefusedWith(() => Raise(Side.Peer, alone: true, readOut: "Worried?")));

        Assert.True(Raise(Side.Peer, alone: true).ToSupervisorAlone);
    }

    [Fact]
    public void One_that_both_may_know_of_asks_for_a_review_and_one_to_the_supervisor_alone_leaves_no_trace()
    {
        var (open, hidden) = (A.ActiveRelationship(), A.ActiveRelationship());

        Raise(Side.Worker, on: open);
        Raise(Side.Peer, alone: true, on: hidden);

        Assert.Equal([new(ReviewReason.Concern, A.Now)], open.ReviewFlags);
        Assert.Empty(hidden.ReviewFlags);
    }

    [Fact]
    public void It_may_be_raised_after_the_ending_too()
    {
        var ended = A.Relationship();
        ended.Withdraw(A.Now);

        Assert.Equal(Side.Peer, Raise(Side.Peer, on: ended).RaisedBy);
        Assert.Empty(ended.ReviewFlags);
    }

    [Fact]
    public void It_is_answered_once()
    {
        var concern = Raise(Side.Peer);

        concern.AnswerWith("We will talk.", A.Worker, A.Now);

        Assert.Equal("concern.answered", A.RefusedWith(() => concern.AnswerWith("Again.", A.Worker, A.Now)));
        Assert.Equal(new("We will talk.", A.Worker, A.Now), concern.Answer);
    }

    private static Concern Raise(Side side, bool alone = false, string? readOut = null, SupportRelationship? on = null) =>
        Concern.Raise(on ?? A.ActiveRelationship(), null, "Called at night.", alone,
            new(side, InPerson: readOut is not null, readOut, A.Worker, A.Now));
}
