using PeerSupport.Resources.Search.Segments;

namespace PeerSupport.Resources.Search.Searching;

/// <summary>Counts the labels of matching documents, by document where they are few, by label where they are many.</summary>
internal sealed class FacetCounter
{
    private int[] _counts = [];
    private int _labels;

    public void Begin(int labels)
    {
        _labels = labels;
        if (_counts.Length < labels)
            _counts = new int[labels * 2];
        else
            _counts.AsSpan(0, labels).Clear();
    }

    public void Add(LabelColumn column, ReadOnlySpan<ushort> documents)
    {
        foreach (var document in documents)
        {
            foreach (var local in column.Row(document))
                _counts[column.LabelAt(local)]++;
        }
    }

    public void Add(LabelColumn column, ReadOnlySpan<ulong> documents)
    {
        for (var local = 0; local < column.Distinct; local++)
            _counts[column.LabelAt(local)] += column.CountIn(documents, local);
    }

    /// <summary>The most frequent, equals in the order of their values.</summary>
    public IReadOnlyList<FacetCount<T>> Most<T>(int wanted, Func<int, T> value, Comparison<T> order)
    {
        var most = new List<FacetCount<T>>(Math.Min(wanted, 64) + 1);
        var first = Comparer<FacetCount<T>>.Create((one, other) =>
            one.Count != other.Count ? other.Count.CompareTo(one.Count) : order(one.Value, other.Value));
        for (var label = 0; label < _labels; label++)
        {
            var count = _counts[label];
            if (count == 0 || (most.Count == wanted && count < most[^1].Count))
                continue;

            // Where few match, nearly all labels have one or two: most of them are equals that come too late.
            var found = new FacetCount<T>(value(label), count);
            if (most.Count == wanted && first.Compare(found, most[^1]) >= 0)
                continue;
            if (most.Count == wanted)
                most.RemoveAt(wanted - 1);
            most.Insert(~most.BinarySearch(found, first), found);
        }

        return most;
    }
}
