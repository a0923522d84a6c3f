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

    [Fact]
    public void A_zone_that_nobody_knows_is_refused() =>
        Assert.Equal("contact-hours.unknown-zone",
            Assert.Throws<RuleViolationException>(() => ContactHours.Of(new("Mars/Olympus_Mons", []))).Code);

    private static ContactHours Hours(params ContactSpan[] spans) => ContactHours.Of(new(A.Chicago, spans));

    private static DateTimeOffset At(string instant) =>
        DateTimeOffset.Parse(instant, System.Globalization.CultureInfo.InvariantCulture);
}
