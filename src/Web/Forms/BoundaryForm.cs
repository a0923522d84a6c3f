using PeerSupport.Web.Clients;
using static PeerSupport.Web.Words.Text;

namespace PeerSupport.Web.Forms;

/// <summary>What is typed to propose or counter a boundary.</summary>
public sealed class BoundaryForm : SidesForm
{
    public string? Kind { get; set; }
    public string? Text { get; set; }

    public List<SpanRow> Spans { get; set => field = value ?? []; } = [];
    public string? Zone { get; set; }
    public string? ReplyHours { get; set; }
    public string? NoticeDays { get; set; }
    public List<string> Later { get; set; } = [];
    public string? Act { get; set; }

    public static BoundaryForm Of(BoundaryView item) => new()
    {
        Kind = item.Kind,
        Text = item.Text,
        Spans = SpanRow.Of(item.ContactHours?.Spans ?? []),
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
            kind is "contactHours"
                ? new(errors.Require("Zone", Zone, T("Enter a time zone.")), SpanRow.Read(Spans, errors, "Spans")) : null,
            kind is "replyTime"
                ? errors.Needed("ReplyHours", ReplyHours, 1, 336, T("Say within how many hours an answer comes.")) : null,
            kind is "ending"
                ? new(errors.Needed("NoticeDays", NoticeDays, 0, 365, T("Say how many days of notice.")), Later) : null,
            InPerson(errors));
    }

    /// <summary>Adds a line for one more time, where the button for it was what sent the form.</summary>
    internal bool AddsTime()
    {
        SpanRow.Change(Spans, Act, "Spans");
        return Act is not null;
    }
}
