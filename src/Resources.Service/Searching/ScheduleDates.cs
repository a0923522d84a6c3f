using System.Globalization;
using Ical.Net;
using Ical.Net.CalendarComponents;
using Ical.Net.DataTypes;

namespace PeerSupport.Resources.Searching;

/// <summary>
/// The dates of a schedule of the standard, by its iCalendar rule (RFC 5545). What a rule has there for other frequencies only,
/// such as a weekly one's days of the month, narrows the dates.
/// </summary>
internal sealed class ScheduleDates
{
    /// <summary>A Monday, from which a rule counts that does not say where it begins.</summary>
    private static readonly DateOnly Beginning = new(2001, 1, 1);
    private static readonly string[] Days = ["SU", "MO", "TU", "WE", "TH", "FR", "SA"];

    private readonly CalendarEvent _dates;
    private readonly (DateOnly First, DateOnly Last) _valid;
    private readonly IReadOnlyList<int> _weeks, _yearDays, _monthDays;
    private readonly bool _isEveryWeek;

    private ScheduleDates(DirectoryRow row, bool isWeekly, IReadOnlyList<DayOfWeek> weekdays, RecurrenceRule? rule)
    {
        var start = row.Day("dtstart") ?? row.Day("valid_from") ?? Beginning;
        _dates = new() { Start = new CalDateTime(start), RecurrenceRule = rule };
        _valid = (Latest(row.Day("valid_from"), row.Day("dtstart")), Earliest(row.Day("valid_to"), row.Day("until")));
        (_weeks, _yearDays, _monthDays) = (Numbers(row["byweekno"]), Numbers(row["byyearday"]), Numbers(row["bymonthday"]));
        _isEveryWeek = isWeekly && rule is { Interval: 1, Count: null } && IsUnnarrowed;
        Weekdays = weekdays;
    }

    /// <summary>Of a weekly rule.</summary>
    public IReadOnlyList<DayOfWeek> Weekdays { get; }

    private bool IsUnnarrowed => _weeks.Count + _yearDays.Count + _monthDays.Count == 0;

    /// <summary>Null where no day is said.</summary>
    public static ScheduleDates? Of(DirectoryRow row)
    {
        var (frequency, byDay, start) = (row["freq"], row["byday"], row.Day("dtstart"));
        if (frequency is "MONTHLY")
            return byDay is null && row["bymonthday"] is null && start is null
                ? null
                : new(row, isWeekly: false, [], Rule(row, FrequencyType.Monthly, ByDay(byDay), Numbers(row["bymonthday"])));
        if (frequency is null && byDay is null)
            return start is null ? null : new(row, isWeekly: false, [], rule: null); // once

        var weekdays = WeekdaysOf(byDay, start);
        List<WeekDay> days = [.. weekdays.Select(day => new WeekDay(day))];
        return days.Count == 0 ? null : new(row, isWeekly: true, weekdays, Rule(row, FrequencyType.Weekly, days, []));
    }

    /// <summary>Whether from this day on it is the same every week.</summary>
    public bool ArePlainFrom(DateOnly day) => _isEveryWeek && _valid.First < day && _valid.Last == DateOnly.MaxValue;

    /// <summary>Whether none is left on this day or later.</summary>
    public bool HaveEndedBefore(DateOnly day) => _valid.Last < day;

    public bool Have(DateOnly day) => day >= _valid.First && day <= _valid.Last && Fits(day)
        && _dates.GetOccurrences(new CalDateTime(day)).Select(found => found.Period.StartTime.Date)
            .TakeWhile(found => found <= day).Contains(day);

    private bool Fits(DateOnly day) => IsUnnarrowed
        || ((_weeks.Count == 0 || _weeks.Contains(ISOWeek.GetWeekOfYear(day.ToDateTime(default))))
            && Fits(_yearDays, day.DayOfYear, DateTime.IsLeapYear(day.Year) ? 366 : 365)
            && Fits(_monthDays, day.Day, DateTime.DaysInMonth(day.Year, day.Month)));

    // From the end, where it is below nought.
    private static bool Fits(IReadOnlyList<int> wanted, int day, int days) =>
        wanted.Count == 0 || wanted.Contains(day) || wanted.Contains(day - days - 1);

    private static RecurrenceRule Rule(
        DirectoryRow row, FrequencyType frequency, List<WeekDay> byDay, IReadOnlyList<int> byMonthDay) =>
        new(frequency, (int)Math.Clamp(row.Number("interval") ?? 1, 1, 1000))
        {
            ByDay = byDay,
            ByMonthDay = [.. byMonthDay],
            FirstDayOfWeek = Array.IndexOf(Days, row["wkst"]) is var first and >= 0 ? (DayOfWeek)first : DayOfWeek.Monday,
            Count = row.Day("dtstart") is not null && row.Number("count") is { } count and >= 1 and <= 100_000 ? (int)count : null,
        };

    private static List<WeekDay> ByDay(string? byDay) => [.. Parts(byDay).Select(Nth).OfType<WeekDay>()];

    /// <summary>As <c>2TU</c> and <c>-1FR</c>.</summary>
    private static WeekDay? Nth(string part)
    {
        if (part.Length < 2 || Array.IndexOf(Days, part[^2..]) is not (var day and >= 0))
            return null;
        return int.TryParse(part[..^2], NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var number)
            && number is not 0 and >= -5 and <= 5
            ? new((DayOfWeek)day, number)
            : new((DayOfWeek)day);
    }

    private static IReadOnlyList<DayOfWeek> WeekdaysOf(string? byDay, DateOnly? start) =>
        byDay is null
            ? start is { } first ? [first.DayOfWeek] : []
            : [.. Parts(byDay).Select(part => Array.IndexOf(Days, part)).Where(day => day >= 0)
                .Select(day => (DayOfWeek)day).Distinct()];

    private static IReadOnlyList<int> Numbers(string? list) =>
        [.. Parts(list).Select(part => int.TryParse(part, CultureInfo.InvariantCulture, out var number) ? number : 0)
            .Where(number => number is not 0 and >= -366 and <= 366)];

    private static string[] Parts(string? list) =>
        (list ?? "").ToUpperInvariant().Split(',', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);

    private static DateOnly Latest(DateOnly? one, DateOnly? other) =>
        DateOnly.FromDayNumber(Math.Max(one?.DayNumber ?? 0, other?.DayNumber ?? 0));

    private static DateOnly Earliest(DateOnly? one, DateOnly? other) =>
        (one ?? DateOnly.MaxValue) < (other ?? DateOnly.MaxValue) ? one!.Value : other ?? DateOnly.MaxValue;
}
