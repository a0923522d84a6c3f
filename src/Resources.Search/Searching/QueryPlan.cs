using PeerSupport.Resources.Search.Segments;

namespace PeerSupport.Resources.Search.Searching;

/// <summary>A filter by labels: one of these numbers in this column.</summary>
internal readonly record struct LabelFilter(Func<Segment, LabelColumn> Column, int[] Labels);

/// <summary>A query with its values turned into the index's numbers, the same for all segments.</summary>
internal sealed class QueryPlan
{
    private readonly List<LabelFilter> _filters = [];

    public QueryPlan(SearchQuery query, QueryWords words, IndexTables tables)
    {
        (Query, Words) = (query, words.Words);
        Filter(query.Terms, tables.Terms.Find, segment => segment.Taxonomy);
        Filter(query.Languages, tables.Languages.Find, segment => segment.Languages);
        Filter(query.Towns, town => tables.Towns.Find(new(town)), segment => segment.Towns);
        Filter(query.Postcodes, postcode => tables.Postcodes.Find(new(postcode)), segment => segment.Postcodes);
        Filter(query.Providers, tables.Providers.Find, segment => segment.Providers);

        // What has been typed and has no word in it (dashes, dots) finds nothing, rather than everything.
        IsEmpty |= Words.Count == 0 && !string.IsNullOrWhiteSpace(query.Text);
        if (query.Near is { } near)
            Circle = new(near, query.Within);
    }

    public SearchQuery Query { get; }
    public IReadOnlyList<QueryWord> Words { get; }
    public IReadOnlyList<LabelFilter> Filters => _filters;
    public GeoCircle? Circle { get; }
    public bool MustBeWithin => Circle is not null && Query.Within is not null;
    public bool ByDistance => Circle is not null && Query.Order is SearchOrder.Distance;

    /// <summary>How many of the best are to be collected, those to be skipped included.</summary>
    public int Wanted => (int)Math.Min((long)Query.Skip + Query.Take, int.MaxValue);

    /// <summary>Nothing can match: a value asked for is not in the directory.</summary>
    public bool IsEmpty { get; private set; }

    private void Filter<T>(IReadOnlyList<T> values, Func<T, int> number, Func<Segment, LabelColumn> column)
    {
        if (values.Count == 0)
            return;
        int[] labels = [.. values.Select(number).Where(label => label >= 0).Distinct()];
        IsEmpty |= labels.Length == 0;
        _filters.Add(new(column, labels));
    }
}
