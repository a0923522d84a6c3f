namespace PeerSupport.Relationships.Domain;

internal static class WallClock
{
    /// <summary>What the clock on the wall shows in this IANA zone at an instant.</summary>
    public static DateTime In(this DateTimeOffset instant, string zone) =>
        TimeZoneInfo.ConvertTime(instant, TimeZoneInfo.FindSystemTimeZoneById(zone)).DateTime;

    public static DateOnly DateIn(this DateTimeOffset instant, string zone) => DateOnly.FromDateTime(instant.In(zone));
}
