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
            ? Needed(errors, $"{name}.ReplyTimeHours", ReplyTimeHours, 1, 336, T("Say within how many hours.")) : null,
        Kind is "ending"
            ? new(Needed(errors, $"{name}.NoticeDays", NoticeDays, 0, 365, T("Say how many days of notice.")), Later) : null);

    private static int Needed(FormErrors errors, string field, string? value, int least, int most, string message)
    {
        if (string.IsNullOrWhiteSpace(value))
            errors.Add(field, message);
        return errors.Number(field, value, least, most) ?? 0;
    }
}

/// <summary>From when to when on a weekday; nothing where both are left empty.</summary>
public sealed class SpanRow
{
    public string? Day { get; set; }
    public string? From { get; set; }
    public string? To { get; set; }

    /// <summary>A row for each day at least, and an empty one for a second time on a day.</summary>
    public static List<SpanRow> Of(IReadOnlyList<SpanView> spans) =>
    [
        .. Labels.Days.SelectMany(day => spans.Where(span => span.Day == day.Code).OrderBy(span => span.From)
            .Select(span => new SpanRow { Day = day.Code, From = Clock(span.From), To = Clock(span.To) })
            .DefaultIfEmpty(new() { Day = day.Code })),
        new(),
    ];

    internal static IReadOnlyList<SpanView> Read(IReadOnlyList<SpanRow> rows, FormErrors errors, string name)
    {
        List<SpanView> spans = [];
        for (var at = 0; at < rows.Count; at++)
        {
            var row = rows[at];
            if (string.IsNullOrWhiteSpace(row.From + row.To))
                continue;
            var day = errors.Require($"{name}[{at}].Day", row.Day, T("Choose the day."));
            if (errors.Time($"{name}[{at}].From", row.From, T("Enter a time such as 09:00.")) is { } from
                && errors.Time($"{name}[{at}].To", row.To, T("Enter a time such as 17:00.")) is { } to)
                spans.Add(new(day, from, to));
        }

        if (spans.Count is 0 && !errors.Any)
            errors.Add(name, T("Say from when to when on at least one day."));
        return spans;
    }

    private static string Clock(TimeOnly time) => time.ToString("HH:mm", CultureInfo.InvariantCulture);
}
