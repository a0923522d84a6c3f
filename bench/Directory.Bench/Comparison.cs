using PeerSupport.Resources.Search;

namespace PeerSupport.Directory.Bench;

/// <summary>The same queries to each engine: what differs from the first one's answers.</summary>
internal sealed class Comparison(IReadOnlyList<SearchQuery> queries)
{
    private readonly List<SearchQuery> _queries = [.. queries.Select(query => query with { Facets = int.MaxValue })];
    private List<Answer>? _first;

    public int Compare(IEngine engine)
    {
        var answers = _queries.Select(engine.Ask).ToList();
        if (_first is null)
        {
            _first = answers;
            return 0;
        }

        var differences = 0;
        foreach (var (query, first, other) in _queries.Zip(_first, answers))
        {
            if (first.Difference(other, query.Order is SearchOrder.Distance) is not { } difference)
                continue;
            if (differences++ < 5)
                Console.Error.WriteLine($"{engine.Name}: {difference} for {query}");
        }

        return differences;
    }
}
