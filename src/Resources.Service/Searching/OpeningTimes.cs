using PeerSupport.Resources.Hsds;

namespace PeerSupport.Resources.Searching;

/// <summary>From when to when something is open; <see cref="Closes"/> is on the next day where it is not later.</summary>
internal readonly record struct OpeningSpan(TimeOnly Opens, TimeOnly Closes);

/// <summary>The opening hours of one place over the days ahead, by the clock there.</summary>
internal sealed class OpeningTimes(IReadOnlyList<OpeningRule> rules, DateTimeOffset now)
{
    /// <summary>So far ahead it is said when something opens next.</summary>
    public const int DaysAhead = 15;

    /// <summary>What of a service's graph is looked at.</summary>
    public static HsdsForm Form { get; } = HsdsForm.Flat
        .Only(HsdsTables.Service, "schedules", "service_at_locations")
        .Only(HsdsTables.ServiceAtLocation, "location", "schedules")
        .Only(HsdsTables.Location, "schedules");

    private readonly IReadOnlyList<(DateTimeOffset From, DateTimeOffset To)> _open = Open(rules, now);

    public TimeZoneInfo Zone => rules[0].Zone;

    public DateOnly Today => DayOf(now, Zone);

    public bool IsOpen => _open.Any(span => span.From <= now && now < span.To);

    /// <summary>Until when it is open, or from when it will be, on its own clock; null where that is not soon.</summary>
    public DateTimeOffset? Changes
    {
        get
        {
            var (end, next) = (TimeZoneInfo.ConvertTime(now.AddDays(DaysAhead), Zone), default(DateTimeOffset?));
            foreach (var (from, to) in _open)
            {
                if (from <= now && now < to)
                    return to < end ? to : null;
                if (from > now && (next is null || from < next))
                    next = from;
            }

            return next;
        }
    }

    /// <summary>Those of a service wherever it is, and those of it at its places; of a place itself where nothing else is said.</summary>
    public static IEnumerable<(Guid? Location, OpeningTimes Times)> Of(DirectoryRow service, DateTimeOffset now)
    {
        var own = Rules(service.All("schedules"));
        if (own.Count > 0)
            yield return (null, new(own, now));
        foreach (var visit in service.All("service_at_locations"))
        {
            var place = visit.One("location");
            var rules = Rules(visit.All("schedules"));
            if (rules.Count is 0 && own.Count is 0 && place is { } known)
                rules = Rules(known.All("schedules"));
            if (rules.Count > 0)
                yield return (place?.Id, new(rules, now));
        }
    }

    public IReadOnlyList<OpeningSpan> On(DateOnly day) => [.. rules.Where(rule => rule.IsOn(day))
        .Select(rule => new OpeningSpan(rule.Opens, rule.Closes)).Distinct().OrderBy(span => span.Opens).ThenBy(span => span.Closes)];

    private static IReadOnlyList<OpeningRule> Rules(IEnumerable<DirectoryRow> schedules) =>
        [.. schedules.Select(OpeningRule.Of).OfType<OpeningRule>()];

    /// <summary>From yesterday on, in order; what touches is one.</summary>
    private static List<(DateTimeOffset From, DateTimeOffset To)> Open(IReadOnlyList<OpeningRule> rules, DateTimeOffset now)
    {
        var all = from rule in rules
                  let today = DayOf(now, rule.Zone)
                  from ahead in Enumerable.Range(-1, DaysAhead + 2)
                  let day = today.AddDays(ahead)
                  where rule.IsOn(day)
                  let closing = rule.Opens < rule.Closes ? day : day.AddDays(1)
                  select (From: Instant(day, rule.Opens, rule.Zone), To: Instant(closing, rule.Closes, rule.Zone));
        var open = new List<(DateTimeOffset From, DateTimeOffset To)>();
        foreach (var span in all.OrderBy(span => span.From))
        {
            if (open is [.., var last] && span.From <= last.To)
                open[^1] = (last.From, span.To > last.To ? span.To : last.To);
            else
                open.Add(span);
        }

        return open;
    }

    private static DateOnly DayOf(DateTimeOffset instant, TimeZoneInfo zone) =>
        DateOnly.FromDateTime(TimeZoneInfo.ConvertTime(instant, zone).DateTime);

    // A time that clocks skip is taken as if they had not yet gone forward.
    private static DateTimeOffset Instant(DateOnly day, TimeOnly time, TimeZoneInfo zone)
    {
        var wall = day.ToDateTime(time);
        return TimeZoneInfo.ConvertTime(new DateTimeOffset(wall, zone.GetUtcOffset(wall)), zone);
    }
}
