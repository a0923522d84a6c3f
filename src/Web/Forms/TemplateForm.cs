using System.Globalization;
using PeerSupport.Web.Clients;
using static PeerSupport.Web.Words.Text;

namespace PeerSupport.Web.Forms;

/// <summary>What is typed to change what new agreements of a site begin with.</summary>
public sealed class TemplateForm
{
    public List<TextRow> FixedClauses { get; set => field = value ?? []; } = [];
    public List<SuggestedRow> Boundaries { get; set => field = value ?? []; } = [];
    public string? ReviewEveryDays { get; set; }
    public string? NewKind { get; set; }
    public long Revision { get; set; }
    public string? Act { get; set; }

    public static TemplateForm Of(TemplateView template) => new()
    {
        FixedClauses = [.. template.FixedClauses.Select(clause => new TextRow { Id = clause.Id, Text = clause.Text })],
        Boundaries = [.. template.Boundaries.Select(SuggestedRow.Of)],
        ReviewEveryDays = template.ReviewEveryDays.ToString(CultureInfo.InvariantCulture),
        Revision = template.Revision,
    };

    /// <summary>Does what a button among the rows asked for; whether one did.</summary>
    internal bool ChangeRows()
    {
        RowAct.Do(Act, nameof(FixedClauses), FixedClauses, () => new());
        RowAct.Do(Act, nameof(Boundaries), Boundaries, () => SuggestedRow.New(NewKind ?? "meetingPlaces"));
        foreach (var (row, at) in Boundaries.Select((row, at) => (row, at)))
            SpanRow.Change(row.Spans, Act, $"{nameof(Boundaries)}[{at}].{nameof(row.Spans)}");
        return Act is not null;
    }

    /// <summary>Somebody else's change came first: a clause that they took out would be a new one.</summary>
    internal void Follow(TemplateView now)
    {
        Revision = now.Revision;
        foreach (var row in FixedClauses.Where(row => now.FixedClauses.All(clause => clause.Id != row.Id)))
            row.Id = null;
    }

    internal TemplateRequest Read(FormErrors errors)
    {
        List<TemplateClauseRequest> clauses = [];
        foreach (var (row, name) in FixedClauses.Select((row, at) => (row, $"FixedClauses[{at}]")))
        {
            if (row.Id is not null || !string.IsNullOrWhiteSpace(row.Text))
                clauses.Add(new(errors.Require($"{name}.Text", row.Text, T("Write this fixed point, or take it out.")), row.Id));
        }

        if (clauses.Count is 0)
            errors.Add(nameof(FixedClauses), T("Keep at least one."));
        var boundaries = Boundaries.Select((row, at) => row.Read(errors, $"Boundaries[{at}]")).ToList();
        if (boundaries.All(boundary => boundary.Kind is not "contactHours"))
            errors.Add(nameof(Boundaries), T("Add contact hours: an agreement cannot hold without them."));
        if (string.IsNullOrWhiteSpace(ReviewEveryDays))
            errors.Add(nameof(ReviewEveryDays), T("Say after how many days."));
        return new(clauses, boundaries, errors.Number(nameof(ReviewEveryDays), ReviewEveryDays, 7, 365) ?? 0);
    }
}
