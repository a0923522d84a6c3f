namespace PeerSupport.Relationships.Domain;

/// <summary>One number of each of some relationships, by site; the last row is all sites.</summary>
internal sealed class Averages(IReadOnlyList<IReadOnlyList<decimal>> bySite)
{
    /// <summary>How many relationships there is a number of.</summary>
    public CountTable Counts()
    {
        var counts = new int[bySite.Count, 1];
        for (var site = 0; site < bySite.Count; site++)
            counts[site, 0] = bySite[site].Count;
        return CountTable.Of(counts);
    }

    /// <summary>How many there is a number of, and, of all there could be one of, the rest.</summary>
    public CountTable Shares(CountTable all)
    {
        var shares = new int[bySite.Count, 2];
        for (var site = 0; site < bySite.Count; site++)
            (shares[site, 0], shares[site, 1]) = (bySite[site].Count, all[site, all.Groups].Count - bySite[site].Count);
        return CountTable.Of(shares);
    }

    public decimal? Mean(int site) => Of(site) is { Count: > 0 } values ? values.Average() : null;

    public decimal? Median(int site)
    {
        List<decimal> sorted = [.. Of(site).Order()];
        return sorted.Count == 0 ? null : (sorted[(sorted.Count - 1) / 2] + sorted[sorted.Count / 2]) / 2;
    }

    private IReadOnlyList<decimal> Of(int site) => site < bySite.Count ? bySite[site] : [.. bySite.SelectMany(values => values)];
}
