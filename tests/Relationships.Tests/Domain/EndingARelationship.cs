using PeerSupport.Messages.Relationships;
using PeerSupport.Relationships.Domain;

namespace PeerSupport.Relationships.Tests.Domain;

public class EndingARelationship
{
    private static readonly DateOnly Today = new(2030, 1, 7);
    private readonly SupportRelationship _relationship = A.ActiveRelationship(noticeDays: 14);

    [Theory]
    [InlineData(EndingKind.Planned, "planned")]
    [InlineData(EndingKind.ByPeer, "by-peer")]
    [InlineData(EndingKind.ByWorker, "by-worker")]
    [InlineData(EndingKind.Forced, "forced")]
    public void The_kinds_of_ending_are_recorded_as_what_they_are(EndingKind kind, string code)
    {
        _relationship.BeginConclusion(kind, Today.AddDays(14), null, A.Now);

        Assert.Equal(Phase.Concluding, _relationship.Phase);
        Assert.Equal(code, Assert.Single(_relationship.Events.OfType<ConclusionBegun>()).Ending);
    }

    [Theory]
    [InlineData(EndingKind.Planned)]
    [InlineData(EndingKind.ByWorker)]
    public void Ending_before_the_agreed_notice_needs_a_reason(EndingKind kind)
    {
        Assert.Equal("conclusion.notice-too-short", A.RefusedWith(() => Begin(kind, Today.AddDays(13))));

        _relationship.BeginConclusion(kind, Today.AddDays(13), "Moving away", A.Now);
        Assert.Equal("Moving away", _relationship.Ending!.Reason);
    }

    [Fact]
    public void Notice_is_counted_in_the_days_of_the_agreements_zone()
    {
        var lateOnSunday = new DateTimeOffset(2030, 1, 7, 5, 0, 0, TimeSpan.Zero); // Sunday 23:00 in Chicago

        _relationship.BeginConclusion(EndingKind.Planned, new(2030, 1, 20), null, lateOnSunday);

        Assert.Equal(Phase.Concluding, _relationship.Phase);
    }

    [Theory]
    [InlineData(EndingKind.ByPeer)]
    [InlineData(EndingKind.Forced)]
    public void The_peer_may_leave_at_once_and_circumstances_do_not_wait(EndingKind kind)
    {
        Begin(kind, Today);

        Assert.Equal(Phase.Concluding, _relationship.Phase);
    }

    [Fact]
    public void An_ending_is_not_announced_for_the_past() =>
        Assert.Equal("conclusion.in-past", A.RefusedWith(() => Begin(EndingKind.Planned, Today.AddDays(-1))));

    [Fact]
    public void Announcing_the_same_again_is_silence_and_another_ending_is_refused()
    {
        Begin(EndingKind.Planned, Today.AddDays(20));
        Begin(EndingKind.Planned, Today.AddDays(20));

        Assert.Single(_relationship.Events.OfType<ConclusionBegun>());
        Assert.Equal("conclusion.already-begun", A.RefusedWith(() => Begin(EndingKind.ByWorker, Today.AddDays(30))));
    }

    [Fact]
    public void The_peer_may_leave_while_another_ending_is_under_way_and_nothing_that_somebody_chose_overtakes_that()
    {
        Begin(EndingKind.Planned, Today.AddDays(20));
        Begin(EndingKind.ByPeer, Today);

        Assert.Equal(EndingKind.ByPeer, _relationship.Ending!.Kind);
        foreach (var kind in (EndingKind[])[EndingKind.Planned, EndingKind.ByWorker])
            Assert.Equal("conclusion.already-begun", A.RefusedWith(() => Begin(kind, Today.AddDays(20))));
    }

    [Fact]
    public void A_death_after_the_peer_has_left_is_recorded_and_lets_nobody_reach_out_again()
    {
        Begin(EndingKind.ByPeer, Today);
        _relationship.BeginConclusion(EndingKind.Forced, Today, null, A.Now.AddDays(1));

        Assert.True(_relationship.RemindsNobody);
        Assert.Equal("contact.peer-left", A.RefusedWith(() =>
            _relationship.RequireContactAllowed(ContactKind.Call, Side.Worker, A.Now.AddHours(1))));
        Assert.Equal("conclusion.already-begun", A.RefusedWith(() => Begin(EndingKind.ByPeer, Today)));
    }

    [Fact]
    public void The_announced_day_may_be_moved_and_to_less_than_the_notice_only_with_a_reason()
    {
        Begin(EndingKind.Planned, Today.AddDays(20));
        Begin(EndingKind.Planned, Today.AddDays(14));
        Assert.Equal("conclusion.notice-too-short", A.RefusedWith(() => Begin(EndingKind.Planned, Today.AddDays(13))));
        _relationship.BeginConclusion(EndingKind.Planned, Today.AddDays(13), "A new job", A.Now);

        Assert.Equal((Today.AddDays(13), "A new job"), (_relationship.Ending!.EndsOn, _relationship.Ending.Reason));
        Assert.Equal(
            [Today.AddDays(20), Today.AddDays(14), Today.AddDays(13)],
            _relationship.Events.OfType<ConclusionBegun>().Select(begun => begun.EndsOn));
    }

