using PeerSupport.Agreements.Domain;
using PeerSupport.Messages.Agreements;
using static PeerSupport.Agreements.Tests.Domain.Sketch;

namespace PeerSupport.Agreements.Tests.Domain;

public class NegotiatingItems
{
    private readonly Agreement _agreement = Draft();

    public static TheoryData<string> FirstMoves => ["propose", "counter", "withdraw", "accept", "acknowledge"];

    [Theory]
    [MemberData(nameof(FirstMoves))]
    public void The_first_move_by_either_side_opens_the_negotiation_once(string move)
    {
        var places = _agreement.Boundary(BoundaryKind.MeetingPlaces);
        switch (move)
        {
            case "propose": _agreement.ProposeGoal(GoalOf(), By(Side.Peer)); break;
            case "counter": _agreement.Counter(places, Places(), By(Side.Worker)); break;
            case "withdraw": _agreement.Withdraw(places, By(Side.Peer)); break;
            case "accept": _agreement.Accept([new(places.Id, 1)], [], By(Side.Worker)); break;
            default: _agreement.Accept([], _agreement.ShownClauses(), By(Side.Peer)); break;
        }

        _agreement.ProposeGoal(GoalOf(), By(Side.Worker));

        Assert.Equal(AgreementStatus.Negotiating, _agreement.Status);
        Assert.Equal(new NegotiationOpened(_agreement.Id.Value, _agreement.Relationship.Value, Now),
            Assert.Single(_agreement.Raised<NegotiationOpened>()));
    }

    [Fact]
    public void Nobody_has_accepted_what_the_template_suggests() =>
        Assert.All(_agreement.WorkingCopy.Items, item => Assert.Empty(item.Acceptances));

    [Fact]
    public void Proposing_an_item_is_accepting_it()
    {
        _agreement.ProposeGoal(GoalOf(), By(Side.Peer));

        var goal = Assert.Single(_agreement.WorkingCopy.Goals);
        Assert.Equal((Proposer.Peer, 1), (goal.ProposedBy, goal.Revision));
        Assert.Equal(By(Side.Peer), Assert.Single(goal.Acceptances));
    }

    [Fact]
    public void Countering_replaces_the_text_and_leaves_only_the_counterer_s_acceptance()
    {
        var places = _agreement.Boundary(BoundaryKind.MeetingPlaces);
        _agreement.Accept([new(places.Id, 1)], [], By(Side.Peer));

        _agreement.Counter(_agreement.Boundary(BoundaryKind.MeetingPlaces), Places(), By(Side.Worker));

        var countered = _agreement.Boundary(BoundaryKind.MeetingPlaces);
        Assert.Equal((places.Id, 2, Proposer.Worker, "We meet at the library."),
            (countered.Id, countered.Revision, countered.ProposedBy, countered.Terms.Text));
        Assert.Equal(Side.Worker, Assert.Single(countered.Acceptances).Side);
    }

    [Fact]
    public void A_countered_item_keeps_the_other_sides_last_words_beside_it()
    {
        _agreement.Counter(_agreement.Boundary(BoundaryKind.MeetingPlaces), Places("At the library."), By(Side.Peer));
        Assert.Equal("In town.", AgainstPlaces());

        _agreement.Counter(_agreement.Boundary(BoundaryKind.MeetingPlaces), Places("In the park."), By(Side.Worker));
        _agreement.Counter(_agreement.Boundary(BoundaryKind.MeetingPlaces), Places("In the café."), By(Side.Worker));
        Assert.Equal("At the library.", AgainstPlaces());
    }

    [Fact]
    public void Nothing_stands_beside_what_both_have_accepted_until_one_puts_it_otherwise()
    {
        _agreement.Counter(_agreement.Boundary(BoundaryKind.MeetingPlaces), Places("At the library."), By(Side.Peer));
        _agreement.AcceptAll(Side.Worker);
        Assert.Null(AgainstPlaces());

        _agreement.Counter(_agreement.Boundary(BoundaryKind.MeetingPlaces), Places("In the park."), By(Side.Peer));
        Assert.Equal("At the library.", AgainstPlaces());
    }

    [Fact]
    public void A_countered_goal_keeps_the_other_sides_last_words_beside_it()
    {
        _agreement.ProposeGoal(GoalOf("More people to call"), By(Side.Peer));
        _agreement.Counter(_agreement.WorkingCopy.Goals[0], GoalOf("Two people to call"), By(Side.Worker));

        Assert.Contains(new Particular("words", "More people to call"), Particulars.Against(_agreement.WorkingCopy.Goals[0]));
    }

    private string? AgainstPlaces() => Particulars.Against(_agreement.Boundary(BoundaryKind.MeetingPlaces))
        .SingleOrDefault(particular => particular.Name == "text")?.Text;

