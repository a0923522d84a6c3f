using PeerSupport.Agreements.Domain;
using PeerSupport.Kernel;
using PeerSupport.Messages.Agreements;
using static PeerSupport.Agreements.Tests.Domain.Sketch;

namespace PeerSupport.Agreements.Tests.Domain;

public class Amending
{
    private readonly Agreement _agreement = InForce();

    [Fact]
    public void One_acceptance_changes_nothing()
    {
        var before = _agreement.InForce;
        _agreement.Counter(_agreement.Boundary(BoundaryKind.MeetingPlaces), Places(), By(Side.Peer));

        Assert.Equal((AgreementStatus.InForce, 1, 2), (_agreement.Status, _agreement.Version, _agreement.OpenVersion));
        Assert.Same(before, _agreement.InForce);
        Assert.Single(_agreement.Raised<AgreementInForce>());
        Assert.Equal(["items-worker"], _agreement.WorkingCopy.Missing());
    }

    [Fact]
    public void Two_make_the_next_version_and_the_old_one_stays_as_it_was()
    {
        var before = _agreement.InForce!;
        _agreement.Counter(_agreement.Boundary(BoundaryKind.MeetingPlaces), Places(), By(Side.Peer, Now.AddDays(1)));
        _agreement.AcceptAll(Side.Worker, Now.AddDays(2));

        Assert.Equal([1, 2], _agreement.Versions.Select(version => version.Number));
        Assert.Same(before, _agreement.Versions[0]);
        Assert.Equal("In town.", before.Text.Boundaries[1].Terms.Text);
        Assert.Equal([1, 2], _agreement.Raised<AgreementInForce>().Select(m => m.Version));
        Assert.Equal(Now.AddDays(2), _agreement.InForce!.HoldsFrom);
    }

    [Fact]
    public void What_is_not_changed_keeps_its_acceptances()
    {
        _agreement.ProposeGoal(GoalOf("Another"), By(Side.Peer, Now.AddDays(1)));
        _agreement.Accept([new(_agreement.WorkingCopy.Goals[1].Id, 1)], [], By(Side.Worker, Now.AddDays(1)));

        Assert.Equal(2, _agreement.Version);
        Assert.All(_agreement.WorkingCopy.Boundaries.SelectMany(b => b.Acceptances), acceptance =>
            Assert.Equal(Now, acceptance.At));
    }

    [Fact]
    public void It_is_no_new_negotiation_of_the_relationship()
    {
        _agreement.ProposeGoal(GoalOf("Another"), By(Side.Peer));

        Assert.Single(_agreement.Raised<NegotiationOpened>());
    }

    [Fact]
    public void Removing_what_is_in_force_needs_both()
    {
        var places = _agreement.Boundary(BoundaryKind.MeetingPlaces);
        _agreement.Withdraw(places, By(Side.Worker));
        Assert.Equal((1, 2), (_agreement.Version, _agreement.OpenVersion));

        _agreement.AcceptAll(Side.Peer);

        Assert.Equal(2, _agreement.Version);
        Assert.Null(_agreement.InForce!.Text.Find(places.Id));
        Assert.NotNull(_agreement.Versions[0].Text.Find(places.Id));
    }

    [Fact]
    public void A_change_taken_back_leaves_what_is_in_force_and_makes_no_version()
    {
        _agreement.Counter(_agreement.Boundary(BoundaryKind.MeetingPlaces), Places(), By(Side.Peer));
        var shown = _agreement.Shown();
        _agreement.Withdraw(_agreement.Boundary(BoundaryKind.MeetingPlaces), By(Side.Peer));

        Assert.Equal((1, null), (_agreement.Version, _agreement.OpenVersion));
        Assert.Equal("In town.", _agreement.Boundary(BoundaryKind.MeetingPlaces).Terms.Text);
        Assert.True(_agreement.Boundary(BoundaryKind.MeetingPlaces).IsAccepted);
        Assert.False(_agreement.StillShows(shown));
    }

    [Fact]
    public void A_removal_taken_back_leaves_what_is_in_force()
    {
        _agreement.Withdraw(_agreement.WorkingCopy.Goals[0], By(Side.Peer));
        _agreement.Withdraw(_agreement.WorkingCopy.Goals[0], By(Side.Peer));

        Assert.Equal((1, null), (_agreement.Version, _agreement.OpenVersion));
    }

    [Fact]
    public void A_proposal_taken_back_leaves_nothing_open()
    {
        _agreement.ProposeGoal(GoalOf("Another"), By(Side.Worker));
        _agreement.Withdraw(_agreement.WorkingCopy.Goals[1], By(Side.Worker));

        Assert.Equal((1, null), (_agreement.Version, _agreement.OpenVersion));
    }

    [Fact]
    public void The_revision_of_an_item_is_never_used_twice()
    {
        HashSet<int> seen = [_agreement.WorkingCopy.Goals[0].Revision];
        foreach (var words in new[] { "a", "b", "c" })
        {
            _agreement.Counter(_agreement.WorkingCopy.Goals[0], GoalOf(words), By(Side.Peer));
            Assert.True(seen.Add(_agreement.WorkingCopy.Goals[0].Revision));
            _agreement.Withdraw(_agreement.WorkingCopy.Goals[0], By(Side.Peer));
            Assert.True(seen.Add(_agreement.WorkingCopy.Goals[0].Revision));
        }
    }

    [Fact]
    public void Repeating_acceptances_of_what_is_in_force_makes_no_version()
    {
        _agreement.AcceptAll(Side.Peer);
        _agreement.AcceptAll(Side.Worker);

        Assert.Equal((1, null), (_agreement.Version, _agreement.OpenVersion));
    }

    [Fact]
    public void Without_contact_hours_or_a_goal_there_is_no_next_version()
    {
        _agreement.Withdraw(_agreement.WorkingCopy.Goals[0], By(Side.Peer));
        _agreement.AcceptAll(Side.Worker);

        Assert.Equal((1, 2), (_agreement.Version, _agreement.OpenVersion));
        Assert.Equal(["goal"], _agreement.WorkingCopy.Missing());
    }
}
