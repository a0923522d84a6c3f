using PeerSupport.Kernel;
using PeerSupport.Messages.Relationships;
using PeerSupport.Relationships.Domain;

namespace PeerSupport.Relationships.Tests.Domain;

public class StandingIn
{
    private static readonly DateOnly Today = new(2030, 1, 7);
    private readonly SupportRelationship _relationship = A.ActiveRelationship();
    private readonly PersonId _standIn = PersonId.New();

    [Fact]
    public void Days_of_the_relationships_zone_are_kept_as_instants_and_told()
    {
        var cover = Arrange(Today.AddDays(1), Today.AddDays(2));

        Assert.Equal((Utc(8, 6), Utc(10, 6), A.Supervisor), (cover.From, cover.Until, cover.ArrangedBy));
        var told = _relationship.Events.OfType<CoverChanged>().Single();
        Assert.Equal([new CoverPeriod(_standIn.Value, Utc(8, 6), Utc(10, 6))], told.Cover);
        Assert.Equal((_relationship.Id.Value, A.Worker.Value), (told.RelationshipId, told.WorkerId));
    }

    [Fact]
    public void Days_across_a_change_of_the_clocks_begin_at_their_own_midnights()
    {
        var cover = Arrange(new(2030, 3, 9), new(2030, 3, 10));

        Assert.Equal(TimeSpan.FromHours(47), cover.Until - cover.From);
    }

    [Fact]
    public void What_begins_today_begins_now() => Assert.Equal(A.Now, Arrange(Today, Today).From);

    [Fact]
    public void The_first_instant_is_included_and_the_last_is_not()
    {
        var cover = Arrange(Today.AddDays(1), Today.AddDays(1));

        Assert.Null(_relationship.CoverAt(cover.From.AddTicks(-1)));
        Assert.Equal(_standIn, _relationship.CoverAt(cover.From)?.StandIn);
        Assert.Equal(_standIn, _relationship.CoverAt(cover.Until.AddTicks(-1))?.StandIn);
        Assert.Null(_relationship.CoverAt(cover.Until));
    }

    [Theory]
    [InlineData(-1, 1, "cover.in-past")]
    [InlineData(2, 1, "cover.length")]
    [InlineData(0, 92, "cover.length")]
    [InlineData(366, 457, null)]
    [InlineData(367, 367, "cover.too-far-ahead")]
    [InlineData(0, 91, null)]
    public void It_lies_ahead_and_is_for_one_day_to_ninety_two(int first, int last, string? refused)
    {
        if (refused is null)
            Assert.NotNull(Arrange(Today.AddDays(first), Today.AddDays(last)));
        else
            Assert.Equal(refused, A.RefusedWith(() => Arrange(Today.AddDays(first), Today.AddDays(last))));
    }

    [Theory]
    [InlineData("0001-01-01", "9999-12-31", "cover.in-past")]
    [InlineData("9999-12-31", "9999-12-31", "cover.too-far-ahead")]
    [InlineData("2030-01-08", "9999-12-31", "cover.length")]
    public void The_ends_of_the_calendar_are_refused_like_other_days(string first, string last, string refused) =>
        Assert.Equal(refused, A.RefusedWith(() => Arrange(DateOnly.Parse(first, null), DateOnly.Parse(last, null))));

    [Fact]
    public void Nobody_stands_in_for_themself_nor_where_they_are_the_peer()
    {
        _relationship.LinkPeer(A.PeersAccount, A.Now);

        Assert.Equal("cover.own-worker", A.RefusedWith(() => Arrange(Today, Today, A.Worker)));
        Assert.Equal("worker.is-the-peer", A.RefusedWith(() => Arrange(Today, Today, A.PeersAccount)));
    }

    [Fact]
    public void Of_whoever_turns_out_to_be_the_peer_nothing_that_was_arranged_stays()
    {
        _relationship.ArrangeCover(_standIn, Today, Today, A.Supervisor, A.Now.AddMinutes(-5));
        Arrange(Today.AddDays(1), Today.AddDays(1));
        var other = Arrange(Today.AddDays(2), Today.AddDays(2), PersonId.New());
        var proposed = _relationship.ProposeWorker(_standIn, A.Supervisor, A.Now);

        Assert.True(_relationship.LinkPeer(_standIn, A.Now));
        Assert.False(_relationship.LinkPeer(_standIn, A.Now));

        Assert.Equal((null, HandoverState.TakenBack), (_relationship.CoverAt(A.Now), proposed.State));
        Assert.Equal([other.StandIn.Value],
            _relationship.Events.OfType<CoverChanged>().Last().Cover.Select(cover => cover.WorkerId));
    }

