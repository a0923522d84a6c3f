using System.Globalization;

namespace PeerSupport.Resources.Searching;

/// <summary>A schedule of the standard: on which dates, from when to when, by the wall clock of its zone.</summary>
internal sealed class OpeningRule(ScheduleDates dates, TimeZoneInfo zone, TimeOnly opens, TimeOnly closes)
{
    private static readonly string[] Times = ["HH:mm", "HH:mm:ss", "HH:mm:ss.FFFFFFF", "HH:mmK", "HH:mm:ssK"];
    private volatile Judged? _judged;

    private sealed record Judged(DateOnly Day, bool Opens);

    public ScheduleDates Dates => dates;
    public TimeZoneInfo Zone => zone;
    public TimeOnly Opens => opens;

    /// <summary>On the next day, where it is not later than <see cref="Opens"/>.</summary>
    public TimeOnly Closes => closes;

    /// <summary>Null where it does not say when: without both times, or without any day, nobody can tell.</summary>
    public static OpeningRule? Of(DirectoryRow schedule) =>
        Parse(schedule["opens_at"]) is { } opens && Parse(schedule["closes_at"]) is { } closes
        && ScheduleDates.Of(schedule) is { } dates
            ? new(dates, ZoneOf(schedule, opens.Offset),
                TimeOnly.FromTimeSpan(opens.TimeOfDay), TimeOnly.FromTimeSpan(closes.TimeOfDay))
            : null;

    public bool IsOpenAt(DateTimeOffset instant)
    {
        var local = TimeZoneInfo.ConvertTime(instant, zone);
        var (day, time) = (DateOnly.FromDateTime(local.DateTime), TimeOnly.FromTimeSpan(local.TimeOfDay));
        return opens < closes
            ? time >= opens && time < closes && OpensOn(day)
            : (time >= opens && OpensOn(day)) || (time < closes && dates.Have(day.AddDays(-1)));
    }

    /// <summary>Whether it opens on this day; a plain week tells without its dates being counted.</summary>
    public bool IsOn(DateOnly day) => dates.ArePlainFrom(day) ? dates.Weekdays.Contains(day.DayOfWeek) : dates.Have(day);

    // Nearly everybody asks about today, and one look at a rule costs more than the rest of a search.
    private bool OpensOn(DateOnly day)
    {
        var known = _judged;
        if (known?.Day != day)
            _judged = known = new(day, dates.Have(day));
        return known.Opens;
    }

    // An offset of nought is what a time without one has, too.
    private static DateTimeOffset? Parse(string? text) =>
        DateTimeOffset.TryParseExact(text, Times, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out var time)
            ? time
            : null;

    /// <summary>The publisher's zone; else the offset that stands with the time, else that of the schedule, else Greenwich.</summary>
    private static TimeZoneInfo ZoneOf(DirectoryRow schedule, TimeSpan offset)
    {
        if (schedule.Zone is { } id && TimeZoneInfo.TryFindSystemTimeZoneById(id, out var zone))
            return zone;
        if (offset == TimeSpan.Zero && schedule.Number("timezone") is { } hours and >= -14 and <= 14)
            offset = TimeSpan.FromMinutes((int)(hours * 60));
        return offset == TimeSpan.Zero ? TimeZoneInfo.Utc : TimeZoneInfo.CreateCustomTimeZone($"UTC{offset}", offset, null, null);
    }
}
