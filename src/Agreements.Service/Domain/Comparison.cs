namespace PeerSupport.Agreements.Domain;

/// <summary>One particular that reads otherwise; null where it was or is not said.</summary>
internal sealed record Difference(string Name, string? Old, string? New);

/// <summary>An item of both texts, as it is in the newer one, with what reads otherwise.</summary>
internal sealed record ChangedItem(Item Item, IReadOnlyList<Difference> Differences);

/// <summary>What became of an agreement from an older text to a newer one. What it says counts, not who accepted it.</summary>
internal sealed record Comparison(IReadOnlyList<Item> Added, IReadOnlyList<Item> Removed, IReadOnlyList<ChangedItem> Changed)
{
    public static Comparison Of(AgreementText older, AgreementText newer) => new(
        [.. newer.Items.Where(item => older.Find(item.Id) is null)],
        [.. older.Items.Where(item => newer.Find(item.Id) is null)],
        [
            .. from item in newer.Items
               let before = older.Find(item.Id)
               where before is not null
               let differences = Between(Particulars.Of(before), Particulars.Of(item))
               where differences.Count > 0
               select new ChangedItem(item, differences),
        ]);

    private static List<Difference> Between(IReadOnlyList<Particular> older, IReadOnlyList<Particular> newer)
    {
        var (was, isNow) = (older.ToDictionary(p => p.Name, p => p.Text), newer.ToDictionary(p => p.Name, p => p.Text));
        return [.. was.Keys.Union(isNow.Keys)
            .Select(name => new Difference(name, was.GetValueOrDefault(name), isNow.GetValueOrDefault(name)))
            .Where(difference => difference.Old != difference.New)];
    }
}
