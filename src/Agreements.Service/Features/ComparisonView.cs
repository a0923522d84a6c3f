using PeerSupport.Agreements.Domain;

namespace PeerSupport.Agreements.Features;

/// <summary>What an item says, in words.</summary>
/// <param name="Name">What it is about: <c>text</c>, <c>contactHours</c>, <c>replyTimeHours</c>, <c>noticeDays</c>,
/// <c>laterContact</c>; of a goal <c>words</c>, its levels <c>muchLess</c> to <c>muchBetter</c>, <c>importance</c>,
/// <c>difficulty</c>, <c>baseline</c>.</param>
public sealed record ParticularView(string Name, string Text)
{
    internal static IReadOnlyList<ParticularView> Of(IEnumerable<Particular> particulars) =>
        [.. particulars.Select(p => new ParticularView(p.Name, p.Text))];
}

/// <param name="Boundary">What the boundary is about; null for a goal.</param>
public sealed record ComparedItemView(Guid Id, BoundaryKind? Boundary, IReadOnlyList<ParticularView> Says)
{
    internal static ComparedItemView Of(Item item) =>
        new(item.Id.Value, (item as Boundary)?.Terms.Kind, ParticularView.Of(Particulars.Of(item)));
}

/// <param name="Name">As in <c>says</c> of an item.</param>
/// <param name="Old">Null where it was not said before.</param>
/// <param name="New">Null where it is no longer said.</param>
public sealed record DifferenceView(string Name, string? Old, string? New);

/// <param name="Boundary">What the boundary is about; null for a goal.</param>
public sealed record ChangedItemView(Guid Id, BoundaryKind? Boundary, IReadOnlyList<DifferenceView> Differences)
{
    internal static ChangedItemView Of(ChangedItem changed) => new(
        changed.Item.Id.Value, (changed.Item as Boundary)?.Terms.Kind,
        [.. changed.Differences.Select(d => new DifferenceView(d.Name, d.Old, d.New))]);
}

/// <summary>What changed from the older of two versions to the newer, whichever was named first.</summary>
public sealed record ComparisonView(
    Guid AgreementId,
    int Older,
    int Newer,
    IReadOnlyList<ComparedItemView> Added,
    IReadOnlyList<ComparedItemView> Removed,
    IReadOnlyList<ChangedItemView> Changed)
{
    internal static ComparisonView Of(Agreement agreement, AgreementVersion one, AgreementVersion other)
    {
        var (older, newer) = one.Number <= other.Number ? (one, other) : (other, one);
        var compared = Comparison.Of(older.Text, newer.Text);
        return new(
            agreement.Id.Value, older.Number, newer.Number, [.. compared.Added.Select(ComparedItemView.Of)],
            [.. compared.Removed.Select(ComparedItemView.Of)], [.. compared.Changed.Select(ChangedItemView.Of)]);
    }
}
