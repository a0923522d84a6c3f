using PeerSupport.Web.Clients;
using PeerSupport.Web.Words;
using static PeerSupport.Web.Words.Text;

namespace PeerSupport.Web.Forms;

/// <summary>A boundary or a goal of the working copy, or of a version.</summary>
/// <param name="Holds">What the version in force says in its place; null where there is no such version or item.</param>
public sealed record AgreementItem(BoundaryView? Boundary, GoalView? Goal, AgreementItem? Holds = null)
{
    public Guid Id => Boundary?.Id ?? Goal!.Id;

    public string Title => Goal is null ? Labels.BoundaryKinds.Of(Boundary!.Kind) : T("Goal");

    public string ProposedBy => Boundary?.ProposedBy ?? Goal!.ProposedBy;

    public string? State => Boundary is null ? Goal!.State : Boundary.State;

    public bool IsToBeRemoved => State is "toBeRemoved";

    public IReadOnlyList<AcceptanceView> Acceptances => Boundary?.Acceptances ?? Goal!.Acceptances;

    /// <summary>Where it stands on the page.</summary>
    public string Anchor => $"item-{Id}";

    /// <summary>The item as it is shown, for a move that is about nothing newer.</summary>
    public ItemReference Shown => new(Id, Boundary?.Revision ?? Goal!.Revision);

    internal IReadOnlyList<Particular> Says => Boundary is null ? Particulars.Of(Goal!) : Particulars.Of(Boundary);

    /// <summary>What the other side said before, where this was put against it.</summary>
    internal IReadOnlyList<Particular> Against => Particulars.Of(Boundary is null ? Goal!.Against : Boundary.Against);

    /// <summary>The item as it is read out.</summary>
    public string Spoken => IsToBeRemoved ? T("To be taken out: {0}", Plain) : Plain;

    private string Plain =>
        $"{Title}: {string.Join("; ", Says.Select(said => said.Name is "text" or "words"
            ? said.Text : $"{Particulars.Label(said.Name)}: {said.Text.Replace("\n", ", ", StringComparison.Ordinal)}"))}";

    public bool Awaits(string side) => Acceptances.All(acceptance => acceptance.Side != side);

    /// <summary>Every item of the working copy, boundaries first, each beside what holds.</summary>
    public static IReadOnlyList<AgreementItem> All(AgreementView agreement, VersionView? inForce = null)
    {
        var holding = inForce is null ? [] : All(inForce).ToDictionary(item => item.Id);
        return
        [
            .. agreement.Boundaries.Select(item => new AgreementItem(item, null, holding.GetValueOrDefault(item.Id))),
            .. agreement.Goals.Select(goal => new AgreementItem(null, goal, holding.GetValueOrDefault(goal.Id))),
        ];
    }

    public static IEnumerable<AgreementItem> All(VersionView version) =>
    [
        .. version.Boundaries.Select(item => new AgreementItem(item, null)),
        .. version.Goals.Select(goal => new AgreementItem(null, goal)),
    ];
}

/// <summary>What was shown to somebody who says yes to it, as a form carries it: <c>id:revision id:revision</c>.</summary>
internal static class ShownItems
{
    public static string Of(IEnumerable<ItemReference> shown) =>
        string.Join(' ', shown.Select(item => $"{item.Id}:{item.Revision}"));

    public static string Of(IEnumerable<ClauseView> clauses) =>
        Of(clauses.Select(clause => new ItemReference(clause.Id, clause.Version)));

    public static IReadOnlyList<ItemReference> Read(string? references) =>
    [
        .. (references ?? "").Split(' ').Select(reference => reference.Split(':')).Where(parts => parts.Length is 2)
            .Select(parts => Guid.TryParse(parts[0], out var id) && long.TryParse(parts[1], out var revision)
                ? new ItemReference(id, revision) : null).OfType<ItemReference>(),
    ];

    public static IReadOnlyList<ClauseReference> ReadClauses(string? references) =>
        [.. Read(references).Select(shown => new ClauseReference(shown.Id, (int)shown.Revision))];
}
