using System.Globalization;
using System.Text.Json.Nodes;
using PeerSupport.Web.Words;
using static PeerSupport.Web.Words.Text;

namespace PeerSupport.Web.Forms;

/// <summary>
/// Schedules of the directory as far as a plain week says them: times on weekdays, days by appointment, a few words. What is more
/// than that, such as every second week or a season, stays as it is.
/// </summary>
internal sealed class WeekOfSchedules
{
    private static readonly string[] Narrowing = ["count", "until", "valid_to", "byweekno", "bymonthday", "byyearday"];
    private static readonly string[] Beginnings = ["dtstart", "valid_from"];

    /// <summary>What new times have in common with those that are there.</summary>
    private static readonly string[] Common = ["freq", "interval", "wkst", "dtstart", "valid_from", "timezone", "attending_type"];

    private readonly IReadOnlyList<Weekly> _open, _appointments;
    private readonly JsonObject? _words;

    /// <param name="zones">By the ids of schedules.</param>
    public WeekOfSchedules(IEnumerable<JsonObject> schedules, IReadOnlyDictionary<Guid, string> zones, DateOnly today)
    {
        var all = schedules.ToList();
        var weekly = all.Select(row => Weekly.Of(row, today)).OfType<Weekly>().ToList();
        Zone = weekly.Where(week => week.HasTimes).Select(week => ZoneOf(week.Row)).FirstOrDefault(zone => zone is not null);
        _open = [.. weekly.Where(week => week.HasTimes && (ZoneOf(week.Row) ?? Zone) == Zone)];
        _appointments = [.. weekly.Where(week => week.IsByAppointment)];
        _words = all.FirstOrDefault(row => row.All(field => field.Key is "id" or "description") && row.Text("description") is not null);
        Others = [.. all.Where(row => row != _words && _open.Concat(_appointments).All(week => week.Row != row))];

        string? ZoneOf(JsonObject row) => zones.TryGetValue(Guid.Parse(row.Text("id")!), out var zone) ? zone : null;
    }

    /// <summary>The IANA zone of the times, where one is known.</summary>
    public string? Zone { get; }

    public string? Words => _words?.Text("description");

    /// <summary>What no week can say.</summary>
    public IReadOnlyList<JsonObject> Others { get; }

    /// <summary>What is said besides the times where they came from.</summary>
    public string? About(string? schedule) => _open.FirstOrDefault(week => week.Row.Text("id") == schedule)?.Row.Text("description");

    public OpenDay Day(int day) => new()
    {
        Spans = [.. _open.Where(week => week.Days.Contains(day)).OrderBy(week => week.Opens)
            .Select(week => new OpenSpan { Schedule = week.Row.Text("id"), From = Clock(week.Opens), To = Clock(week.Closes) })
            .DefaultIfEmpty(new())],
        ByAppointment = _appointments.Any(week => week.Days.Contains(day)),
    };

    /// <summary>The schedules as they are to be. Where times are as they were, so is their row.</summary>
    public IEnumerable<JsonNode> Change(HoursForm form, FormErrors errors)
    {
        var typed = form.Days.Take(ScheduleText.Codes.Length).SelectMany((_, day) => Read(form, day, errors)).ToList();
        var groups = new List<(JsonObject Row, SortedSet<int> Days)>();
        foreach (var span in typed.OrderByDescending(span => span.IsAsItWas))
        {
            var itself = groups.All(known => known.Row.Text("id") != span.Was?.Row.Text("id"));
            var row = span.IsAsItWas ? span.Was!.Row.DeepClone().AsObject() : Moved(span, itself);
            var group = groups.Find(known => span.IsAsItWas ? known.Row.Text("id") == row.Text("id") : SaySame(known.Row, row));
            if (group.Row is null)
                groups.Add(group = (row, []));
            group.Days.Add(span.Day);
        }

        return
        [
            .. groups.Select(group => On(group.Row, group.Days, _open)),
            .. ByAppointment([.. form.Days.Index().Where(day => day.Item.ByAppointment).Select(day => day.Index)]),
            .. InWords(form.Words),
            .. Others.Where(row => !form.Gone.Contains(row.Text("id")!)).Select(EntryParts.ById),
        ];
    }

    private IReadOnlyList<Typed> Read(HoursForm form, int day, FormErrors errors)
    {
        var read = new List<Typed>();
        foreach (var (at, span) in form.Days[day].Spans.Index().Where(span => !string.IsNullOrWhiteSpace(span.Item.From + span.Item.To)))
        {
            var field = $"{HoursForm.Spans(day)}[{at}]";
            var (opens, closes) = (errors.Time($"{field}.From", span.From, T("Enter a time such as 09:00.")),
                errors.Time($"{field}.To", span.To, T("Enter a time such as 17:00.")));
            if (opens is not { } from || closes is not { } to)
                continue;
            var typed = new Typed(day, _open.FirstOrDefault(week => week.Row.Text("id") == span.Schedule), from, to);
            if (read.Any(typed.Overlaps))
                errors.Add($"{field}.From", T("This overlaps with the other times of the day."));
            read.Add(typed);
        }

        return read;
    }

