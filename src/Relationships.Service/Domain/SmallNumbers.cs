namespace PeerSupport.Relationships.Domain;

/// <summary>
/// Which numbers of a table are hidden from somebody outside the sites: those with fewer than five relationships behind them,
/// nought included, and as many of the next smallest as it takes that no hidden one can be told from what is shown.
/// </summary>
internal sealed class SmallNumbers
{
    public const int Least = 5;

    private readonly CountTable _table;
    private readonly Func<int, int, bool> _isKnown;
    private readonly HashSet<Cell> _hidden;
    private readonly List<Cell> _cells;

    private SmallNumbers(CountTable table, Func<int, int, bool> isKnown)
    {
        (_table, _isKnown) = (table, isKnown);
        _cells = [.. from site in Enumerable.Range(0, table.Sites + 1)
                     from @group in Enumerable.Range(0, table.Groups + 1)
                     select CellAt(site, @group)];
        _hidden = [.. _cells.Where(cell => cell.Behind < Least && !IsKnown(cell))];
    }

    // In a table with totals, numbers flow from the sites to the groups and by the totals back again: what comes in is what
    // goes out. So a hidden number may be another one exactly where the hidden ones make a circle that it lies on.
    private sealed record Cell(int Site, int Group, int From, int To, int Count, int Behind);

    /// <summary>By site and group: whether the number is hidden.</summary>
    /// <param name="isKnown">What the reader knows anyway: it is never hidden, and must not give away another.</param>
    public static bool[,] HiddenIn(CountTable table, Func<int, int, bool>? isKnown = null)
    {
        var numbers = new SmallNumbers(table, isKnown ?? ((_, _) => false));
        while (numbers.HideMore())
        {
        }

        var hidden = new bool[table.Sites + 1, table.Groups + 1];
        foreach (var cell in numbers._hidden)
            hidden[cell.Site, cell.Group] = true;
        return hidden;
    }

    private bool HideMore()
    {
        var ways = Ways();
        var exposed = _hidden.Where(cell => !MayBeAnother(cell, ways)).SelectMany(cell => new[] { cell.From, cell.To })
            .Concat(SmallTogether()).ToHashSet();
        if (exposed.Count == 0)
            return false;

        var next = exposed.Select(line => Smallest(cell => cell.From == line || cell.To == line)).OfType<Cell>().ToList();
        if (next.Count == 0 && Smallest(_ => true) is { } last)
            next.Add(last);
        _hidden.UnionWith(next);
        return next.Count > 0;
    }

    private Cell? Smallest(Func<Cell, bool> where) => _cells
        .Where(cell => !_hidden.Contains(cell) && !IsKnown(cell) && where(cell))
        .OrderBy(cell => cell.Behind).ThenBy(cell => IsTotal(cell)).ThenBy(cell => cell.Count).FirstOrDefault();

    // Where only what comes in is hidden, or only what goes out, its sum is told by the rest, so it must not be small itself.
    private IEnumerable<int> SmallTogether() => _hidden.Select(cell => (Line: cell.From, IsOut: true, cell.Behind))
        .Concat(_hidden.Select(cell => (Line: cell.To, IsOut: false, cell.Behind)))
        .GroupBy(part => part.Line)
        .Where(line => line.DistinctBy(part => part.IsOut).Count() == 1 && line.Sum(part => part.Behind) < Least)
        .Select(line => line.Key);

    /// <summary>Whether more or less could stand there, all numbers shown being the same and none below nought.</summary>
    private static bool MayBeAnother(Cell cell, ILookup<int, (int To, Cell Through)> ways) =>
        Leads(cell.To, cell.From, cell, ways) || (cell.Count > 0 && Leads(cell.From, cell.To, cell, ways));

    private static bool Leads(int from, int to, Cell without, ILookup<int, (int To, Cell Through)> ways)
    {
        var (seen, waiting) = (new HashSet<int> { from }, new Queue<int>([from]));
        while (waiting.TryDequeue(out var line) && line != to)
        {
            foreach (var (next, through) in ways[line])
            {
                if (through != without && seen.Add(next))
                    waiting.Enqueue(next);
            }
        }

        return seen.Contains(to);
    }

    /// <summary>From line to line: forward a number can always grow, backward it shrinks as far as nought.</summary>
    private ILookup<int, (int To, Cell Through)> Ways() => _hidden.Select(cell => (cell.From, cell.To, Through: cell))
        .Concat(_hidden.Where(cell => cell.Count > 0).Select(cell => (From: cell.To, To: cell.From, Through: cell)))
        .ToLookup(way => way.From, way => (way.To, way.Through));

    private bool IsKnown(Cell cell) => _isKnown(cell.Site, cell.Group);

    private bool IsTotal(Cell cell) => cell.Site == _table.Sites || cell.Group == _table.Groups;

    private Cell CellAt(int site, int group)
    {
        var (row, column, tally) = (site, _table.Sites + 1 + group, _table[site, group]);
        var isForward = (site == _table.Sites) == (group == _table.Groups);
        return new(site, group, isForward ? row : column, isForward ? column : row, tally.Count, tally.Behind);
    }
}
