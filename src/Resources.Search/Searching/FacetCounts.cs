using PeerSupport.Resources.Search.Segments;

namespace PeerSupport.Resources.Search.Searching;

/// <summary>Counts the labels of matching documents: by document where they are few, by label where they are many.</summary>
internal sealed class FacetCounts
{
    private int[] _counts = [];
    private IndexTables _tables = new();
    private int _labels;

    /// <summary>Labels that are added from here on are none of this search's.</summary>
    public void Begin(IndexTables tables)
    {
        _tables = tables;
        _labels = Math.Max(tables.Terms.Count, Math.Max(tables.Towns.Count, tables.Languages.Count));
        var slots = FacetRows.Slot(Facet.Languages, _labels);
        if (_counts.Length <= slots)
            _counts = new int[slots * 2];
        else
            _counts.AsSpan(0, slots).Clear();
    }

    public void Add(FacetRows rows, ReadOnlySpan<ushort> documents) => rows.Count(documents, _counts);

    public void Add(FacetRows rows, ReadOnlySpan<ulong> documents) => rows.Count(documents, _counts);

    /// <summary>The most frequent of each, equals in the order of their values.</summary>
    public SearchFacets Most(int wanted) => new(
        Most(Facet.Terms, _tables.Terms.Count, wanted, number => _tables.Terms[number], (one, other) => one.CompareTo(other)),
        Most(Facet.Towns, _tables.Towns.Count, wanted, number => _tables.Towns[number].Name, string.CompareOrdinal),
        Most(Facet.Languages, _tables.Languages.Count, wanted, number => _tables.Languages[number], string.CompareOrdinal));

    private List<FacetCount<T>> Most<T>(Facet facet, int known, int wanted, Func<int, T> value, Comparison<T> order)
    {
        var most = new List<FacetCount<T>>(Math.Min(wanted, 64) + 1);
        var first = Comparer<FacetCount<T>>.Create((one, other) =>
            one.Count != other.Count ? other.Count.CompareTo(one.Count) : order(one.Value, other.Value));
        for (var label = 0; label < Math.Min(known, _labels); label++)
        {
            var count = _counts[FacetRows.Slot(facet, label)];
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