    /// <summary>Another row with these times, and what else the one said that they come from; itself, where nothing else is left of it.</summary>
    private JsonObject Moved(Typed span, bool itself)
    {
        var row = span.Was is { } was ? was.Row.DeepClone().AsObject()
            : new(Common.Where(field => _open.Count > 0 && _open[0].Row[field] is not null)
                .Select(field => KeyValuePair.Create(field, _open[0].Row[field]?.DeepClone())));
        if (!itself)
        {
            foreach (var field in row.Where(field => field.Key is "id" || field.Value is JsonArray).Select(field => field.Key).ToList())
                row.Remove(field);
        }

        (row["freq"], row["opens_at"], row["closes_at"]) = ("WEEKLY", Clock(span.Opens), Clock(span.Closes));
        return row;
    }

    private IEnumerable<JsonNode> ByAppointment(SortedSet<int> days)
    {
        if (days.SetEquals(_appointments.SelectMany(week => week.Days)))
            return _appointments.Select(week => EntryParts.ById(week.Row));
        var row = _appointments.Count > 0 ? _appointments[0].Row.DeepClone().AsObject()
            : new() { ["freq"] = "WEEKLY", ["description"] = ScheduleText.ByAppointment };
        return days.Count is 0 ? [] : [On(row, days, _appointments)];
    }

    private IEnumerable<JsonNode> InWords(string? words)
    {
        var row = _words?.DeepClone().AsObject() ?? [];
        row.Set("description", words);
        return row.ContainsKey("description") ? [row] : [];
    }

    private static JsonNode On(JsonObject row, SortedSet<int> days, IReadOnlyList<Weekly> before)
    {
        if (before.FirstOrDefault(week => week.Row.Text("id") == row.Text("id")) is not { } was || !days.SetEquals(was.Days))
            row["byday"] = string.Join(',', days.Select(day => ScheduleText.Codes[day]));
        return row;
    }

    private static bool SaySame(JsonObject one, JsonObject other) =>
        ScheduleText.Clock(one.Text("opens_at")) == ScheduleText.Clock(other.Text("opens_at"))
        && ScheduleText.Clock(one.Text("closes_at")) == ScheduleText.Clock(other.Text("closes_at")) && Rest(one).SetEquals(Rest(other));

    private static HashSet<string> Rest(JsonObject row) => [.. row
        .Where(field => field.Key is not ("id" or "byday" or "opens_at" or "closes_at")).Select(field => $"{field.Key}={field.Value}")];

    private static string? Clock(TimeOnly? time) => time?.ToString("HH:mm", CultureInfo.InvariantCulture);

    private sealed record Typed(int Day, Weekly? Was, TimeOnly Opens, TimeOnly Closes)
    {
        public bool IsAsItWas => Was is not null && (Was.Opens, Was.Closes) == (Opens, Closes);

        private TimeSpan End => Closes.ToTimeSpan() + (Closes > Opens ? TimeSpan.Zero : TimeSpan.FromDays(1));

        /// <summary>On the same day. Times that were there already may: by telephone and in person, say.</summary>
        public bool Overlaps(Typed other) =>
            !(IsAsItWas && other.IsAsItWas) && Opens.ToTimeSpan() < other.End && other.Opens.ToTimeSpan() < End;
    }

    /// <summary>A schedule that is the same every week, without an end.</summary>
    private sealed record Weekly(JsonObject Row, IReadOnlyList<int> Days, TimeOnly? Opens, TimeOnly? Closes)
    {
        public bool HasTimes => Opens is not null && Closes is not null;

        public bool IsByAppointment => Row.Text("opens_at") is null && Row.Text("closes_at") is null
            && ScheduleText.IsByAppointment(Row.Text("description"));

        public static Weekly? Of(JsonObject row, DateOnly today)
        {
            var isPlain = row.Text("freq") is null or "WEEKLY" && row.Text("interval") is null or "1"
                && Narrowing.All(field => row.Text(field) is null)
                && Beginnings.All(field => row.Text(field) is not { } first || (ScheduleText.Day(first) is { } day && day <= today));
            return isPlain && DaysOf(row) is { Count: > 0 } days && !days.Contains(-1)
                ? new(row, days, ScheduleText.Clock(row.Text("opens_at")), ScheduleText.Clock(row.Text("closes_at")))
                : null;
        }

        private static List<int> DaysOf(JsonObject row) => row.Text("byday") is { } days
            ? [.. days.ToUpperInvariant().Split(',', StringSplitOptions.TrimEntries).Select(day => Array.IndexOf(ScheduleText.Codes, day)).Distinct()]
            : row.Text("freq") is not null && ScheduleText.Day(row.Text("dtstart")) is { } first ? [((int)first.DayOfWeek + 6) % 7] : [];
    }
}