    [Fact]
    public void Accepting_twice_is_the_same_as_accepting_once()
    {
        _agreement.AcceptAll(Side.Peer);
        _agreement.AcceptAll(Side.Peer, Now.AddHours(1));

        Assert.All(_agreement.WorkingCopy.Items, item => Assert.Equal(Now, Assert.Single(item.Acceptances).At));
        Assert.All(_agreement.WorkingCopy.Clauses, clause => Assert.Equal(Now, Assert.Single(clause.AcknowledgedBy).At));
    }

    [Fact]
    public void An_item_that_changed_cannot_be_accepted_as_it_was()
    {
        var shown = _agreement.Shown();
        _agreement.Counter(_agreement.Boundary(BoundaryKind.MeetingPlaces), Places(), By(Side.Worker));

        Assert.False(_agreement.StillShows(shown));
        Assert.Equal("item.changed", Refusal(() => _agreement.Accept(shown, [], By(Side.Peer))));
    }

    [Fact]
    public void An_item_that_is_gone_cannot_be_accepted()
    {
        _agreement.ProposeGoal(GoalOf(), By(Side.Worker));
        var shown = _agreement.Shown();
        _agreement.Withdraw(_agreement.WorkingCopy.Goals[0], By(Side.Worker));

        Assert.Equal("item.changed", Refusal(() => _agreement.Accept(shown, [], By(Side.Peer))));
    }

    [Fact]
    public void A_proposal_that_the_other_has_not_accepted_can_be_taken_back()
    {
        _agreement.ProposeGoal(GoalOf(), By(Side.Worker));
        _agreement.Withdraw(_agreement.WorkingCopy.Goals[0], By(Side.Worker));

        Assert.Empty(_agreement.WorkingCopy.Goals);
    }

    [Fact]
    public void What_the_template_suggests_goes_only_when_both_want_it_gone()
    {
        _agreement.Withdraw(_agreement.Boundary(BoundaryKind.MeetingPlaces), By(Side.Worker));
        _agreement.Withdraw(_agreement.Boundary(BoundaryKind.MeetingPlaces), By(Side.Worker));
        Assert.Equal(ItemState.ToBeRemoved, _agreement.Boundary(BoundaryKind.MeetingPlaces).State);

        _agreement.Withdraw(_agreement.Boundary(BoundaryKind.MeetingPlaces), By(Side.Peer));
        Assert.False(_agreement.WorkingCopy.Has(BoundaryKind.MeetingPlaces));
    }

    [Fact]
    public void What_the_other_had_accepted_cannot_be_taken_away_by_changing_it_first()
    {
        _agreement.ProposeGoal(GoalOf(), By(Side.Worker));
        _agreement.AcceptAll(Side.Peer);
        _agreement.Counter(_agreement.WorkingCopy.Goals[0], GoalOf("Other words"), By(Side.Worker));

        _agreement.Withdraw(_agreement.WorkingCopy.Goals[0], By(Side.Worker));

        Assert.Equal(ItemState.ToBeRemoved, Assert.Single(_agreement.WorkingCopy.Goals).State);
    }

    [Fact]
    public void Accepting_a_proposed_removal_removes_the_item()
    {
        _agreement.Withdraw(_agreement.Boundary(BoundaryKind.MeetingPlaces), By(Side.Worker));
        _agreement.AcceptAll(Side.Peer);

        Assert.False(_agreement.WorkingCopy.Has(BoundaryKind.MeetingPlaces));
    }

    [Fact]
    public void A_removal_can_be_countered_with_other_words()
    {
        _agreement.Withdraw(_agreement.Boundary(BoundaryKind.MeetingPlaces), By(Side.Worker));
        _agreement.Counter(_agreement.Boundary(BoundaryKind.MeetingPlaces), Places(), By(Side.Peer));

        var places = _agreement.Boundary(BoundaryKind.MeetingPlaces);
        Assert.Equal((ItemState.Proposed, 3, Proposer.Peer), (places.State, places.Revision, places.ProposedBy));
    }

    [Fact]
    public void There_is_one_boundary_about_contact_hours() => Assert.Equal("boundary.already-there",
        Refusal(() => _agreement.ProposeBoundary(new(BoundaryKind.ContactHours, "Nights.", Hours), By(Side.Peer))));

    [Fact]
    public void A_boundary_keeps_its_kind() => Assert.Equal("boundary.other-kind",
        Refusal(() => _agreement.Counter(
            _agreement.Boundary(BoundaryKind.MeetingPlaces), new(BoundaryKind.Channels, "By phone."), By(Side.Peer))));

    [Fact]
    public void An_agreement_stays_of_a_size_that_can_be_read()
    {
        while (_agreement.WorkingCopy.Items.Count() < Agreement.MaxItems)
            _agreement.ProposeBoundary(Places(), By(Side.Worker));

        Assert.Equal("agreement.too-many-items", Refusal(() => _agreement.ProposeGoal(GoalOf(), By(Side.Peer))));
    }
}