    [Fact]
    public void One_at_a_time_stands_in()
    {
        Arrange(Today.AddDays(2), Today.AddDays(3));

        foreach (var (first, last) in ((int, int)[])[(1, 2), (3, 4), (1, 4), (2, 3)])
            Assert.Equal("cover.overlaps",
                A.RefusedWith(() => Arrange(Today.AddDays(first), Today.AddDays(last), PersonId.New())));
        Arrange(Today.AddDays(1), Today.AddDays(1), PersonId.New());
        Arrange(Today.AddDays(4), Today.AddDays(4), PersonId.New());
    }

    [Fact]
    public void Arranging_it_again_changes_nothing()
    {
        var (first, again) = (Arrange(Today, Today.AddDays(1)), Arrange(Today, Today.AddDays(1)));

        Assert.Same(first, again);
        Assert.Single(_relationship.Covers);
        Assert.Single(_relationship.Events.OfType<CoverChanged>());
    }

    [Fact]
    public void It_ends_sooner_or_later_but_not_in_the_past_nor_in_anothers_time()
    {
        var cover = Arrange(Today, Today.AddDays(3));
        Arrange(Today.AddDays(10), Today.AddDays(10), PersonId.New());

        _relationship.MoveEndOfCover(cover, Today.AddDays(1), A.Now);
        Assert.Equal(Utc(9, 6), cover.Until);
        _relationship.MoveEndOfCover(cover, Today.AddDays(9), A.Now);
        Assert.Equal(Utc(17, 6), cover.Until);
        Assert.Equal(4, _relationship.Events.OfType<CoverChanged>().Count());

        Assert.Equal("cover.overlaps", RefusedToMove(cover, Today.AddDays(10), A.Now));
        Assert.Equal("cover.in-past", RefusedToMove(cover, Today.AddDays(-1), A.Now));
        Assert.Equal("cover.length", RefusedToMove(cover, Today.AddDays(92), A.Now));
        Assert.Equal("cover.over", RefusedToMove(cover, Today.AddDays(20), A.Now.AddDays(12)));
    }

    [Fact]
    public void Called_off_it_does_not_come_about_or_ends_at_once()
    {
        var (present, coming) = (Arrange(Today, Today), Arrange(Today.AddDays(1), Today.AddDays(1)));

        _relationship.CallOffCover(coming, A.Now.AddHours(1));
        _relationship.CallOffCover(present, A.Now.AddHours(1));

        Assert.Equal(A.Now.AddHours(1), Assert.Single(_relationship.Covers).Until);
        Assert.Empty(_relationship.Events.OfType<CoverChanged>().Last().Cover);
        Assert.Equal("cover.over", A.RefusedWith(() => _relationship.CallOffCover(present, A.Now.AddHours(1))));
    }

    [Fact]
    public void Who_is_or_was_at_work_here_is_whoever_was_the_worker_or_has_begun_to_stand_in()
    {
        var (next, coming) = (PersonId.New(), PersonId.New());
        _relationship.ArrangeCover(_standIn, Today, Today, A.Supervisor, A.Now.AddMinutes(-5));
        _relationship.HandOver(next);
        Arrange(Today.AddDays(1), Today.AddDays(1), coming);

        var tomorrow = A.Now.AddDays(1);
        Assert.Equal([next, A.Worker, _standIn], _relationship.HaveWorked(A.Now));
        Assert.Equal([next, A.Worker, _standIn, coming], _relationship.HaveWorked(tomorrow));
        Assert.False(_relationship.WorkedHere(coming, A.Now));
        Assert.False(_relationship.WorkedHere(A.Supervisor, tomorrow));
    }

