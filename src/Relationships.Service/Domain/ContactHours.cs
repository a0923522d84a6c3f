using PeerSupport.Kernel;
using PeerSupport.Messages;

namespace PeerSupport.Relationships.Domain;

/// <summary>
/// When the worker may reach out: weekly spans on the clock of one IANA zone. An instant is judged by what that clock shows, so
/// an hour that daylight saving skips never comes, and one that it repeats counts both times.
/// </summary>
internal sealed record ContactHours(string Zone, IReadOnlyList<ContactSpan> Spans)
{
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

    private static bool PastMidnight(ContactSpan span) => span.To <= span.From;
}
