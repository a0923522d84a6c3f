using PeerSupport.Relationships.Domain;

namespace PeerSupport.Relationships.Tests.Domain;

public class PlanningAMeeting
{
    private static readonly DateTimeOffset Tomorrow = A.Now.AddDays(1), TomorrowAtNight = A.Now.AddDays(1).AddHours(12);

    [Fact]
    public void By_the_worker_outside_the_hours_it_needs_a_reason_as_a_contact_does()
    {
        var relationship = A.ActiveRelationship();

        Assert.Equal("contact.outside-hours", A.RefusedWith(() => Plan(relationship, TomorrowAtNight)));
        Assert.Equal("Works by day", Plan(relationship, TomorrowAtNight, reason: "Works by day").ExceptionReason);
    }

    [Fact]
    public void By_the_peer_outside_the_hours_it_needs_none()
    {
        var planned = Plan(A.ActiveRelationship(), TomorrowAtNight, Side.Peer, "Asked for it");

        Assert.False(planned.WithinHours);
        Assert.Null(planned.ExceptionReason);
    }

    [Fact]
    public void On_a_closed_day_it_is_outside_the_hours() =>
        Assert.Equal("contact.outside-hours", A.RefusedWith(() => Meeting.Plan(
            A.ActiveRelationship(), At(Tomorrow), Side.Worker, null, [new(2030, 1, 8)], A.Now)));

    [Fact]
    public void It_lies_ahead_and_not_too_far()
    {
        Assert.Equal("meeting.not-ahead", A.RefusedWith(() => Plan(A.ActiveRelationship(), A.Now)));
        Assert.Equal("meeting.too-far-ahead", A.RefusedWith(() => Plan(A.ActiveRelationship(), A.Now.AddDays(367))));
        Assert.Equal("meeting.too-far-ahead", A.RefusedWith(() => Plan(A.ActiveRelationship(), DateTimeOffset.MaxValue)));
    }

    [Fact]
    public void It_serves_the_relationship_or_a_goal_in_force() =>
        Assert.Equal("goal.not-agreed", A.RefusedWith(() => Meeting.Plan(
            A.ActiveRelationship(), At(Tomorrow) with { GoalId = Guid.NewGuid() }, Side.Worker, null, [], A.Now)));

    [Fact]
    public void After_the_ending_it_is_refused()
    {
        var relationship = A.Relationship();
        relationship.Withdraw(A.Now);

        Assert.Equal("contact.relationship-ended", A.RefusedWith(() => Plan(relationship, Tomorrow)));
    }

    [Fact]
    public void Moved_its_new_time_is_judged_by_who_moved_it()
    {
        var relationship = A.ActiveRelationship();
        var planned = Plan(relationship, Tomorrow);

        Assert.Equal(
            "contact.outside-hours",
            A.RefusedWith(() => planned.Move(relationship, At(TomorrowAtNight), Side.Worker, null, [], A.Now)));
        planned.Move(relationship, At(TomorrowAtNight), Side.Peer, null, [], A.Now);

        Assert.Equal((Side.Peer, false, null), (planned.PlannedBy, planned.WithinHours, planned.ExceptionReason));
    }

    [Fact]
    public void Only_its_place_changed_it_stays_as_it_was_judged()
    {
        var relationship = A.ActiveRelationship();
        var planned = Plan(relationship, TomorrowAtNight, Side.Peer);

        planned.Move(relationship, At(TomorrowAtNight) with { Place = "By the river" }, Side.Worker, null, [], A.Now);

        Assert.Equal((Side.Peer, "By the river"), (planned.PlannedBy, planned.What.Place));
    }

    [Fact]
    public void It_is_kept_once_it_has_begun()
    {
        var planned = Plan(A.ActiveRelationship(), Tomorrow);

        Assert.Equal("meeting.not-begun", A.RefusedWith(() => planned.Keep(Tomorrow.AddMinutes(-6))));
        planned.Keep(Tomorrow);
        planned.Keep(Tomorrow);

        Assert.Equal(MeetingState.Kept, planned.State);
        Assert.Equal("meeting.kept", A.RefusedWith(() => planned.Cancel(Side.Peer, null, Tomorrow)));
    }

    [Fact]
    public void Cancelled_it_is_neither_kept_nor_moved_and_the_first_cancellation_stays()
    {
        var relationship = A.ActiveRelationship();
        var planned = Plan(relationship, Tomorrow);
        planned.Cancel(Side.Peer, null, A.Now);
        planned.Cancel(Side.Worker, "Ill", A.Now.AddHours(1));

        Assert.Equal(new Cancellation(Side.Peer, null, A.Now), planned.Cancellation);
        Assert.Equal("meeting.cancelled", A.RefusedWith(() => planned.Keep(Tomorrow)));
        Assert.Equal(
            "meeting.cancelled",
            A.RefusedWith(() => planned.Move(relationship, At(Tomorrow.AddHours(1)), Side.Peer, null, [], A.Now)));
    }

    [Theory]
    [InlineData(EndingKind.ByPeer, MeetingState.Cancelled)]
    [InlineData(EndingKind.Forced, MeetingState.Cancelled)]
    [InlineData(EndingKind.Planned, MeetingState.Planned)]
    public void Announced_an_ending_leaves_what_is_planned_only_where_both_still_meet(EndingKind ending, MeetingState expected)
    {
        var relationship = A.ActiveRelationship();
        var planned = Plan(relationship, Tomorrow);
        relationship.BeginConclusion(ending, new(2030, 1, 7), null, A.Now);

        planned.FollowEnding(relationship, A.Now);

        Assert.Equal(expected, planned.State);
    }

    [Fact]
    public void Concluded_a_relationship_keeps_the_meetings_that_are_agreed_for_afterwards()
    {
        var relationship = A.ActiveRelationship(laterContact: "call");
        var (call, walk) = (Plan(relationship, Tomorrow), Plan(relationship, Tomorrow, kind: MeetingKind.InPerson));
        relationship.BeginConclusion(EndingKind.Planned, new(2030, 1, 7), null, A.Now);
        relationship.Conclude("None wanted", "None wanted", A.Now);

        call.FollowEnding(relationship, A.Now);
        walk.FollowEnding(relationship, A.Now);

        Assert.Equal((MeetingState.Planned, MeetingState.Cancelled), (call.State, walk.State));
        Assert.Null(walk.Cancellation!.By);
    }

    private static MeetingPlan At(DateTimeOffset at, MeetingKind kind = MeetingKind.Call) => new(at, 60, kind, null, null, null);

    private static Meeting Plan(
        SupportRelationship relationship, DateTimeOffset at, Side by = Side.Worker, string? reason = null,
        MeetingKind kind = MeetingKind.Call) =>
        Meeting.Plan(relationship, At(at, kind), by, reason, [], A.Now);
}
