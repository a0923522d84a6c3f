using Lucene.Net.Index;
using Lucene.Net.Search;
using Lucene.Net.Util;
using PeerSupport.Resources.Search;

namespace PeerSupport.Directory.Bench;

/// <summary>Counts, checks distance and hours, counts facets by ordinal and keeps the best ten, in one pass.</summary>
internal sealed class LuceneCollector(SearchQuery query, bool[]? open) : ICollector
{
    private readonly PriorityQueue<Guid, (double Key, Guid Id)> _best = new(Comparer<(double Key, Guid Id)>.Create((one, other) =>
        one.Key != other.Key ? one.Key.CompareTo(other.Key) : other.Id.CompareTo(one.Id)));
    private readonly UnitPoint _centre = query.Near is { } near ? UnitPoint.Of(near) : default;
    private readonly long _square = query.Within is { } within ? UnitPoint.SquareOf(within) : long.MaxValue;
    private readonly BytesRef _bytes = new();
    private Scorer? _scorer;
    private BinaryDocValues? _ids;
    private NumericDocValues? _x;
    private NumericDocValues? _y;
    private NumericDocValues? _z;
    private NumericDocValues? _hours;

    public int Total { get; private set; }
    public LuceneFacet Terms { get; } = new("term");
    public LuceneFacet Towns { get; } = new("town");
    public LuceneFacet Languages { get; } = new("language");
    public bool AcceptsDocsOutOfOrder => false;

    public void SetScorer(Scorer scorer) => _scorer = scorer;

    public void SetNextReader(AtomicReaderContext context)
    {
        var reader = context.AtomicReader;
        _ids = reader.GetBinaryDocValues("id");
        (_x, _y, _z) = (reader.GetNumericDocValues("x"), reader.GetNumericDocValues("y"), reader.GetNumericDocValues("z"));
        _hours = reader.GetNumericDocValues("hours");
        foreach (var facet in new[] { Terms, Towns, Languages })
            facet.Next(reader);
    }

    public void Collect(int document)
    {
        if (open is not null && !open[_hours!.Get(document)])
            return;
        var square = query.Near is null ? 0 : _centre.Square((int)_x!.Get(document), (int)_y!.Get(document), (int)_z!.Get(document));
        if (square > _square)
            return;

        Total++;
        Keep(document, query.Order is SearchOrder.Distance ? -square : _scorer!.GetScore());
        Terms.Count(document);
        Towns.Count(document);
        Languages.Count(document);
    }

    public void Finish()
    {
        foreach (var facet in new[] { Terms, Towns, Languages })
            facet.Flush();
    }

    public IReadOnlyList<Guid> Hits()
    {
        var hits = new List<Guid>();
        while (_best.TryDequeue(out var id, out _))
            hits.Insert(0, id);
        return hits;
    }

    private void Keep(int document, double key)
    {
        if (_best.Count == query.Take && _best.TryPeek(out _, out var worst) && key < worst.Key)
            return;
        _ids!.Get(document, _bytes);
        var id = new Guid(_bytes.Bytes.AsSpan(_bytes.Offset, 16));
        if (_best.Count < query.Take)
            _best.Enqueue(id, (key, id));
        else
            _best.EnqueueDequeue(id, (key, id));
    }
}

/// <summary>Counts of a label field: by the segment's ordinals while in it, by label afterwards.</summary>
internal sealed class LuceneFacet(string field)
{
    private readonly Dictionary<string, int> _counts = [];
    private readonly BytesRef _bytes = new();
    private SortedSetDocValues? _values;
    private int[] _ordinals = [];

    public void Next(AtomicReader reader)
    {
        Flush();
        _values = reader.GetSortedSetDocValues(field);
        _ordinals = new int[_values.ValueCount];
    }

    public void Count(int document)
    {
        _values!.SetDocument(document);
        for (var ordinal = _values.NextOrd(); ordinal != SortedSetDocValues.NO_MORE_ORDS; ordinal = _values.NextOrd())
            _ordinals[ordinal]++;
    }

    public void Flush()
    {
        for (var ordinal = 0; ordinal < _ordinals.Length; ordinal++)
        {
            if (_ordinals[ordinal] == 0)
                continue;
            _values!.LookupOrd(ordinal, _bytes);
            System.Runtime.InteropServices.CollectionsMarshal.GetValueRefOrAddDefault(_counts, _bytes.Utf8ToString(), out _) += _ordinals[ordinal];
        }

        _ordinals = [];
    }

    public Dictionary<T, int> Counts<T>(Func<string, T> parse) where T : notnull => _counts.ToDictionary(pair => parse(pair.Key), pair => pair.Value);
}
