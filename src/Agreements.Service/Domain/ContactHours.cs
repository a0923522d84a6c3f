using PeerSupport.Kernel;
using PeerSupport.Messages;

namespace PeerSupport.Agreements.Domain;

/// <summary>What makes a weekly contact window a sound one.</summary>
internal static class ContactHours
{
    public const int MaxSpans = 50;
    public const int ZoneMaxLength = 64;

    /// <summary>Monday to Friday, 09:00 to 17:00.</summary>
    public static IReadOnlyList<ContactSpan> WorkingWeek { get; } =
        [.. Enum.GetValues<DayOfWeek>().Where(day => day is not (DayOfWeek.Saturday or DayOfWeek.Sunday))
            .Select(day => new ContactSpan(day, new TimeOnly(9, 0), new TimeOnly(17, 0)))];

    public static void Guard(ContactWindow window)
    {
        if (!IsKnownZone(window.Zone))
            throw new RuleViolationException("contact-hours.unknown-zone", "This is not the IANA name of a time zone.");
        GuardSpans(window.Spans);
    }

    public static void GuardSpans(IReadOnlyList<ContactSpan> spans)
    {
        if (spans.Count is 0 or > MaxSpans)
            throw new RuleViolationException("contact-hours.spans", $"Contact hours have 1 to {MaxSpans} spans of time.");
        if (Overlap(spans))
            throw new RuleViolationException("contact-hours.overlap", "Two of these times overlap.");
    }

    public static bool IsKnownZone(string zone) => TimeZoneInfo.TryFindSystemTimeZoneById(zone, out var known) && known.HasIanaId;

    /// <summary>Whether two spans share a moment of the week; a span past midnight, even past Saturday's, counts whole.</summary>
    public static bool Overlap(IReadOnlyList<ContactSpan> spans)
    {
        var week = TimeSpan.FromDays(7);
        var ordered = spans.Select(FromTo).OrderBy(span => span.Start).ToList();
        return ordered.Where((span, index) =>
            span.End > (index + 1 < ordered.Count ? ordered[index + 1].Start : ordered[0].Start + week)).Any();
    }

    private static (TimeSpan Start, TimeSpan End) FromTo(ContactSpan span)
    {
        var start = TimeSpan.FromDays((int)span.Day) + span.From.ToTimeSpan();
        var length = span.To.ToTimeSpan() - span.From.ToTimeSpan();
        return (start, start + (length > TimeSpan.Zero ? length : length + TimeSpan.FromDays(1)));
    }
}
