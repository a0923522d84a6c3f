using PeerSupport.Kernel;
using PeerSupport.Messages;
using PeerSupport.Relationships.Domain;

namespace PeerSupport.Relationships.Tests.Domain;

public class ContactHoursTests
{
    private static readonly ContactHours Weekdays = ContactHours.Of(A.WeekdaysNineToFive);
    private static readonly ContactHours FridayNight = Hours(new ContactSpan(DayOfWeek.Friday, new(22, 0), new(2, 0)));

    [Theory]
    [InlineData("2030-01-07T14:59:59Z", false)] // Monday 08:59:59 in Chicago
    [InlineData("2030-01-07T15:00:00Z", true)] // 09:00 belongs to it
    [InlineData("2030-01-07T22:59:59Z", true)]
    [InlineData("2030-01-07T23:00:00Z", false)] // 17:00 does not
    [InlineData("2030-01-12T18:00:00Z", false)] // Saturday noon
    [InlineData("2030-01-08T04:00:00Z", false)] // Monday 22:00, though Tuesday 04:00 UTC
    [InlineData("2030-01-07T17:30:00+02:00", true)] // 09:30 in Chicago, said from elsewhere
    public void An_instant_is_judged_by_the_clock_on_the_agreements_wall(string instant, bool within) =>
        Assert.Equal(within, Weekdays.Include(At(instant), []));

    [Theory]
    [InlineData("2030-03-08T15:00:00Z", true)] // Friday before: 09:00 is 15:00 UTC
    [InlineData("2030-03-08T14:00:00Z", false)]
    [InlineData("2030-03-11T14:00:00Z", true)] // Monday after the clocks went forward: 09:00 is 14:00 UTC
    [InlineData("2030-03-11T13:59:59Z", false)]
    [InlineData("2030-03-11T22:00:00Z", false)] // 17:00
    [InlineData("2030-11-01T14:00:00Z", true)] // Friday before the clocks go back
    [InlineData("2030-11-04T14:00:00Z", false)] // Monday after: 08:00
    [InlineData("2030-11-04T15:00:00Z", true)]
    public void The_days_around_a_change_to_daylight_saving_time_are_right(string instant, bool within) =>
        Assert.Equal(within, Weekdays.Include(At(instant), []));

    [Theory]
    [InlineData("2030-03-10T07:59:59Z", true)] // 01:59:59; the next second is 03:00
    [InlineData("2030-03-10T08:00:00Z", false)]
    public void A_span_that_ends_in_the_hour_that_is_skipped_ends_when_the_clock_jumps_over_it(string instant, bool within) =>
        Assert.Equal(within, Hours(new ContactSpan(DayOfWeek.Sunday, new(1, 0), new(2, 30))).Include(At(instant), []));

    [Theory]
    [InlineData("2030-11-03T06:30:00Z", true)] // 01:30 for the first time
    [InlineData("2030-11-03T07:30:00Z", true)] // 01:30 once more
    [InlineData("2030-11-03T08:00:00Z", false)] // 02:00
    public void An_hour_that_comes_twice_counts_both_times(string instant, bool within) =>
        Assert.Equal(within, Hours(new ContactSpan(DayOfWeek.Sunday, new(1, 0), new(2, 0))).Include(At(instant), []));

    [Theory]
    [InlineData("2030-01-12T03:59:00Z", false)] // Friday 21:59
    [InlineData("2030-01-12T04:00:00Z", true)] // Friday 22:00
    [InlineData("2030-01-12T07:59:00Z", true)] // Saturday 01:59
    [InlineData("2030-01-12T08:00:00Z", false)] // Saturday 02:00
    [InlineData("2030-01-11T07:00:00Z", false)] // Friday 01:00 is Thursday's night
    public void A_span_may_run_past_midnight(string instant, bool within) =>
        Assert.Equal(within, FridayNight.Include(At(instant), []));

    [Fact]
    public void The_first_and_the_last_instant_that_can_be_said_are_judged_like_any_other()
    {
        Assert.False(Weekdays.Include(DateTimeOffset.MinValue, []));
        Assert.False(Weekdays.Include(DateTimeOffset.MaxValue, []));
    }

    [Fact]
    public void A_span_may_end_at_midnight()
    {
        var evening = Hours(new ContactSpan(DayOfWeek.Monday, new(18, 0), TimeOnly.MinValue));

        Assert.True(evening.Include(At("2030-01-08T05:59:59Z"), []));
        Assert.False(evening.Include(At("2030-01-08T06:00:00Z"), []));
    }

    [Fact]
    public void A_span_from_midnight_to_midnight_is_the_whole_day()
    {
        var monday = Hours(new ContactSpan(DayOfWeek.Monday, TimeOnly.MinValue, TimeOnly.MinValue));

        Assert.True(monday.Include(At("2030-01-07T06:00:00Z"), []));
        Assert.True(monday.Include(At("2030-01-08T05:59:59Z"), []));
        Assert.False(monday.Include(At("2030-01-08T06:00:00Z"), []));
    }

