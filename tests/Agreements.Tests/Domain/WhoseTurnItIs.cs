using PeerSupport.Agreements.Domain;
using PeerSupport.Kernel;
using PeerSupport.Messages.Agreements;
using static PeerSupport.Agreements.Tests.Domain.Sketch;

namespace PeerSupport.Agreements.Tests.Domain;

public class WhoseTurnItIs
{
    private static readonly DateTimeOffset Later = Now.AddDays(1), MuchLater = Now.AddDays(2);

    [Fact]
    public void A_draft_waits_quietly_and_the_first_move_on_it_asks_both()
    {
        var agreement = Draft();
        Assert.Empty(agreement.Raised<ProposalsAwaiting>());

        agreement.ProposeGoal(GoalOf(), By(Side.Peer));

        Assert.Equal([(Now, Now)], Told(agreement));
    }

    [Fact]
    public void A_draft_that_changes_hands_still_waits_quietly()
    {
        var agreement = Draft();
        agreement.HandOver(PersonId.New(), asOf: 2, Later);

        Assert.Empty(agreement.Raised<ProposalsAwaiting>());
    }

    [Fact]
    public void Who_has_accepted_everything_is_waited_for_no_longer()
    {
        var agreement = Draft();
        agreement.ProposeGoal(GoalOf(), By(Side.Peer));
        agreement.AcceptAll(Side.Worker, Later);
        agreement.AcceptAll(Side.Peer, MuchLater);

        Assert.Equal([(Now, Now), (Now, null), (null, null)], Told(agreement));
    }

    [Fact]
    public void Clauses_to_acknowledge_are_waited_for_as_well()
    {
        var agreement = Draft();
        agreement.ProposeGoal(GoalOf(), By(Side.Peer));
        agreement.Accept(agreement.Shown(), [], By(Side.Worker, Later));

        Assert.Equal((Now, Now), Told(agreement)[^1]);
    }

    [Fact]
    public void A_counter_turns_the_question_round()
    {
        var agreement = InForce();
        agreement.Counter(agreement.Boundary(BoundaryKind.MeetingPlaces), Places(), By(Side.Peer, Later));
        agreement.Counter(agreement.Boundary(BoundaryKind.MeetingPlaces), Places("At the lake."), By(Side.Worker, MuchLater));

        Assert.Equal([(null, Later), (MuchLater, null)], Told(agreement)[^2..]);
    }

    [Fact]
    public void It_counts_from_the_first_thing_that_is_still_unanswered_and_another_is_not_told_again()
    {
        var agreement = InForce();
        agreement.ProposeGoal(GoalOf("Another"), By(Side.Peer, Later));
        var told = Told(agreement).Count;

        agreement.ProposeGoal(GoalOf("A third"), By(Side.Peer, MuchLater));

        Assert.Equal((null, Later), Told(agreement)[^1]);
        Assert.Equal(told, Told(agreement).Count);
    }

    [Fact]
    public void A_removal_is_a_question_too_and_taking_back_a_proposal_ends_it()
    {
        var agreement = InForce();
        agreement.Withdraw(agreement.Boundary(BoundaryKind.MeetingPlaces), By(Side.Worker, Later));
        agreement.Withdraw(agreement.Boundary(BoundaryKind.MeetingPlaces), By(Side.Worker, MuchLater));

        Assert.Equal([(Later, null), (null, null)], Told(agreement)[^2..]);
    }

    [Fact]
    public void A_new_pair_is_asked_from_the_handing_over_on()
    {
        var agreement = InForce();
        agreement.ProposeGoal(GoalOf("Another"), By(Side.Peer, Later));
        agreement.HandOver(PersonId.New(), asOf: 2, MuchLater);

        Assert.Equal([(null, Later), (MuchLater, MuchLater)], Told(agreement)[^2..]);
    }

    [Fact]
    public void After_the_end_nobody_is_waited_for()
    {
        var agreement = InForce();
        agreement.ProposeGoal(GoalOf("Another"), By(Side.Peer, Later));
        agreement.End(MuchLater);

        Assert.Equal((null, null), Told(agreement)[^1]);
    }

    private static List<(DateTimeOffset? Peer, DateTimeOffset? Worker)> Told(Agreement agreement) =>
        [.. agreement.Raised<ProposalsAwaiting>().Select(told => (told.Peer, told.Worker))];
}
