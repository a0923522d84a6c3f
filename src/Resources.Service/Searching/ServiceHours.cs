using System.Collections.Concurrent;
using PeerSupport.Resources.Search;

namespace PeerSupport.Resources.Searching;

/// <summary>
/// When a service is open, as far as its schedules tell: as a week for the index, or by rule where no week says it all.
/// </summary>
internal sealed class ServiceHours
{
    /// <summary>A week has more bytes than all else that is kept of a service, and many services have the same.</summary>
    private static readonly ConcurrentDictionary<OpeningHours, ServiceHours> Weeks = [];

    private readonly IReadOnlyList<OpeningRule> _rules;

    private ServiceHours(IReadOnlyList<OpeningRule> rules, OpeningHours week) => (_rules, Week) = (rules, week);

    public OpeningHours Week { get; }

    /// <summary>
    /// By the service's own schedules and those of it at its places; a place's own count where the service says nothing there.
    /// Null where nothing is known, or all is over.
    /// </summary>
    /// <param name="today">From here on the answer is to be right: nobody asks whether something was open before.</param>
    public static ServiceHours? Of(DirectoryRow service, DateOnly today)
    {
        // Today is another day elsewhere, and what opened yesterday may be open still.
        var from = today.AddDays(-2);
        IReadOnlyList<OpeningRule> rules = [.. Schedules(service).Select(OpeningRule.Of).OfType<OpeningRule>()
            .Where(rule => !rule.Dates.HaveEndedBefore(from))];
        if (rules.Count == 0)
            return null;

        var (zone, week) = (rules[0].Zone, new OpenWeek());
        var isPlain = rules.All(rule => rule.Zone.Equals(zone) && rule.Dates.ArePlainFrom(from));
        if (!isPlain)
            return new(rules, new(zone, week, HasExceptions: true));

        foreach (var rule in rules)
        {
            foreach (var day in rule.Dates.Weekdays)
                week.Add(day, rule.Opens, rule.Closes);
        }

        return Weeks.GetOrAdd(new(zone, week), hours => new([], hours));
    }

    public bool IsOpenAt(DateTimeOffset instant) =>
        _rules.Count == 0 ? Week.Week.IsOpenAt(OpenWeek.MinuteAt(instant, Week.Zone)) : _rules.Any(rule => rule.IsOpenAt(instant));

    private static IEnumerable<DirectoryRow> Schedules(DirectoryRow service)
    {
        var own = service.All("schedules").ToList();
        return own.Concat(service.All("service_at_locations").SelectMany(visit =>
            own.Count > 0 || visit.All("schedules").Any()
                ? visit.All("schedules")
                : visit.One("location")?.All("schedules") ?? []));
    }
}
