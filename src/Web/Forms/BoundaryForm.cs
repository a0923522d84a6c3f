using PeerSupport.Web.Clients;
using PeerSupport.Web.Words;
using static PeerSupport.Web.Words.Text;

namespace PeerSupport.Web.Forms;

/// <summary>What is typed to propose or counter a boundary.</summary>
public sealed class BoundaryForm : SidesForm
{
    public string? Kind { get; set; }
    public string? Text { get; set; }

    /// <summary>Clock times by day; a day without them is one without contact.</summary>
    public Dictionary<string, string?> From { get; set; } = [];
    public Dictionary<string, string?> To { get; set; } = [];
    public string? Zone { get; set; }
    public string? ReplyHours { get; set; }
    public string? NoticeDays { get; set; }
    public List<string> Later { get; set; } = [];

    public static BoundaryForm Of(BoundaryView item) => new()
    {
        Kind = item.Kind,
        Text = item.Text,
        From = Clocks(item.ContactHours?.Spans, span => span.From),
        To = Clocks(item.ContactHours?.Spans, span => span.To),
        Zone = item.ContactHours?.Zone,
        ReplyHours = item.ReplyTimeHours?.ToString(System.Globalization.CultureInfo.InvariantCulture),
        NoticeDays = item.Ending?.NoticeDays.ToString(System.Globalization.CultureInfo.InvariantCulture),
        Later = [.. item.Ending?.LaterContact ?? []],
        Revision = item.Revision,
    };

    /// <summary>The request, with every error of what was typed; of the particulars only those of its kind.</summary>
    internal BoundaryRequest Read(FormErrors errors)
    {
        var kind = errors.Require("Kind", Kind, T("Choose what this is about."));
        var text = errors.Require("Text", Text, T("Say in your words what you propose."));
        return new(kind, text,
            kind is "contactHours" ? Hours(errors) : null,
            kind is "replyTime"
                ? Required(errors, "ReplyHours", ReplyHours, 1, 336, T("Say within how many hours an answer comes.")) : null,
            kind is "ending"
                ? new(Required(errors, "NoticeDays", NoticeDays, 0, 365, T("Say how many days of notice.")), Later) : null,
            InPerson(errors));
    }

    public static Dictionary<string, string?> Clocks(IEnumerable<SpanView>? spans, Func<SpanView, TimeOnly> time) =>
        (spans ?? []).DistinctBy(span => span.Day).ToDictionary(span => span.Day, span => (string?)Clock(time(span)));

    private HoursView Hours(FormErrors errors)
    {
        var spans = new List<SpanView>();
        foreach (var (day, _) in Labels.Days)
        {
            var (from, to) = (From.GetValueOrDefault(day), To.GetValueOrDefault(day));
            if (string.IsNullOrWhiteSpace(from) && string.IsNullOrWhiteSpace(to))
                continue;
            var (begins, ends) = (errors.Time($"From[{day}]", from, T("Enter a time such as 09:00.")),
                errors.Time($"To[{day}]", to, T("Enter a time such as 17:00.")));
            spans.Add(new(day, begins ?? default, ends ?? default));
        }

        if (spans.Count is 0)
            errors.Add("Spans", T("Enter times for at least one day."));
        return new(errors.Require("Zone", Zone, T("Enter a time zone.")), spans);
    }

    private static int Required(FormErrors errors, string field, string? value, int least, int most, string message)
    {
        if (string.IsNullOrWhiteSpace(value))
            errors.Add(field, message);
        return errors.Number(field, value, least, most) ?? 0;
    }

    private static string Clock(TimeOnly time) => time.ToString("HH:mm", System.Globalization.CultureInfo.InvariantCulture);
}
