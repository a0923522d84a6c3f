namespace PeerSupport.Relationships.Domain;

internal static class WallClock
{
    /// <summary>What the clock on the wall shows in this IANA zone at an instant.</summary>
    public static DateTime In(this DateTimeOffset instant, string zone) =>
        TimeZoneInfo.ConvertTime(instant, TimeZoneInfo.FindSystemTimeZoneById(zone)).DateTime;

    public static DateOnly DateIn(this DateTimeOffset instant, string zone) => DateOnly.FromDateTime(instant.In(zone));

    /// <summary>The first instant of a day. One that begins in a skipped hour begins with the hour after it.</summary>
    public static DateTimeOffset StartIn(this DateOnly day, string zone)
    {
        var (midnight, clock) = (day.ToDateTime(TimeOnly.MinValue), TimeZoneInfo.FindSystemTimeZoneById(zone));
        var offset = clock.IsAmbiguousTime(midnight)
            ? clock.GetAmbiguousTimeOffsets(midnight).Max()
            : clock.GetUtcOffset(midnight);
        return new DateTimeOffset(midnight, offset).ToUniversalTime();
    }
}
