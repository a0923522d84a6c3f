namespace PeerSupport.Resources.Search;

/// <summary>The minutes of a week, Monday first, at which something is open: a bit each.</summary>
public sealed class OpenWeek : IEquatable<OpenWeek>
{
    private const int MinutesOfDay = 24 * 60;
    private const int MinutesOfWeek = 7 * MinutesOfDay;
    private readonly ulong[] _open = new ulong[(MinutesOfWeek + 63) / 64];

    /// <summary>
    /// From a time until before another; one that is not later lies on the next day, so that 00:00–00:00 is a whole day.
    /// </summary>
    public OpenWeek Add(DayOfWeek day, TimeOnly opens, TimeOnly closes)
    {
        var from = Minute(day, opens);
        var length = (int)(closes - opens).TotalMinutes;
        for (var minute = from; minute < from + (length == 0 ? MinutesOfDay : length); minute++)
            _open[minute % MinutesOfWeek >> 6] |= 1UL << (minute % MinutesOfWeek);
        return this;
    }

    /// <summary>Minutes since Monday, 00:00.</summary>
    public bool IsOpenAt(int minute) => (_open[minute >> 6] >> minute & 1) != 0;

    /// <summary>The minute of the week that a clock in this zone shows.</summary>
    public static int MinuteAt(DateTimeOffset instant, TimeZoneInfo zone)
    {
        var local = TimeZoneInfo.ConvertTime(instant, zone);
        return Minute(local.DayOfWeek, TimeOnly.FromTimeSpan(local.TimeOfDay));
    }

    public bool Equals(OpenWeek? other) => other is not null && _open.AsSpan().SequenceEqual(other._open);

    public override bool Equals(object? obj) => Equals(obj as OpenWeek);

    public override int GetHashCode()
    {
        var hash = new HashCode();
        foreach (var part in _open)
            hash.Add(part);
        return hash.ToHashCode();
    }

    private static int Minute(DayOfWeek day, TimeOnly time) =>
        (((int)day + 6) % 7 * MinutesOfDay) + (time.Hour * 60) + time.Minute;
}

/// <summary>
/// When a service is open by the clock of its place. With exceptions (holidays, every second week), the week alone does not tell:
/// the query's own <see cref="SearchQuery.IsOpen"/> is asked.
/// </summary>
public sealed record OpeningHours(TimeZoneInfo Zone, OpenWeek Week, bool HasExceptions = false);
