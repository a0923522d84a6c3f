using System.Globalization;
using PeerSupport.Web.Clients;
using static PeerSupport.Web.Words.Text;

namespace PeerSupport.Web.Words;

/// <summary>Instants and hours as people at a place read them, always with the place's name.</summary>
internal static class LocalTime
{
    public static TimeZoneInfo Zone(string id) =>
        TimeZoneInfo.TryFindSystemTimeZoneById(id, out var zone) ? zone : TimeZoneInfo.Utc;

    /// <summary><c>America/Chicago</c> as "Chicago time".</summary>
    public static string Name(string zone) =>
        zone is "UTC" or "Etc/UTC" ? "UTC" : T("{0} time", zone[(zone.LastIndexOf('/') + 1)..].Replace('_', ' '));

    public static string Moment(DateTimeOffset at, string zone) =>
        T("{0:dddd d MMMM yyyy}, {0:t} ({1})", TimeZoneInfo.ConvertTime(at, Zone(zone)), Name(zone));

    public static string Day(DateTimeOffset at, string zone) => Day(DayOf(at, zone));

    public static string Day(DateOnly day) => day.ToString(T("d MMMM yyyy"), CultureInfo.CurrentCulture);

    public static DateOnly Today(TimeProvider clock, string zone) => DayOf(clock.GetUtcNow(), zone);

    public static DateOnly DayOf(DateTimeOffset at, string zone) =>
        DateOnly.FromDateTime(TimeZoneInfo.ConvertTime(at, Zone(zone)).DateTime);

    /// <summary>A day and a time as a form's fields take them.</summary>
    public static (string Day, string Time) Typed(DateTimeOffset at, string zone)
    {
        var local = TimeZoneInfo.ConvertTime(at, Zone(zone)).DateTime;
        return (local.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture), local.ToString("HH:mm", CultureInfo.InvariantCulture));
    }

    public static string Clock(DateTimeOffset at, string zone) =>
        TimeZoneInfo.ConvertTime(at, Zone(zone)).ToString("t", CultureInfo.CurrentCulture);

    public static DateTime Now(TimeProvider clock, string zone) =>
        TimeZoneInfo.ConvertTime(clock.GetUtcNow(), Zone(zone)).DateTime;

    /// <summary>The instant of a wall-clock time; null where clocks skip it. Of a time that comes twice, the first.</summary>
    public static DateTimeOffset? Instant(DateOnly day, TimeOnly time, string zone)
    {
        var (clock, place) = (day.ToDateTime(time), Zone(zone));
        if (place.IsInvalidTime(clock))
            return null;
        var offset = place.IsAmbiguousTime(clock) ? place.GetAmbiguousTimeOffsets(clock).Max() : place.GetUtcOffset(clock);
        return new DateTimeOffset(clock, offset).ToUniversalTime();
    }

    /// <summary>Whether an instant lies within weekly hours; a closed day has none, nor what they reach of the next.</summary>
    public static bool Within(HoursView hours, DateTimeOffset at, IReadOnlyCollection<DateOnly> closedDays)
    {
        var local = TimeZoneInfo.ConvertTime(at, Zone(hours.Zone)).DateTime;
        var (today, time) = (DateOnly.FromDateTime(local), TimeOnly.FromDateTime(local));
        return Open(today).Any(span => time >= span.From && (span.To <= span.From || time < span.To))
            || Open(today.AddDays(-1)).Any(span => span.To <= span.From && time < span.To);

        IEnumerable<SpanView> Open(DateOnly day) => closedDays.Contains(day) ? [] : hours.Spans
            .Where(span => string.Equals(span.Day, day.DayOfWeek.ToString(), StringComparison.OrdinalIgnoreCase));
    }

    /// <summary>Weekly hours as lines: days with the same hours that follow each other share one.</summary>
    public static IReadOnlyList<string> Hours(IReadOnlyList<SpanView> spans)
    {
        var days = Labels.Days
            .Select(day => (day.Name, Hours: string.Join(T(" and "), OfDay(spans, day.Code).Select(Text))))
            .Where(day => day.Hours.Length > 0).ToList();
        var lines = new List<(string First, string Last, string Hours, int At)>();
        foreach (var (name, hours) in days)
        {
            var at = Labels.Days.ToList().FindIndex(day => day.Name == name);
            if (lines is [.., var last] && last.Hours == hours && last.At == at - 1)
                lines[^1] = last with { Item2 = name, Item4 = at };
            else
                lines.Add((name, name, hours, at));
        }

        return [.. lines.Select(line =>
            line.First == line.Last ? $"{line.First}, {line.Hours}" : T("{0} to {1}, {2}", line.First, line.Last, line.Hours))];
    }

    private static IEnumerable<SpanView> OfDay(IReadOnlyList<SpanView> spans, string day) =>
        spans.Where(span => span.Day == day).OrderBy(span => span.From);

    private static string Text(SpanView span) =>
        T("{0:t} to {1:t}", span.From, span.To);
}
