using PeerSupport.Agreements.Domain;
using static PeerSupport.Agreements.Tests.Domain.Sketch;

namespace PeerSupport.Agreements.Tests.Domain;

public class ComparingVersions
{
    private readonly Agreement _agreement = InForce();

    [Fact]
    public void What_was_added_removed_and_changed_is_shown_old_and_new()
    {
        var first = _agreement.InForce!.Text;
        var places = _agreement.Boundary(BoundaryKind.MeetingPlaces);
        var goal = _agreement.WorkingCopy.Goals[0];
        _agreement.Counter(places, Places(), By(Side.Peer));
        _agreement.ProposeGoal(GoalOf("Another"), By(Side.Peer));
        _agreement.Withdraw(goal, By(Side.Peer));
        _agreement.AcceptAll(Side.Worker);

        var compared = Comparison.Of(first, _agreement.InForce!.Text);

        Assert.Equal("Another", Particulars.Of(Assert.Single(compared.Added))[0].Text);
        Assert.Equal(goal.Id, Assert.Single(compared.Removed).Id);
        var changed = Assert.Single(compared.Changed);
        Assert.Equal(places.Id, changed.Item.Id);
        Assert.Equal([new Difference("text", "In town.", "We meet at the library.")], changed.Differences);
    }

    [Fact]
    public void Contact_hours_and_a_goal_s_numbers_are_compared_too()
    {
        var first = _agreement.InForce!.Text;
        _agreement.Counter(_agreement.Boundary(BoundaryKind.ContactHours), new(BoundaryKind.ContactHours, "Working hours.",
            new("America/Chicago", [new(DayOfWeek.Monday, new(8, 30), new(12, 0))])), By(Side.Peer));
        _agreement.Counter(_agreement.WorkingCopy.Goals[0], GoalOf(importance: 3, difficulty: 2), By(Side.Peer));
        _agreement.AcceptAll(Side.Worker);

        var compared = Comparison.Of(first, _agreement.InForce!.Text);

        Assert.Equal("Monday 08:30–12:00 (America/Chicago)", Assert.Single(compared.Changed[0].Differences).New);
        Assert.Equal([new Difference("importance", null, "3"), new Difference("difficulty", null, "2")],
            compared.Changed[1].Differences);
    }

    [Fact]
    public void Between_a_text_and_one_that_says_the_same_there_is_nothing()
    {
        var first = _agreement.InForce!.Text;
        _agreement.HandOver(new(Guid.NewGuid()), 2, Now.AddDays(1));
        _agreement.AcceptAll(Side.Worker, Now.AddDays(2));
        _agreement.AcceptAll(Side.Peer, Now.AddDays(2));

        var compared = Comparison.Of(first, _agreement.InForce!.Text);

        Assert.Equal(2, _agreement.Version);
        Assert.Empty(compared.Added.Concat(compared.Removed));
        Assert.Empty(compared.Changed);
    }
}
