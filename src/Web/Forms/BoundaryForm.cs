using PeerSupport.Web.Clients;
using PeerSupport.Web.Words;
using static PeerSupport.Web.Words.Text;

namespace PeerSupport.Web.Forms;

/// <summary>What is typed to propose or counter a boundary.</summary>
public sealed class BoundaryForm : SidesForm
{
    public string? Kind { get; set; }
    public string? Text { get; set; }
    public List<string> Days { get; set; } = [];
    public string? From { get; set; }
    public string? To { get; set; }
    public string? Zone { get; set; }
    public string? ReplyHours { get; set; }
    public string? NoticeDays { get; set; }
    public List<string> Later { get; set; } = [];

    public static BoundaryForm Of(BoundaryView item) => new()
    {
        Kind = item.Kind,
        Text = item.Text,
        Days = [.. item.ContactHours?.Spans.Select(span => span.Day).Distinct() ?? []],
        From = item.ContactHours is { Spans: [var first, ..] } ? Clock(first.From) : null,
        To = item.ContactHours is { Spans: [var same, ..] } ? Clock(same.To) : null,
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

    private HoursView Hours(FormErrors errors)
    {
        if (Days.Count is 0)
            errors.Add("Days", T("Choose at least one day."));
        var from = errors.Time("From", From, T("Enter a time such as 09:00.")) ?? default;
        var to = errors.Time("To", To, T("Enter a time such as 17:00.")) ?? default;
        var zone = errors.Require("Zone", Zone, T("Enter a time zone."));
        return new(zone, [.. Labels.Days.Where(day => Days.Contains(day.Code)).Select(day => new SpanView(day.Code, from, to))]);
    }

    private static int Required(FormErrors errors, string field, string? value, int least, int most, string message)
    {
        if (string.IsNullOrWhiteSpace(value))
            errors.Add(field, message);
        return errors.Number(field, value, least, most) ?? 0;
    }

    private static string Clock(TimeOnly time) => time.ToString("HH:mm", System.Globalization.CultureInfo.InvariantCulture);
}
