namespace PeerSupport.Standalone.Demo;

/// <summary>Days by how many weeks ago they were, seen from the day of the start: stories keep to the agreed weekdays and hours.</summary>
internal sealed class DemoCalendar(DateTimeOffset now)
{
    public const string Zone = "America/Chicago";
    private static readonly TimeZoneInfo Place = TimeZoneInfo.FindSystemTimeZoneById(Zone);

    public DateOnly Today { get; } = DateOnly.FromDateTime(TimeZoneInfo.ConvertTime(now, Place).DateTime);

    public DateOnly Day(int weeksAgo, DayOfWeek day)
    {
        var monday = Today.AddDays(-DaysAfterMonday(Today.DayOfWeek));
        return monday.AddDays(DaysAfterMonday(day) - (7 * weeksAgo));
    }

    public DateTimeOffset At(int weeksAgo, DayOfWeek day, int hour, int minute = 0)
    {
        var wall = Day(weeksAgo, day).ToDateTime(new TimeOnly(hour, minute));
        return new DateTimeOffset(wall, Place.GetUtcOffset(wall)).ToUniversalTime();
    }

    private static int DaysAfterMonday(DayOfWeek day) => ((int)day + 6) % 7;
}
