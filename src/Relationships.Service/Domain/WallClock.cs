namespace PeerSupport.Relationships.Domain;

internal static class WallClock
{
    /// <summary>What the clock on the wall shows in this IANA zone at an instant.</summary>
    public static DateTime In(this DateTimeOffset instant, string zone) =>
        TimeZoneInfo.ConvertTime(instant, TimeZoneInfo.FindSystemTimeZoneById(zone)).DateTime;

    public static DateOnly DateIn(this DateTimeOffset instant, string zone) => DateOnly.FromDateTime(instant.In(zone));

    /// <summary>The day's first instant there; where the clock skips midnight, the first that it shows of the day.</summary>
    public static DateTimeOffset StartIn(this DateOnly day, string zone)
    {
        var (clock, start) = (TimeZoneInfo.FindSystemTimeZoneById(zone), day.ToDateTime(TimeOnly.MinValue));
        while (clock.IsInvalidTime(start))
            start = start.AddMinutes(1);
        var offset = clock.IsAmbiguousTime(start) ? clock.GetAmbiguousTimeOffsets(start).Max() : clock.GetUtcOffset(start);
        return new DateTimeOffset(start, offset).ToUniversalTime();
    }
}