    [Fact]
    public void No_contact_is_agreed_for_a_closed_day_of_the_zone()
    {
        DateOnly[] closed = [new(2030, 1, 7)];

        Assert.False(Weekdays.Include(At("2030-01-07T16:00:00Z"), closed));
        Assert.True(Weekdays.Include(At("2030-01-08T16:00:00Z"), closed));
    }

    [Fact]
    public void A_closed_day_begins_no_night_and_cuts_off_that_of_the_day_before()
    {
        var (evening, afterMidnight) = (At("2030-01-12T05:00:00Z"), At("2030-01-12T07:00:00Z"));

        Assert.True(FridayNight.Include(evening, [new(2030, 1, 12)]));
        Assert.False(FridayNight.Include(afterMidnight, [new(2030, 1, 12)]));
        Assert.False(FridayNight.Include(evening, [new(2030, 1, 11)]));
        Assert.False(FridayNight.Include(afterMidnight, [new(2030, 1, 11)]));
    }

    [Theory]
    [InlineData("2030-01-07T16:00:00Z", "2030-01-07T16:00:00Z")] // within: now
    [InlineData("2030-01-07T14:30:00Z", "2030-01-07T15:00:00Z")] // Monday 08:30: at nine
    [InlineData("2030-01-08T04:00:00Z", "2030-01-08T15:00:00Z")] // Monday 22:00: tomorrow
    [InlineData("2030-01-11T23:00:00Z", "2030-01-14T15:00:00Z")] // Friday 17:00: on Monday
    [InlineData("2030-03-08T23:30:00Z", "2030-03-11T14:00:00Z")] // …which is an hour earlier after the clocks went forward
    public void The_hours_begin_again_at_the_next_start_by_the_agreements_clock(string from, string next) =>
        Assert.Equal(At(next), Weekdays.NextWithin(At(from), []));

    [Fact]
    public void Closed_days_are_passed_over_and_hours_that_never_come_are_not_promised()
    {
        Assert.Equal(At("2030-01-09T15:00:00Z"), Weekdays.NextWithin(At("2030-01-06T18:00:00Z"), [new(2030, 1, 7), new(2030, 1, 8)]));
        Assert.Null(Hours().NextWithin(A.Now, []));
        Assert.Null(Weekdays.NextWithin(A.Now.AddDays(6), [.. Enumerable.Range(0, 400).Select(day => new DateOnly(2030, 1, 1).AddDays(day))]));
    }

    [Theory]
    [InlineData("America/Chicago", "2030-03-09")] // forward at two in the night
    [InlineData("America/Chicago", "2030-11-02")] // back
    [InlineData("Africa/Cairo", "2030-04-25")] // forward at midnight
    [InlineData("Africa/Cairo", "2030-10-30")] // back at midnight
    [InlineData("Australia/Lord_Howe", "2030-04-06")] // by half an hour
    public void Around_a_change_of_the_clock_the_next_hours_are_the_first_minute_that_is_within(string zone, string day)
    {
        var chance = new Random(7);
        var begins = new DateTimeOffset(DateTime.Parse(day, System.Globalization.CultureInfo.InvariantCulture), TimeSpan.Zero);
        foreach (var _ in Enumerable.Range(0, 100))
        {
            var hours = ContactHours.Of(new(zone, [.. Enumerable.Range(0, chance.Next(1, 4)).Select(_ => new ContactSpan(
                (DayOfWeek)((int)begins.AddDays(chance.Next(0, 3)).DayOfWeek), Time(chance), Time(chance)))]));
            var from = begins.AddMinutes(chance.Next(0, 2 * 24 * 60));
            DateOnly[] closed = chance.Next(4) is 0 ? [DateOnly.FromDateTime(begins.Date).AddDays(chance.Next(0, 3))] : [];
            var expected = Enumerable.Range(0, 8 * 24 * 60).Select(minute => (DateTimeOffset?)from.AddMinutes(minute))
                .FirstOrDefault(at => hours.Include(at!.Value, closed));

            if (expected is not null)
                Assert.Equal(expected, hours.NextWithin(from, closed));
        }

        static TimeOnly Time(Random chance) => new(chance.Next(0, 5), 15 * chance.Next(0, 4));
    }

    [Fact]
    public void A_zone_that_nobody_knows_is_refused() =>
        Assert.Equal("contact-hours.unknown-zone",
            Assert.Throws<RuleViolationException>(() => ContactHours.Of(new("Mars/Olympus_Mons", []))).Code);

    private static ContactHours Hours(params ContactSpan[] spans) => ContactHours.Of(new(A.Chicago, spans));

    private static DateTimeOffset At(string instant) =>
        DateTimeOffset.Parse(instant, System.Globalization.CultureInfo.InvariantCulture);
}
