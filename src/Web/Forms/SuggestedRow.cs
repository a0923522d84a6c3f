using System.Globalization;
using PeerSupport.Web.Clients;
using PeerSupport.Web.Words;
using static PeerSupport.Web.Words.Text;

namespace PeerSupport.Web.Forms;

/// <summary>One usual boundary of a template, as it is typed.</summary>
public sealed class SuggestedRow
{
    /// <summary>Kinds of which an agreement has one boundary at most.</summary>
    internal static readonly IReadOnlyList<string> OnlyOnce = ["contactHours", "replyTime", "ending"];

    public string? Kind { get; set; }
    public string? Text { get; set; }
    public List<SpanRow> Spans { get; set => field = value ?? []; } = [];
    public string? ReplyTimeHours { get; set; }
    public string? NoticeDays { get; set; }
    public List<string> Later { get; set => field = value ?? []; } = [];

    public static SuggestedRow New(string kind) => new() { Kind = kind, Spans = kind is "contactHours" ? SpanRow.Of([]) : [] };

    public static SuggestedRow Of(TemplateBoundaryView boundary) => new()
    {
        Kind = boundary.Kind,
        Text = boundary.Text,
        Spans = boundary.Spans is { } spans ? SpanRow.Of(spans) : [],
        ReplyTimeHours = boundary.ReplyTimeHours?.ToString(CultureInfo.InvariantCulture),
        NoticeDays = boundary.Ending?.NoticeDays.ToString(CultureInfo.InvariantCulture),
        Later = [.. boundary.Ending?.LaterContact ?? []],
    };

    internal TemplateBoundaryView Read(FormErrors errors, string name) => new(
        Kind ?? "",
        errors.Require($"{name}.Text", Text, T("Write what is usual here, or take this out.")),
        Kind is "contactHours" ? SpanRow.Read(Spans, errors, $"{name}.Spans") : null,
        Kind is "replyTime"
            ? errors.Needed($"{name}.ReplyTimeHours", ReplyTimeHours, 1, 336, T("Say within how many hours.")) : null,
        Kind is "ending"
            ? new(errors.Needed($"{name}.NoticeDays", NoticeDays, 0, 365, T("Say how many days of notice.")), Later) : null);
}

/// <summary>From when to when on a weekday; nothing where both are left empty.</summary>
public sealed class SpanRow
{
    internal const int AtMost = 50;

    public string? Day { get; set; }
    public string? From { get; set; }
    public string? To { get; set; }

    /// <summary>A row for each day at least.</summary>
    public static List<SpanRow> Of(IReadOnlyList<SpanView> spans) =>
    [
        .. Labels.Days.SelectMany(day => spans.Where(span => span.Day == day.Code).OrderBy(span => span.From)
            .Select(span => new SpanRow { Day = day.Code, From = Clock(span.From), To = Clock(span.To) })
            .DefaultIfEmpty(new() { Day = day.Code })),
    ];

    /// <summary>Adds a row, where the act asks for one: a further time on a day that is yet to be chosen.</summary>
    internal static void Change(List<SpanRow> rows, string? act, string name)
    {
        if (rows.Count < AtMost)
            RowAct.Do(act, name, rows, () => new());
    }

    internal static IReadOnlyList<SpanView> Read(IReadOnlyList<SpanRow> rows, FormErrors errors, string name)
    {
        List<SpanView> spans = [];
        foreach (var (row, at) in rows.Select((row, at) => (row, at)).Where(typed => !typed.row.IsEmpty))
        {
            var day = errors.Require($"{name}[{at}].Day", row.Day, T("Choose the day."));
            if (errors.Time($"{name}[{at}].From", row.From, T("Enter a time such as 09:00.")) is { } from
                && errors.Time($"{name}[{at}].To", row.To, T("Enter a time such as 17:00.")) is { } to)
                spans.Add(new(day, from, to));
        }

        if (rows.All(row => row.IsEmpty))
            errors.Add(name, T("Say from when to when on at least one day."));
        return spans;
    }

    private bool IsEmpty => string.IsNullOrWhiteSpace(From + To);

    private static string Clock(TimeOnly time) => time.ToString("HH:mm", CultureInfo.InvariantCulture);
}
