namespace PeerSupport.Relationships.Domain;

/// <summary>
/// Counts with a row for each site and a column for each group; the last row is all sites, the last column all groups.
/// </summary>
internal sealed class CountTable
{
    private readonly Tally[,] _cells;

    /// <param name="parts">By site and group.</param>
    /// <param name="totals">By site. One relationship may stand behind several groups, so they are no sums.</param>
    public CountTable(Tally[,] parts, IReadOnlyList<Tally> totals)
    {
        (Sites, Groups) = (parts.GetLength(0), parts.GetLength(1));
        _cells = new Tally[Sites + 1, Groups + 1];
        for (var site = 0; site < Sites; site++)
        {
            for (var group = 0; group <= Groups; group++)
            {
                _cells[site, group] = group < Groups ? parts[site, group] : totals[site];
                _cells[Sites, group] += _cells[site, group];
            }
        }
    }

    /// <summary>How many sites there are, and the number of the row of all.</summary>
    public int Sites { get; }

    /// <summary>How many groups there are, and the number of the column of all.</summary>
    public int Groups { get; }

    public Tally this[int site, int group] => _cells[site, group];

    /// <summary>Where one relationship is counted once.</summary>
    public static CountTable Of(int[,] parts)
    {
        var tallies = new Tally[parts.GetLength(0), parts.GetLength(1)];
        var totals = new Tally[parts.GetLength(0)];
        for (var site = 0; site < totals.Length; site++)
        {
            for (var group = 0; group < parts.GetLength(1); group++)
                totals[site] += tallies[site, group] = new(parts[site, group], parts[site, group]);
        }

        return new(tallies, totals);
    }
}
