using PeerSupport.Kernel;
using PeerSupport.Messages;

namespace PeerSupport.Relationships.Domain;

/// <summary>
/// When the worker may reach out: weekly spans on the clock of one IANA zone. An instant is judged by what that clock shows, so
/// an hour that daylight saving skips never comes, and one that it repeats counts both times.
/// </summary>
internal sealed record ContactHours(string Zone, IReadOnlyList<ContactSpan> Spans)
{
    /// <summary>How far ahead is looked for the next hours: spans are weekly, but a site may be closed for long.</summary>
    public const int DaysAhead = 366;

    public static ContactHours Of(ContactWindow window) =>
        TimeZoneInfo.TryFindSystemTimeZoneById(window.Zone, out _)
            ? new(window.Zone, window.Spans)
            : throw new RuleViolationException(
                "contact-hours.unknown-zone", "The time zone of the contact hours is not known here.");

    /// <summary>
    /// Whether the instant lies within a span. On a closed day no span begins, and one from the evening before ends at midnight.
    /// </summary>
    public bool Include(DateTimeOffset instant, IReadOnlyCollection<DateOnly> closedDays)
    {
        var local = instant.In(Zone);
        var (today, time) = (DateOnly.FromDateTime(local), TimeOnly.FromDateTime(local));
        if (closedDays.Contains(today))
            return false;

        // Anybody may type the year 1, and its first day has none before it.
        var yesterday = DateOnly.FromDayNumber(Math.Max(today.DayNumber - 1, 0));
        return Spans.Any(span => span.Day == today.DayOfWeek && time >= span.From && (PastMidnight(span) || time < span.To))
            || (!closedDays.Contains(yesterday)
                && Spans.Any(span => span.Day == yesterday.DayOfWeek && PastMidnight(span) && time < span.To));
    }

    /// <summary>The first instant from this one on that lies within a span; null: none does in <see cref="DaysAhead"/>.</summary>
    public DateTimeOffset? NextWithin(DateTimeOffset from, IReadOnlyCollection<DateOnly> closedDays)
    {
        if (Include(from, closedDays))
            return from;

        return Enumerable.Range(0, DaysAhead).Select(from.DateIn(Zone).AddDays).SelectMany(Turns)
            .Where(turn => turn >= from && Include(turn, closedDays)).Select(turn => (DateTimeOffset?)turn).FirstOrDefault();
    }

    /// <summary>The instants of a day, in their order, at which it may begin to lie within a span: where one starts by the clock
    /// before or after a change of it, and where the clock changes.</summary>
    private IEnumerable<DateTimeOffset> Turns(DateOnly day)
    {
        var zone = TimeZoneInfo.FindSystemTimeZoneById(Zone);
        var midnight = day.ToDateTime(TimeOnly.MinValue);
        var (before, after) = (zone.GetUtcOffset(midnight), zone.GetUtcOffset(midnight.AddDays(1)));
        var starts = Spans.Where(span => span.Day == day.DayOfWeek).Select(span => day.ToDateTime(span.From))
            .SelectMany(start => new[] { new DateTimeOffset(start, before), new DateTimeOffset(start, after) });
        return (before == after ? starts : starts.Append(ChangeOf(zone, new(midnight, before), before)))
            .Select(turn => turn.ToUniversalTime()).Distinct().Order();
    }

    /// <summary>The minute, within a day from this instant, in which the zone leaves an offset.</summary>
    private static DateTimeOffset ChangeOf(TimeZoneInfo zone, DateTimeOffset dayBegins, TimeSpan offset) =>
        Enumerable.Range(0, 25 * 60).Select(minute => dayBegins.AddMinutes(minute)).First(at => zone.GetUtcOffset(at) != offset);

    private static bool PastMidnight(ContactSpan span) => span.To <= span.From;
}
