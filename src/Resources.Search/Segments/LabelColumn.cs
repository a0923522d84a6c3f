namespace PeerSupport.Resources.Search.Segments;

/// <summary>
/// The labels of a segment's documents both ways: by document, for facets of a few, and by label, for filters and for facets of many.
/// </summary>
internal sealed class LabelColumn
{
    // A label at every 32nd document takes no more space as a bitmap than twice its list.
    private const int DenseShare = 32;

    private readonly int[] _labels;
    private readonly int[] _rowStarts;
    private readonly int[] _rows;
    private readonly int[] _listStarts;
    private readonly ushort[] _lists;
    private readonly ulong[]?[] _dense;

    public LabelColumn(LabelRows rows)
    {
        _rowStarts = new int[rows.Documents + 1];
        var all = new int[rows.Count];
        for (var document = 0; document < rows.Documents; document++)
        {
            rows[document].CopyTo(all.AsSpan(_rowStarts[document]));
            _rowStarts[document + 1] = _rowStarts[document] + rows[document].Length;
        }

        _labels = [.. all.Distinct().Order()];
        _rows = all;
        for (var at = 0; at < all.Length; at++)
            all[at] = Array.BinarySearch(_labels, all[at]);
        (_listStarts, _lists) = Invert();
        _dense = [.. Enumerable.Range(0, _labels.Length).Select(Dense)];

        // In steps of one label of one document, of which a bitmap's word takes about a third.
        var listCost = Enumerable.Range(0, _labels.Length)
            .Sum(local => _dense[local] is { } bits ? bits.Length / 3 : List(local).Length);
        Many = (int)(listCost * (long)rows.Documents / Math.Max(1, rows.Count));
    }

    public int Distinct => _labels.Length;

    public int LabelAt(int local) => _labels[local];

    public ReadOnlySpan<int> Row(int document) =>
        _rows.AsSpan(_rowStarts[document], _rowStarts[document + 1] - _rowStarts[document]);

    /// <summary>The number of documents found from which counting by lists and bitmaps is cheaper than by documents.</summary>
    public int Many { get; }

    /// <summary>Adds the documents that have this label, if any.</summary>
    public bool CollectInto(Span<ulong> bits, int label)
    {
        var local = Array.BinarySearch(_labels, label);
        if (local < 0)
            return false;
        if (_dense[local] is { } dense)
            Bitmap.Or(bits, dense);
        else
            Bitmap.Set(bits, List(local));
        return true;
    }

    /// <summary>The documents with this label as they lie here, where they are many.</summary>
    public ulong[]? Dense(ReadOnlySpan<int> labels) =>
        labels.Length == 1 && Array.BinarySearch(_labels, labels[0]) is >= 0 and var local ? _dense[local] : null;

    public int CountIn(ReadOnlySpan<ulong> bits, int local)
    {
        if (_dense[local] is { } dense)
            return Bitmap.CountOfBoth(bits, dense);

        var count = 0;
        foreach (var document in List(local))
            count += (int)(bits[document >> 6] >> document & 1);
        return count;
    }

    private ReadOnlySpan<ushort> List(int local) => _lists.AsSpan(_listStarts[local], _listStarts[local + 1] - _listStarts[local]);

    private (int[] Starts, ushort[] Lists) Invert()
    {
        var starts = new int[_labels.Length + 1];
        foreach (var local in _rows)
            starts[local + 1]++;
        for (var local = 0; local < _labels.Length; local++)
            starts[local + 1] += starts[local];

        var lists = new ushort[_rows.Length];
        var next = starts.AsSpan(0, _labels.Length).ToArray();
        for (var document = 0; document < _rowStarts.Length - 1; document++)
        {
            foreach (var local in Row(document))
                lists[next[local]++] = (ushort)document;
        }

        return (starts, lists);
    }

    private ulong[]? Dense(int local)
    {
        var documents = _rowStarts.Length - 1;
        if (List(local).Length * DenseShare < documents || documents < 64)
            return null;
        var bits = Bitmap.New(documents);
        Bitmap.Set(bits, List(local));
        return bits;
    }
}
