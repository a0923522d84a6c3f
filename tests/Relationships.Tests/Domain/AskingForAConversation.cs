using PeerSupport.Relationships.Domain;

namespace PeerSupport.Relationships.Tests.Domain;

public class AskingForAConversation
{
    private static readonly SupportRelationship Active = A.ActiveRelationship();

    [Theory]
    [InlineData(3, false)]
    [InlineData(2, true)]
    [InlineData(1, true)]
    public void A_low_answer_asks(int heard, bool asks) =>
        Assert.Equal(asks, Asked([Peer(heard)], []).Contains(new(ConversationReason.Low, Aspect.Heard)));

    [Theory]
    [InlineData(5, 4, false)]
    [InlineData(5, 3, true)]
    [InlineData(3, 5, false)]
    public void A_falling_answer_asks(int before, int last, bool asks) =>
        Assert.Equal(asks, Asked([Peer(last), Peer(before)], []).Contains(new(ConversationReason.Falling, Aspect.Heard)));

    [Theory]
    [InlineData(5, 4, false)]
    [InlineData(5, 3, true)]
    [InlineData(3, 5, true)]
    public void A_gap_between_the_two_asks(int peer, int worker, bool asks) =>
        Assert.Equal(
            asks, Asked([Peer(peer)], [Answer(Side.Worker, worker)]).Contains(new(ConversationReason.Gap, Aspect.Heard)));

    [Fact]
    public void One_side_alone_has_no_gap_and_nobody_has_none()
    {
        Assert.Empty(Asked([Peer(5)], []));
        Assert.Empty(Asked([], []));
    }

    [Fact]
    public void Check_ins_begin_with_the_agreement_and_stop_with_the_ending()
    {
        var early = A.Relationship();
        Assert.Equal("check-in.not-active", A.RefusedWith(() => Answer(Side.Peer, 4, early)));

        early.Withdraw(A.Now);
        Assert.Equal("check-in.relationship-ended", A.RefusedWith(() => Answer(Side.Peer, 4, early)));
    }

    private static IReadOnlyList<AskedConversation> Asked(CheckIn[] peer, CheckIn[] worker) => AskedConversation.By(peer, worker);

    private static CheckIn Peer(int heard) => Answer(Side.Peer, heard);

    private static CheckIn Answer(Side side, int heard, SupportRelationship? relationship = null) => CheckIn.Answer(
        relationship ?? Active, new(new(heard, null), new(4, null), new(4, null), new(4, null)),
        new(side, InPerson: false, ReadOut: null, A.Worker, A.Now));
}
