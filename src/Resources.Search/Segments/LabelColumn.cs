namespace PeerSupport.Resources.Search.Segments;

/// <summary>The documents of each label that occurs in a segment: a list or, where they are many, a bitmap as well.</summary>
internal sealed class LabelColumn
{
    // A label at every 32nd document takes no more space as a bitmap than twice its list.
    private const int DenseShare = 32;

    private readonly int[] _labels;
    private readonly int[] _listStarts;
    private readonly ushort[] _lists;
    private readonly ulong[]?[] _dense;

    public LabelColumn(LabelRows rows)
    {
        _labels = [.. rows.Labels.Distinct().Order()];
        (_listStarts, _lists) = Invert(rows);
        _dense = [.. Enumerable.Range(0, _labels.Length).Select(local => Dense(local, rows.Documents))];
        CountingCost = Enumerable.Range(0, _labels.Length).Sum(local => (long)(_dense[local] is { } bits ? bits.Length / 3 : List(local).Length));
    }

    public int Distinct => _labels.Length;

    /// <summary>
    /// What it costs to count the documents of all labels, in steps of one label of one document, of which a bitmap's word takes about a third.
    /// </summary>
    public long CountingCost { get; }

    public int LabelAt(int local) => _labels[local];

    /// <summary>The labels of each document, ascending.</summary>
    public LabelRows Rows(int documents)
    {
        var starts = new int[documents + 1];
        foreach (var document in _lists)
            starts[document + 1]++;
        for (var document = 0; document < documents; document++)
            starts[document + 1] += starts[document];

        var (labels, next) = (new int[_lists.Length], starts.AsSpan(0, documents).ToArray());
        for (var local = 0; local < _labels.Length; local++)
        {
            foreach (var document in List(local))
                labels[next[document]++] = _labels[local];
        }

        return new(starts, labels);
    }

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

    private (int[] Starts, ushort[] Lists) Invert(LabelRows rows)
    {
        var locals = Array.ConvertAll(rows.Labels, label => Array.BinarySearch(_labels, label));
        var starts = new int[_labels.Length + 1];
        foreach (var local in locals)
            starts[local + 1]++;
        for (var local = 0; local < _labels.Length; local++)
            starts[local + 1] += starts[local];

        var (lists, next, at) = (new ushort[locals.Length], starts.AsSpan(0, _labels.Length).ToArray(), 0);
        for (var document = 0; document < rows.Documents; document++)
        {
            for (var end = at + rows[document].Length; at < end; at++)
                lists[next[locals[at]]++] = (ushort)document;
        }

        return (starts, lists);
    }

    private ulong[]? Dense(int local, int documents)
    {
        if (List(local).Length * DenseShare < documents || documents < 64)
            return null;
        var bits = Bitmap.New(documents);
        Bitmap.Set(bits, List(local));
        return bits;
    }
}
