using PeerSupport.Messages;

namespace PeerSupport.Agreements.Domain;

/// <summary>The whole of an agreement at one moment. Immutable, so that a version, once in force, stays as it was.</summary>
/// <param name="ReviewEveryDays">Days from one review to the next, as the template had it.</param>
internal sealed record AgreementText(
    IReadOnlyList<Clause> Clauses, IReadOnlyList<Boundary> Boundaries, IReadOnlyList<Goal> Goals, int ReviewEveryDays)
{
    public IEnumerable<Item> Items => Boundaries.Concat<Item>(Goals);

    public ContactWindow? Window => Only(BoundaryKind.ContactHours)?.ContactHours;
    public int? ReplyTimeHours => Only(BoundaryKind.ReplyTime)?.ReplyTimeHours;
    public AgreedEnding Ending => Only(BoundaryKind.Ending)?.Ending ?? new(0, []);

    public Item? Find(ItemId id) => Items.SingleOrDefault(item => item.Id == id);

    public bool Has(BoundaryKind kind) => Boundaries.Any(boundary => boundary.Terms.Kind == kind);

    /// <summary>Whether its fixed clauses are these, in these words and this order.</summary>
    public bool HasClauses(IReadOnlyList<Clause> wanted) =>
        Clauses.Count == wanted.Count && Clauses.Zip(wanted).All(pair => pair.First.IsSameAs(pair.Second));

    public AgreementText Add(Item item) => item is Boundary boundary
        ? this with { Boundaries = [.. Boundaries, boundary] }
        : this with { Goals = [.. Goals, (Goal)item] };

    public AgreementText Without(Item item) =>
        this with { Boundaries = [.. Boundaries.Where(b => b.Id != item.Id)], Goals = [.. Goals.Where(g => g.Id != item.Id)] };

    /// <summary>Without the items whose removal both have accepted.</summary>
    public AgreementText WithoutRemoved() =>
        Items.Where(item => item is { State: ItemState.ToBeRemoved, IsAccepted: true }).ToList()
        .Aggregate(this, (text, gone) => text.Without(gone));

    public AgreementText Replace(Item changed) => Each(item => item.Id == changed.Id ? changed : item);

    /// <summary>Every item changed alike, in its place.</summary>
    public AgreementText Each(Func<Item, Item> change) =>
        this with
        {
            Boundaries = [.. Boundaries.Select(b => (Boundary)change(b))],
            Goals = [.. Goals.Select(g => (Goal)change(g))],
        };

    public AgreementText EachClause(Func<Clause, Clause> change) => this with { Clauses = [.. Clauses.Select(change)] };

    /// <summary>Whether this side has something to accept or acknowledge.</summary>
    public bool Awaits(Side side) =>
        Clauses.Any(clause => !clause.IsAcknowledgedBy(side)) || Items.Any(item => !item.IsAcceptedBy(side));

    /// <summary>The codes of what still stands between this text and being in force; empty when nothing does.</summary>
    public IReadOnlyList<string> Missing()
    {
        List<string> missing = [];
        if (Window is null)
            missing.Add("contact-hours");
        if (Goals.Count == 0)
            missing.Add("goal");

        foreach (var side in Sides.Both)
        {
            var who = side is Side.Peer ? "peer" : "worker";
            if (Clauses.Any(clause => !clause.IsAcknowledgedBy(side)))
                missing.Add($"clauses-{who}");
            if (Items.Any(item => !item.IsAcceptedBy(side)))
                missing.Add($"items-{who}");
        }

        return missing;
    }

    private BoundaryTerms? Only(BoundaryKind kind) => Boundaries.SingleOrDefault(boundary => boundary.Terms.Kind == kind)?.Terms;
}
