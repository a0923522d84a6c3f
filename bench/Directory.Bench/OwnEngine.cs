using PeerSupport.Resources.Search;

namespace PeerSupport.Directory.Bench;

internal sealed class OwnEngine : IEngine
{
    private DirectoryIndex _index = new();
    private long _sequence;
    private long _before;

    public const string Title = "in memory, own";

    public string Name => Title;

    public long Size => GC.GetTotalMemory(forceFullCollection: true) - _before;

    public void Build(IReadOnlyList<DirectoryDocument> documents, Taxonomy taxonomy)
    {
        _before = GC.GetTotalMemory(forceFullCollection: true);
        _index = new(taxonomy);
        _index.Load(documents, ++_sequence);
    }

    public int Total(SearchQuery query) => _index.Search(query).Total;

    public Answer Ask(SearchQuery query)
    {
        var found = _index.Search(query);
        return new(found.Corrections.Count > 0 ? 0 : found.Total, [.. found.Hits.Select(hit => hit.Id)],
            found.Facets.Terms.ToDictionary(facet => facet.Value, facet => facet.Count),
            found.Facets.Towns.ToDictionary(facet => facet.Value, facet => facet.Count));
    }

    public void Update(IReadOnlyList<DirectoryDocument> documents) => _index.Apply(documents, [], ++_sequence);

    public void Dispose() => _index.Settled().Wait();
}