    [Fact]
    public void To_move_the_day_further_away_needs_no_notice()
    {
        Begin(EndingKind.Planned, Today.AddDays(14));

        _relationship.BeginConclusion(EndingKind.Planned, Today.AddDays(15), null, A.Now.AddDays(12));

        Assert.Equal(Today.AddDays(15), _relationship.Ending!.EndsOn);
    }

    [Theory]
    [InlineData(EndingKind.Planned)]
    [InlineData(EndingKind.ByWorker)]
    public void Concluding_before_the_announced_day_needs_a_reason(EndingKind kind)
    {
        Begin(kind, Today.AddDays(15));
        var why = new WhyUnfinished(WithoutReview: "None", WithoutPack: "None");

        Assert.Equal("conclusion.before-day", A.RefusedWith(() => Conclude(why)));
        Conclude(why with { BeforeDay = "Both are ready" });
        Assert.Equal("Both are ready", _relationship.Ending!.ReasonBeforeDay);
    }

    [Theory]
    [InlineData(EndingKind.ByPeer)]
    [InlineData(EndingKind.Forced)]
    public void An_ending_without_notice_waits_for_no_day(EndingKind kind)
    {
        Begin(kind, Today.AddDays(15));

        Conclude(new(WithoutReview: "None", WithoutPack: "None"));

        Assert.Equal(Phase.Concluded, _relationship.Phase);
    }

    [Theory]
    [InlineData(EndingKind.Planned, true)]
    [InlineData(EndingKind.ByWorker, true)]
    [InlineData(EndingKind.ByPeer, false)]
    [InlineData(EndingKind.Forced, false)]
    public void A_review_is_of_both_sides_unless_the_peer_left_or_circumstances_ended_it(EndingKind kind, bool needsPeer)
    {
        Begin(kind, Today.AddDays(14));
        Assert.False(_relationship.IsReviewed);

        Write(Side.Worker);
        Assert.Equal(!needsPeer, _relationship.IsReviewed);

        Write(Side.Peer, inPerson: true);
        Assert.True(_relationship.IsReviewed);
    }

    [Fact]
    public void What_the_peer_wrote_themself_no_word_of_mouth_replaces()
    {
        Begin(EndingKind.Planned, Today.AddDays(14));
        Write(Side.Peer);

        Assert.Equal("review.peers-own-words", A.RefusedWith(() => Write(Side.Peer, inPerson: true)));
    }

    [Fact]
    public void The_review_is_written_while_the_ending_is_under_way() =>
        Assert.Equal("review.not-concluding", A.RefusedWith(() => Write(Side.Worker)));

    [Fact]
    public void Concluding_needs_a_closing_review_and_an_offered_pack_or_the_reasons_why_not()
    {
        Begin(EndingKind.Planned, Today.AddDays(14));

        Assert.Equal("conclusion.no-review", A.RefusedWith(() => Conclude(new(WithoutPack: "None wanted"))));
        Assert.Equal("conclusion.no-pack", A.RefusedWith(() => Conclude(new(WithoutReview: "None wanted"))));

        Conclude(new(WithoutReview: "Did not come back", WithoutPack: "None wanted"));
        Assert.Equal(
            ("Did not come back", "None wanted"),
            (_relationship.Ending!.ReasonWithoutReview, _relationship.Ending.ReasonWithoutPack));
    }

    [Fact]
    public void With_both_it_concludes_once()
    {
        Begin(EndingKind.Planned, Today.AddDays(14));
        Write(Side.Worker);
        Write(Side.Peer);
        _relationship.PackOffered(Guid.NewGuid(), A.Now);

        Conclude(new());
        Conclude(new());

        Assert.Equal(Phase.Concluded, _relationship.Phase);
        Assert.Single(_relationship.Events.OfType<RelationshipConcluded>());
    }

    [Fact]
    public void An_ending_is_announced_before_it_is_concluded() =>
        Assert.Equal("conclusion.not-begun", A.RefusedWith(() => Conclude(A.NothingFinished)));

    [Fact]
    public void A_pack_that_was_answered_is_not_offered_again_by_a_late_message()
    {
        var pack = Guid.NewGuid();

        _relationship.PackAnswered(pack, taken: true, A.Now.AddHours(1));
        _relationship.PackOffered(pack, A.Now);

        Assert.Equal(PackState.Taken, Assert.Single(_relationship.Packs).State);
    }

    private void Begin(EndingKind kind, DateOnly endsOn) => _relationship.BeginConclusion(kind, endsOn, null, A.Now);

    private void Write(Side side, bool inPerson = false) =>
        _relationship.WriteClosingWords(new(side, inPerson, inPerson ? "The questions." : null, A.Worker, A.Now), new("We got far."));

    /// <summary>On the day that was announced a fortnight before.</summary>
    private void Conclude(WhyUnfinished why) => _relationship.Conclude(why, A.Now.AddDays(14));
}
