namespace PeerSupport.Agreements.Domain;

internal static class WallClock
{
    public static DateOnly DateIn(this DateTimeOffset instant, string zone) => DateOnly.FromDateTime(instant.In(zone));

    /// <summary>The first instant there at which the clock shows this day, midnight or not.</summary>
    public static DateTimeOffset StartIn(this DateOnly day, string zone)
    {
        // From wall to instant TimeZoneInfo errs in zones that gave up changing their clocks; the other way round it does not.
        var midnight = new DateTimeOffset(day.ToDateTime(TimeOnly.MinValue), TimeSpan.Zero);
        return ((DateTimeOffset[])[midnight.AddDays(-1), midnight.AddDays(1)])
            .Select(near => midnight + (near.UtcDateTime - near.In(zone)))
            .Order().First(instant => instant.DateIn(zone) >= day);
    }

    private static DateTime In(this DateTimeOffset instant, string zone) =>
        TimeZoneInfo.ConvertTime(instant, TimeZoneInfo.FindSystemTimeZoneById(zone)).DateTime;
}
