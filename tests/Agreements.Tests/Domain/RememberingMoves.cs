using PeerSupport.Agreements.Domain;
using static PeerSupport.Agreements.Tests.Domain.Sketch;

namespace PeerSupport.Agreements.Tests.Domain;

public class RememberingMoves
{
    private readonly Agreement _agreement = InForce();

    [Fact]
    public void Coming_into_force_is_a_proposal_and_acceptances_of_both()
    {
        Assert.Equal((MoveKind.Proposed, Side.Peer), Kinds()[0]);
        Assert.Equal(3, Kinds().Count(move => move == (MoveKind.Accepted, Side.Worker)));
        Assert.Equal(2, Kinds().Count(move => move == (MoveKind.Accepted, Side.Peer)));
        Assert.Equal(2, Kinds().Count(move => move.Kind is MoveKind.ClausesAcknowledged));
        Assert.Equal(8, Kinds().Count);
    }

    [Fact]
    public void An_acceptance_repeated_is_no_move()
    {
        _agreement.AcceptAll(Side.Worker, Now.AddDays(1));

        Assert.Equal(8, Kinds().Count);
    }

    [Fact]
    public void A_counter_and_its_being_taken_back_are_two_with_what_was_said()
    {
        _agreement.Counter(_agreement.Boundary(BoundaryKind.MeetingPlaces), Places(), By(Side.Peer));
        _agreement.Withdraw(_agreement.Boundary(BoundaryKind.MeetingPlaces), By(Side.Peer));

        Assert.Equal([(MoveKind.Countered, Side.Peer), (MoveKind.Withdrawn, Side.Peer)], Kinds().Skip(8));
        Assert.Equal(["We meet at the library.", "In town."], _agreement.NewMoves.Skip(8).Select(move => move.Says[0].Text));
        Assert.Equal([2, 3], _agreement.NewMoves.Skip(8).Select(move => move.Revision));
    }

    [Fact]
    public void A_proposal_taken_back_is_kept_though_the_item_is_gone()
    {
        _agreement.ProposeGoal(GoalOf("Another"), By(Side.Worker));
        _agreement.Withdraw(_agreement.WorkingCopy.Goals[1], By(Side.Worker));

        Assert.Equal([(MoveKind.Proposed, Side.Worker), (MoveKind.Withdrawn, Side.Worker)], Kinds().Skip(8));
        Assert.Equal("Another", _agreement.NewMoves[^1].Says[0].Text);
    }

    [Fact]
    public void A_removal_is_proposed_by_one_and_accepted_by_the_other()
    {
        _agreement.Withdraw(_agreement.Boundary(BoundaryKind.MeetingPlaces), By(Side.Worker));
        _agreement.AcceptAll(Side.Peer);

        Assert.Equal([(MoveKind.RemovalProposed, Side.Worker), (MoveKind.RemovalAccepted, Side.Peer)], Kinds().Skip(8));
    }

    [Fact]
    public void A_new_pair_accepts_again_and_it_is_remembered()
    {
        _agreement.HandOver(new(Guid.NewGuid()), 2, Now.AddDays(1));
        _agreement.AcceptAll(Side.Worker, Now.AddDays(2));

        _agreement.AcceptAll(Side.Peer, Now.AddDays(2));

        foreach (var side in Sides.Both)
        {
            Assert.Equal(3, Kinds().Skip(8).Count(move => move == (MoveKind.Accepted, side)));
            Assert.Single(Kinds().Skip(8), move => move == (MoveKind.ClausesAcknowledged, side));
        }
    }

    private List<(MoveKind Kind, Side Side)> Kinds() => [.. _agreement.NewMoves.Select(move => (move.Kind, move.By.Side))];
}
