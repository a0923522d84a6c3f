using PeerSupport.Relationships.Domain;

namespace PeerSupport.Relationships.Tests.Domain;

/// <summary>
/// A table with holes, as somebody sees it who knows that each line adds up and that no number is below nought. They can tell
/// a hidden number if no other table shows the same: each is asked for by moving it up or down by one, and looking for whole
/// numbers from nought on that make up for it. A search through tables, which knows nothing of circles.
/// </summary>
internal sealed class Puzzle(CountTable table, bool[,] hidden)
{
    private readonly List<(int Site, int Group)> _cells =
    [
        .. from site in Enumerable.Range(0, table.Sites + 1)
           from @group in Enumerable.Range(0, table.Groups + 1)
           where hidden[site, @group]
           select (site, @group),
    ];

    public IEnumerable<(int Site, int Group)> Told() =>
        _cells.Where(cell => !Solves(cell, 1) && (table[cell.Site, cell.Group].Count == 0 || !Solves(cell, -1)));

    private bool Solves((int Site, int Group) asked, int change)
    {
        var changes = _cells.ToDictionary(cell => cell, cell => (int?)null);
        changes[asked] = change;
        return Fill(changes);
    }

    // Changes of one up, one down or none suffice: whatever two whole tables differ by is a sum of such.
    private bool Fill(Dictionary<(int Site, int Group), int?> changes)
    {
        if (_lines.Any(line => !CanAddUp(line, changes)))
            return false;

        // The line with the fewest open cells first.
        var open = _lines.Select(line => line.Where(part => changes.GetValueOrDefault(part.Cell, 0) is null).ToList())
            .Where(parts => parts.Count > 0).MinBy(parts => parts.Count);
        if (open is null)
            return true;

        var cell = open[0].Cell;
        foreach (var step in (int[])[0, 1, -1])
        {
            if (table[cell.Site, cell.Group].Count + step < 0)
                continue;

            changes[cell] = step;
            if (Fill(changes))
                return true;
        }

        changes[cell] = null;
        return false;
    }

    private static bool CanAddUp(
        List<((int Site, int Group) Cell, int Sign)> line, Dictionary<(int Site, int Group), int?> changes)
    {
        var sum = line.Sum(part => part.Sign * (changes.TryGetValue(part.Cell, out var change) ? change ?? 0 : 0));
        var open = line.Count(part => changes.TryGetValue(part.Cell, out var change) && change is null);
        return Math.Abs(sum) <= open;
    }

    private readonly List<List<((int Site, int Group) Cell, int Sign)>> _lines =
    [
        .. Enumerable.Range(0, table.Sites + 1).Select(site => Enumerable.Range(0, table.Groups + 1)
            .Select(group => ((site, group), group == table.Groups ? -1 : 1)).ToList()),
        .. Enumerable.Range(0, table.Groups + 1).Select(group => Enumerable.Range(0, table.Sites + 1)
            .Select(site => ((site, group), site == table.Sites ? -1 : 1)).ToList()),
    ];
}
