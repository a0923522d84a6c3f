using System.Globalization;
using PeerSupport.Resources.Searching;

namespace PeerSupport.Resources.Tests.Searching;

/// <summary>By the clock of Chicago, where it is ten o'clock on Monday 7 January 2030; clocks there go forward on 10 March.</summary>
public sealed class OpeningTimesOfAWeek
{
    private const string Chicago = "America/Chicago";
    private static readonly DateTimeOffset Now = At("2030-01-07T10:00-06:00");

    [Theory]
    [InlineData("byday=MO opens_at=09:00 closes_at=17:00", true, "2030-01-07T17:00-06:00")]
    [InlineData("byday=MO opens_at=10:00 closes_at=17:00", true, "2030-01-07T17:00-06:00")]
    [InlineData("byday=MO opens_at=09:00 closes_at=10:00", false, "2030-01-14T09:00-06:00")]
    [InlineData("byday=WE,FR opens_at=18:00 closes_at=20:00", false, "2030-01-09T18:00-06:00")]
    [InlineData("byday=SU opens_at=22:00 closes_at=11:00", true, "2030-01-07T11:00-06:00")]
    [InlineData("byday=MO,TU,WE,TH,FR,SA,SU opens_at=00:00 closes_at=00:00", true, null)]
    [InlineData("byday=MO opens_at=18:00 closes_at=20:00 interval=6 dtstart=2029-12-31", false, null)]
    public void What_is_open_says_until_when_and_what_is_not_says_when_next(string rule, bool isOpen, string? changes)
    {
        var times = Times(Now, $"freq=WEEKLY {rule}");

        Assert.Equal(isOpen, times.IsOpen);
        Assert.Equal(changes is null ? null : At(changes), times.Changes);
    }

    [Fact]
    public void Hours_that_touch_are_one_until_the_last_of_them()
    {
        var times = Times(Now, "freq=WEEKLY byday=MO opens_at=09:00 closes_at=12:00", "freq=WEEKLY byday=MO opens_at=12:00 closes_at=15:00");

        Assert.Equal(At("2030-01-07T15:00-06:00"), times.Changes);
        Assert.Equal([new OpeningSpan(new(9, 0), new(12, 0)), new(new(12, 0), new(15, 0))], times.On(times.Today));
    }

    [Fact]
    public void Each_day_has_the_hours_of_its_date()
    {
        var times = Times(Now, "freq=WEEKLY byday=TU opens_at=09:00 closes_at=12:00", "freq=MONTHLY byday=2TU opens_at=18:00 closes_at=20:00");

        Assert.Empty(times.On(new(2030, 1, 7)));
        Assert.Equal(2, times.On(new(2030, 1, 8)).Count);
        Assert.Single(times.On(new(2030, 1, 15)));
    }

    [Fact]
    public void The_next_opening_is_told_by_the_clock_of_that_day()
    {
        var times = Times(At("2030-03-09T20:00-06:00"), "freq=WEEKLY byday=SU opens_at=09:00 closes_at=12:00");

        Assert.Equal(At("2030-03-10T09:00-05:00"), times.Changes);
        Assert.Equal(TimeSpan.FromHours(-5), times.Changes!.Value.Offset);
    }

    [Fact]
    public void A_place_s_own_hours_count_where_nothing_else_is_said()
    {
        var service = HsdsService.With(Chicago, [], ["freq=WEEKLY byday=MO opens_at=09:00 closes_at=17:00"]);
        var (location, times) = Assert.Single(OpeningTimes.Of(service.Row, Now));

        Assert.NotNull(location);
        Assert.True(times.IsOpen);
        var said = HsdsService.With(Chicago, ["freq=WEEKLY byday=TU opens_at=09:00 closes_at=17:00"], ["freq=WEEKLY byday=MO opens_at=09:00 closes_at=17:00"]);
        Assert.Null(Assert.Single(OpeningTimes.Of(said.Row, Now)).Location);
    }

    private static OpeningTimes Times(DateTimeOffset now, params string[] schedules) =>
        Assert.Single(OpeningTimes.Of(HsdsService.With(Chicago, schedules, []).Row, now)).Times;

    private static DateTimeOffset At(string instant) => DateTimeOffset.Parse(instant, CultureInfo.InvariantCulture);
}
