namespace PeerSupport.Resources.Search.Segments;

/// <summary>The columns of which facets are counted.</summary>
internal enum Facet
{
    Terms,
    Towns,
    Languages,
}

/// <summary>
/// All that facets count of a document in one row, so that to count it is to read one place in memory. A row's numbers are slots of the
/// counts, which have the columns interleaved: that way they stay the same while labels are added.
/// </summary>
internal sealed class FacetRows
{
    private const int Columns = 3;

    private readonly LabelColumn[] _columns;
    private readonly int[] _starts;
    private readonly int[] _slots;
    private readonly int _many;

    /// <param name="columns">In the order of <see cref="Facet"/>.</param>
    public FacetRows(int documents, params LabelColumn[] columns)
    {
        _columns = columns;
        var rows = Array.ConvertAll(columns, column => column.Rows(documents));
        _starts = new int[documents + 1];
        _slots = new int[rows.Sum(labels => labels.Labels.Length)];
        var at = 0;
        for (var document = 0; document < documents; document++)
        {
            for (var facet = 0; facet < rows.Length; facet++)
            {
                foreach (var label in rows[facet][document])
                    _slots[at++] = Slot((Facet)facet, label);
            }

            _starts[document + 1] = at;
        }

        _many = (int)(columns.Sum(column => column.CountingCost) * documents / Math.Max(1, _slots.Length));
    }

    public static int Slot(Facet facet, int label) => (label * Columns) + (int)facet;

    /// <summary>Whether to count by label is cheaper for so many documents.</summary>
    public bool AreMany(int documents) => documents >= _many;

    public void Count(ReadOnlySpan<ushort> documents, Span<int> counts)
    {
        ReadOnlySpan<int> starts = _starts;
        ReadOnlySpan<int> slots = _slots;
        foreach (var document in documents)
        {
            foreach (var slot in slots[starts[document]..starts[document + 1]])
                counts[slot]++;
        }
    }

    public void Count(ReadOnlySpan<ulong> documents, Span<int> counts)
    {
        for (var facet = 0; facet < _columns.Length; facet++)
        {
            var column = _columns[facet];
            for (var local = 0; local < column.Distinct; local++)
                counts[Slot((Facet)facet, column.LabelAt(local))] += column.CountIn(documents, local);
        }
    }
}
