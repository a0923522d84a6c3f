using PeerSupport.Web.Clients;
using PeerSupport.Web.Words;
using static PeerSupport.Web.Words.Text;

namespace PeerSupport.Web.Forms;

/// <summary>What a side has still to accept of the working copy.</summary>
internal static class Acceptable
{
    public static bool Clauses(AgreementView agreement, string side) =>
        agreement.FixedClauses.Any(clause => clause.AcknowledgedBy.All(acceptance => acceptance.Side != side));

    /// <summary>The fixed clauses as they are shown, for the form.</summary>
    public static string Reference(IEnumerable<ClauseView> clauses) =>
        string.Join(' ', clauses.Select(clause => $"{clause.Id}:{clause.Version}"));

    public static List<ClauseReference> ParseClauses(string? references) =>
    [
        .. (references ?? "").Split(' ').Select(AcceptableItem.Parse).OfType<ItemReference>()
            .Select(shown => new ClauseReference(shown.Id, (int)shown.Revision)),
    ];

    public static IEnumerable<AcceptableItem> Items(AgreementView agreement, string side) =>
    [
        .. agreement.Boundaries.Where(item => Open(item.Acceptances, side))
            .Select(item => new AcceptableItem(
                item.Id, item.Revision, Labels.BoundaryKinds.Of(item.Kind), item, null, item.State is "toBeRemoved")),
        .. agreement.Goals.Where(goal => Open(goal.Acceptances, side))
            .Select(goal => new AcceptableItem(goal.Id, goal.Revision, T("Goal"), null, goal, goal.State is "toBeRemoved")),
    ];

    private static bool Open(IReadOnlyList<AcceptanceView> acceptances, string side) =>
        acceptances.All(acceptance => acceptance.Side != side);
}

/// <summary>One item to accept: a boundary or a goal, or that it is taken out.</summary>
internal sealed record AcceptableItem(Guid Id, long Revision, string Title, BoundaryView? Boundary, GoalView? Goal, bool Removal)
{
    /// <summary>The item as it was shown, for the form.</summary>
    public string Reference => $"{Id}:{Revision}";

    public static ItemReference? Parse(string reference) =>
        reference.Split(':') is [var id, var revision] && Guid.TryParse(id, out var item)
            && long.TryParse(revision, out var shown) ? new(item, shown) : null;

    /// <summary>The item in words, as it is read out.</summary>
    public string Spoken => Removal ? T("To be taken out: {0}", Item) : Item;

    private string Item => Goal is null ? SpokenBoundary : SpokenGoal;

    private string SpokenGoal =>
        $"{Goal!.Words} ({string.Join("; ", Goal.Scale.Select((text, at) => $"{Labels.Level(at - 2)} {text}"))})";

    private string SpokenBoundary => $"{Title}: {Boundary!.Text}" + (Boundary.ContactHours is { } hours
        ? $" {string.Join("; ", LocalTime.Hours(hours.Spans))} ({hours.Zone})"
        : "");
}
