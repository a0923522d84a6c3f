using PeerSupport.Resources.Search;

namespace PeerSupport.Directory.Bench;

/// <summary>What engines are compared by: total, facets by count, hits.</summary>
internal sealed record Answer(int Total, IReadOnlyList<Guid> Hits, IReadOnlyDictionary<Guid, int> Terms, IReadOnlyDictionary<string, int> Towns)
{
    /// <summary>Nothing, or what differs. Facets are given in full; hits count where the order is by distance.</summary>
    public string? Difference(Answer other, bool ordered) =>
        Total != other.Total ? $"total {Total} / {other.Total}"
        : !Same(Terms, other.Terms) ? "taxonomy facet"
        : !Same(Towns, other.Towns) ? "town facet"
        : ordered && !Hits.SequenceEqual(other.Hits) ? "hits"
        : null;

    private static bool Same<T>(IReadOnlyDictionary<T, int> one, IReadOnlyDictionary<T, int> other) =>
        one.Count == other.Count && one.All(pair => other.TryGetValue(pair.Key, out var count) && count == pair.Value);
}

internal interface IEngine : IDisposable
{
    string Name { get; }

    void Build(IReadOnlyList<DirectoryDocument> documents, Taxonomy taxonomy);

    /// <summary>Bytes in use: memory of ours, files of the others.</summary>
    long Size { get; }

    int Total(SearchQuery query);

    Answer Ask(SearchQuery query);

    void Update(IReadOnlyList<DirectoryDocument> documents);
}
