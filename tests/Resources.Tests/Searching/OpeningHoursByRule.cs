using System.Globalization;
using PeerSupport.Resources.Hsds;
using PeerSupport.Resources.Search;
using PeerSupport.Resources.Searching;

namespace PeerSupport.Resources.Tests.Searching;

/// <summary>Chicago is six hours behind Greenwich in winter, five in summer: the clock there changed on 11 March and 4 November 2029.</summary>
public sealed class OpeningHoursByRule
{
    private const string Chicago = "America/Chicago";
    private static readonly DateOnly Today = new(2030, 1, 7); // a Monday

    [Theory]
    [InlineData("2030-01-07T18:00", true)]
    [InlineData("2030-01-07T17:59", false)]
    [InlineData("2030-01-07T18:59", true)]
    [InlineData("2030-01-07T19:00", false)]
    [InlineData("2030-01-08T18:30", false)]
    [InlineData("2030-07-08T18:00", true)]
    [InlineData("2030-07-08T17:59", false)]
    [InlineData("2030-07-08T19:00", false)]
    public void A_weekly_schedule_is_a_week_by_the_clock_of_its_zone_in_winter_and_summer(string there, bool isOpen)
    {
        var hours = Hours(Chicago, "freq=WEEKLY byday=MO opens_at=18:00 closes_at=19:00 timezone=-6 dtstart=2024-01-01")!;

        Assert.False(hours.Week.HasExceptions);
        Assert.Equal(isOpen, hours.IsOpenAt(In(Chicago, there)));
    }

    [Theory]
    [InlineData("2030-01-07T18:30:00-06:00", true)]
    [InlineData("2030-07-08T18:30:00-06:00", true)]
    [InlineData("2030-07-08T18:30:00-05:00", false)]
    public void Without_a_zone_the_offset_is_all_that_is_known(string instant, bool isOpen)
    {
        var hours = Hours(null, "freq=WEEKLY byday=MO opens_at=18:00 closes_at=19:00 timezone=-6")!;

        Assert.Equal(isOpen, hours.IsOpenAt(DateTimeOffset.Parse(instant, CultureInfo.InvariantCulture)));
    }

    [Theory]
    [InlineData("opens_at=18:00-05:00 closes_at=19:00-05:00", "2030-01-07T18:30:00-05:00", true)]
    [InlineData("opens_at=18:00 closes_at=19:00", "2030-01-07T18:30:00Z", true)]
    [InlineData("opens_at=18:00 closes_at=19:00", "2030-01-07T18:30:00-06:00", false)]
    public void An_offset_that_stands_with_the_time_counts_and_else_Greenwich(string times, string instant, bool isOpen) =>
        Assert.Equal(isOpen, Hours(null, $"freq=WEEKLY byday=MO {times}")!.IsOpenAt(DateTimeOffset.Parse(instant, CultureInfo.InvariantCulture)));

    [Theory]
    [InlineData("", "2030-01-06T22:30", true)] // Sunday
    [InlineData("", "2030-01-07T01:59", true)]
    [InlineData("", "2030-01-07T02:00", false)]
    [InlineData("", "2030-01-06T01:00", false)]
    [InlineData("interval=2 dtstart=2029-12-30", "2030-01-06T23:00", false)]
    [InlineData("interval=2 dtstart=2029-12-30", "2030-01-13T23:00", true)]
    [InlineData("interval=2 dtstart=2029-12-30", "2030-01-14T01:00", true)]
    [InlineData("interval=2 dtstart=2029-12-30", "2030-01-07T01:00", false)]
    public void What_closes_after_midnight_is_open_on_the_next_day(string rule, string there, bool isOpen) =>
        Assert.Equal(isOpen, Hours(Chicago, $"freq=WEEKLY byday=SU opens_at=22:00 closes_at=02:00 {rule}")!.IsOpenAt(In(Chicago, there)));

