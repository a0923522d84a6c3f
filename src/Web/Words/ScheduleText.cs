using System.Globalization;
using PeerSupport.Web.Clients;
using static PeerSupport.Web.Words.Text;

namespace PeerSupport.Web.Words;

/// <summary>A schedule of the directory in words: on which days, from when to when, by the clock at that place.</summary>
internal static class ScheduleText
{
    /// <summary>How the directory says that one asks for a time beforehand; readers get it in their language.</summary>
    public const string ByAppointment = "By appointment";

    /// <summary>Of the days, from Monday on.</summary>
    public static readonly string[] Codes = ["MO", "TU", "WE", "TH", "FR", "SA", "SU"];

    public static string Line(DirectorySchedule schedule)
    {
        var times = (Clock(schedule.OpensAt), Clock(schedule.ClosesAt)) switch
        {
            ({ } opens, { } closes) => T("{0:t} to {1:t}", opens, closes),
            ({ } opens, null) => T("from {0:t}", opens),
            (null, { } closes) => T("until {0:t}", closes),
            _ => null,
        };
        return Join(" – ", Join(": ", Days(schedule), times),
            IsByAppointment(schedule.Description) ? T("by appointment") : schedule.Description, Join(" ", Dates(schedule)));
    }

    /// <summary>From Monday on; what names no weekday comes last.</summary>
    public static IEnumerable<DirectorySchedule> ByDay(IEnumerable<DirectorySchedule> schedules) => schedules
        .OrderBy(schedule => Array.FindIndex(Codes, code => (schedule.Byday ?? "").ToUpperInvariant().Contains(code, StringComparison.Ordinal)) is var day
            and >= 0 ? day : Codes.Length)
        .ThenBy(schedule => Clock(schedule.OpensAt));

    public static bool IsByAppointment(string? description) =>
        string.Equals(description?.Trim(), ByAppointment, StringComparison.OrdinalIgnoreCase);

    /// <summary>The weekdays of a schedule without times that says to ask for one.</summary>
    public static IEnumerable<DayOfWeek> DaysByAppointment(DirectorySchedule schedule) =>
        schedule.OpensAt is null && schedule.Freq is null or "WEEKLY" && IsByAppointment(schedule.Description)
            ? Codes.Index().Where(code => (schedule.Byday ?? "").ToUpperInvariant().Contains(code.Item, StringComparison.Ordinal))
                .Select(code => (DayOfWeek)((code.Index + 1) % 7))
            : [];

    public static DateOnly? Day(string? date) =>
        DateOnly.TryParseExact(date, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) ? day : null;

    private static IEnumerable<string?> Dates(DirectorySchedule schedule) =>
    [
        Day(schedule.ValidFrom) is { } first ? T("from {0}", LocalTime.Day(first)) : null,
        (Day(schedule.ValidTo) ?? Day(schedule.Until)) is { } last ? T("until {0}", LocalTime.Day(last)) : null,
    ];

    private static string? Days(DirectorySchedule schedule)
    {
        string[] days = (schedule.Byday ?? "").ToUpperInvariant().Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries);
        if (schedule.Freq is "MONTHLY")
            return days.Length > 0
                ? T("Every month: {0}", string.Join(", ", days.Select(Nth)))
                : schedule.Bymonthday is { Length: > 0 } dates ? T("Every month on day {0}", dates) : null;
        if (days.Length is 0 && Day(schedule.Dtstart) is { } start)
            return schedule.Freq is null ? LocalTime.Day(start) : Labels.Upper(Name(((int)start.DayOfWeek + 6) % 7));
        var names = Weekdays([.. days.Select(day => Array.IndexOf(Codes, day[^Math.Min(2, day.Length)..])).Where(at => at >= 0).Order().Distinct()]);
        return schedule.Interval is { } weeks and > 1 && names is not null ? T("{0} every {1:0} weeks", names, weeks) : names;
    }

    /// <summary>Days that follow each other share one word.</summary>
    private static string? Weekdays(IReadOnlyList<int> days)
    {
        if (days.Count is 7)
            return T("Every day");
        var runs = new List<(int First, int Last)>();
        foreach (var day in days)
        {
            if (runs is [.., var run] && run.Last == day - 1)
                runs[^1] = (run.First, day);
            else
                runs.Add((day, day));
        }

        var names = runs.SelectMany(run => run.Last - run.First > 1
            ? [T("{0} to {1}", Name(run.First), Name(run.Last))]
            : Enumerable.Range(run.First, run.Last - run.First + 1).Select(Name)).ToList();
        return names.Count is 0 ? null : Labels.Upper(string.Join(", ", names));
    }

    /// <summary><c>2TU</c> as the second Tuesday, <c>-1FR</c> as the last Friday.</summary>
    private static string Nth(string day)
    {
        if (day.Length < 2 || Array.IndexOf(Codes, day[^2..]) is not (var at and >= 0))
            return day;
        return day[..^2] switch
        {
            "1" or "+1" => T("first {0}", Name(at)),
            "2" or "+2" => T("second {0}", Name(at)),
            "3" or "+3" => T("third {0}", Name(at)),
            "4" or "+4" => T("fourth {0}", Name(at)),
            "-1" => T("last {0}", Name(at)),
            _ => T("every {0}", Name(at)),
        };
    }

    /// <summary>From Monday on.</summary>
    public static string Name(int day) => CultureInfo.CurrentCulture.DateTimeFormat.GetDayName((DayOfWeek)((day + 1) % 7));

    // "19:00:00-06:00" is seven in the evening on the clock there.
    public static TimeOnly? Clock(string? time) =>
        time is { Length: >= 5 } && TimeOnly.TryParseExact(time[..5], "HH:mm", CultureInfo.InvariantCulture, DateTimeStyles.None, out var clock)
            ? clock
            : null;

    private static string Join(string between, params IEnumerable<string?> parts) =>
        string.Join(between, parts.Where(part => !string.IsNullOrWhiteSpace(part)));
}