    [Fact]
    public void What_is_over_is_kept_and_no_longer_told()
    {
        Arrange(Today, Today);
        _relationship.ArrangeCover(_standIn, Today.AddDays(3), Today.AddDays(3), A.Supervisor, A.Now.AddDays(2));

        Assert.Equal(2, _relationship.Covers.Count);
        Assert.Equal(Utc(10, 6), Assert.Single(_relationship.Events.OfType<CoverChanged>().Last().Cover).From);
    }

    [Fact]
    public void It_ends_with_a_change_of_worker_and_with_the_relationship()
    {
        var (withdrawn, concluded) = (A.Relationship(), A.ActiveRelationship());
        foreach (var relationship in (SupportRelationship[])[_relationship, withdrawn, concluded])
        {
            relationship.ArrangeCover(_standIn, Today, Today, A.Supervisor, A.Now.AddMinutes(-5));
            relationship.ArrangeCover(_standIn, Today.AddDays(9), Today.AddDays(9), A.Supervisor, A.Now);
        }

        _relationship.HandOver(PersonId.New());
        withdrawn.Withdraw(A.Now);
        concluded.BeginConclusion(EndingKind.Forced, Today, null, A.Now);
        concluded.Conclude(A.NothingFinished, A.Now);

        foreach (var relationship in (SupportRelationship[])[_relationship, withdrawn, concluded])
        {
            Assert.Equal(A.Now, Assert.Single(relationship.Covers).Until);
            Assert.Equal((0, relationship.Worker.Value),
                (relationship.Events.OfType<CoverChanged>().Last().Cover.Count,
                    relationship.Events.OfType<CoverChanged>().Last().WorkerId));
        }

        Assert.Equal("cover.relationship-ended", A.RefusedWith(() =>
            withdrawn.ArrangeCover(_standIn, Today, Today, A.Supervisor, A.Now)));
    }

    [Fact]
    public void Where_nobody_was_to_stand_in_a_change_of_worker_tells_of_no_cover()
    {
        _relationship.HandOver(PersonId.New());

        Assert.Empty(_relationship.Events.OfType<CoverChanged>());
    }

    [Fact]
    public void Who_stands_in_writes_down_the_peers_word_and_not_the_workers()
    {
        var goal = A.Goal();
        _relationship.AgreementInForce(Guid.NewGuid(), A.Version(2, A.Now, goals: [goal]));
        var answer = new CheckInAnswer(4, null);
        var (answers, rated) = (new CheckInAnswers(answer, answer, answer, answer), new Rated(goal.GoalId, 1, null));
        Spoken Word(Side side) => new(side, side is Side.Peer, "The questions.", _standIn, A.Now, StandsIn: true);

        Assert.Equal("cover.not-their-word", A.RefusedWith(() => CheckIn.Answer(_relationship, answers, Word(Side.Worker))));
        Assert.Equal("cover.not-their-word", A.RefusedWith(() => Rating.Rate(_relationship, rated, Word(Side.Worker))));
        Assert.Equal(Side.Peer, CheckIn.Answer(_relationship, answers, Word(Side.Peer)).Side);
        Assert.Equal(Side.Peer, Rating.Rate(_relationship, rated, Word(Side.Peer)).Side);
    }

    [Fact]
    public void A_day_begins_after_a_skipped_hour_and_with_the_first_of_a_repeated_one()
    {
        // Chile skips the hour after midnight in spring; Cuba repeats it in autumn.
        Assert.Equal(new(2025, 9, 7, 4, 0, 0, TimeSpan.Zero), new DateOnly(2025, 9, 7).StartIn("America/Santiago"));
        Assert.Equal(new(2025, 11, 2, 4, 0, 0, TimeSpan.Zero), new DateOnly(2025, 11, 2).StartIn("America/Havana"));
    }

    private Cover Arrange(DateOnly first, DateOnly last, PersonId? standIn = null) =>
        _relationship.ArrangeCover(standIn ?? _standIn, first, last, A.Supervisor, A.Now);

    private string RefusedToMove(Cover cover, DateOnly last, DateTimeOffset now) =>
        A.RefusedWith(() => _relationship.MoveEndOfCover(cover, last, now));

    private static DateTimeOffset Utc(int day, int hour) => new(2030, 1, day, hour, 0, 0, TimeSpan.Zero);
}