    [Theory]
    [InlineData("freq=WEEKLY byday=MO valid_from=2030-01-14", "2030-01-07", false)]
    [InlineData("freq=WEEKLY byday=MO valid_from=2030-01-14", "2030-01-14", true)]
    [InlineData("freq=WEEKLY byday=MO valid_to=2030-01-14", "2030-01-14", true)]
    [InlineData("freq=WEEKLY byday=MO valid_to=2030-01-14", "2030-01-21", false)]
    [InlineData("freq=WEEKLY byday=MO until=2030-01-14", "2030-01-21", false)]
    [InlineData("freq=WEEKLY byday=MO dtstart=2030-01-14 count=2", "2030-01-21", true)]
    [InlineData("freq=WEEKLY byday=MO dtstart=2030-01-14 count=2", "2030-01-28", false)]
    [InlineData("freq=WEEKLY byday=MO,TH interval=2 dtstart=2029-12-31", "2030-01-14", true)]
    [InlineData("freq=WEEKLY byday=MO,TH interval=2 dtstart=2029-12-31", "2030-01-10", false)]
    [InlineData("freq=WEEKLY byday=MO,TH interval=2 dtstart=2029-12-31", "2030-01-17", true)]
    [InlineData("freq=MONTHLY byday=2TU", "2030-01-08", true)]
    [InlineData("freq=MONTHLY byday=2TU", "2030-01-15", false)]
    [InlineData("freq=MONTHLY byday=-1FR", "2030-01-25", true)]
    [InlineData("freq=MONTHLY byday=-1FR", "2030-01-18", false)]
    [InlineData("freq=MONTHLY bymonthday=15,-1", "2030-01-15", true)]
    [InlineData("freq=MONTHLY bymonthday=15,-1", "2030-02-28", true)]
    [InlineData("freq=MONTHLY bymonthday=15,-1", "2030-01-30", false)]
    [InlineData("freq=MONTHLY bymonthday=31", "2030-02-28", false)]
    [InlineData("freq=MONTHLY dtstart=2029-11-10", "2030-01-10", true)]
    [InlineData("freq=MONTHLY interval=2 dtstart=2029-11-10", "2030-02-10", false)]
    [InlineData("freq=MONTHLY interval=2 dtstart=2029-11-10", "2030-03-10", true)]
    [InlineData("freq=WEEKLY byday=MO byweekno=3", "2030-01-14", true)]
    [InlineData("freq=WEEKLY byday=MO byweekno=3", "2030-01-21", false)]
    [InlineData("freq=WEEKLY byday=MO bymonthday=14", "2030-01-14", true)]
    [InlineData("freq=WEEKLY byday=MO bymonthday=14", "2030-01-21", false)]
    [InlineData("dtstart=2030-01-10", "2030-01-10", true)]
    [InlineData("dtstart=2030-01-10", "2030-01-17", false)]
    [InlineData("freq=WEEKLY dtstart=2030-01-10", "2030-01-17", true)]
    public void Dates_follow_the_rule(string rule, string day, bool isOpen)
    {
        var hours = Hours(Chicago, $"{rule} opens_at=09:00 closes_at=17:00")!;

        Assert.True(hours.Week.HasExceptions);
        Assert.Equal(isOpen, hours.IsOpenAt(In(Chicago, $"{day}T12:00")));
        Assert.False(hours.IsOpenAt(In(Chicago, $"{day}T17:00")));
    }

    [Theory]
    [InlineData("freq=WEEKLY byday=MO opens_at=09:00")]
    [InlineData("freq=WEEKLY byday=MO")]
    [InlineData("freq=WEEKLY opens_at=09:00 closes_at=17:00")]
    [InlineData("freq=MONTHLY opens_at=09:00 closes_at=17:00")]
    [InlineData("freq=WEEKLY byday=XX opens_at=09:00 closes_at=17:00")]
    [InlineData("freq=WEEKLY byday=MO until=2029-12-31 opens_at=09:00 closes_at=17:00")]
    public void What_does_not_say_when_or_is_over_has_no_hours(string schedule) => Assert.Null(Hours(Chicago, schedule));

    [Fact]
    public void Where_the_service_says_something_a_place_s_own_hours_do_not_count()
    {
        string[] place = ["freq=WEEKLY byday=TU opens_at=09:00 closes_at=17:00"];

        Assert.True(HsdsService.With(Chicago, [], place).Hours(Today)!.IsOpenAt(In(Chicago, "2030-01-08T12:00")));
        Assert.False(HsdsService.With(Chicago, ["freq=WEEKLY byday=MO opens_at=09:00 closes_at=17:00"], place)
            .Hours(Today)!.IsOpenAt(In(Chicago, "2030-01-08T12:00")));
    }

    /// <summary>The fields of a weekly schedule, told by week or by rule, give what a look at the calendar gives.</summary>
    [Fact]
    public void A_week_and_a_rule_say_the_same_as_the_calendar()
    {
        var random = new Random(7);
        string[] names = ["SU", "MO", "TU", "WE", "TH", "FR", "SA"];
        for (var round = 0; round < 60; round++)
        {
            var days = names.Where(_ => random.Next(3) == 0).DefaultIfEmpty("WE").ToArray();
            var (opens, closes) = (new TimeOnly(random.Next(24), 30), new TimeOnly(random.Next(24), 0));
            var fields = $"freq=WEEKLY byday={string.Join(',', days)} opens_at={opens:HH\\:mm} closes_at={closes:HH\\:mm}";
            var (week, rule) = (Hours(Chicago, fields)!, Hours(Chicago, $"{fields} valid_to=2031-12-31")!);
            Assert.Equal((false, true), (week.Week.HasExceptions, rule.Week.HasExceptions));

            for (var probe = 0; probe < 40; probe++)
            {
                var instant = new DateTimeOffset(2030, 1, 8, 0, 0, 0, TimeSpan.Zero).AddMinutes(random.Next(360 * 1440));
                var local = TimeZoneInfo.ConvertTime(instant, TimeZoneInfo.FindSystemTimeZoneById(Chicago)).DateTime;
                var expected = Enumerable.Range(0, 2).Select(back => local.Date.AddDays(-back)).Any(day =>
                    days.Contains(names[(int)day.DayOfWeek]) && local >= day + opens.ToTimeSpan()
                    && local < day + closes.ToTimeSpan() + (closes <= opens ? TimeSpan.FromDays(1) : default));
                Assert.Equal((expected, expected), (week.IsOpenAt(instant), rule.IsOpenAt(instant)));
            }
        }
    }

    private static ServiceHours? Hours(string? zone, string schedule) => HsdsService.With(zone, [schedule], []).Hours(Today);

    private static DateTimeOffset In(string zone, string local)
    {
        var (time, there) = (DateTime.Parse(local, CultureInfo.InvariantCulture), TimeZoneInfo.FindSystemTimeZoneById(zone));
        return new(time, there.GetUtcOffset(time));
    }
}
