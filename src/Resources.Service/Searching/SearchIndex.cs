using System.Collections.Concurrent;
using PeerSupport.Resources.Search;

namespace PeerSupport.Resources.Searching;

/// <summary>What a taxonomy term is called, and by whom.</summary>
internal readonly record struct TermName(string Name, Guid Publisher);

/// <summary>
/// The index of this replica, with what hits show and what labels are called. One writer, <see cref="IndexKeeper"/>; readers
/// never wait.
/// </summary>
internal sealed class SearchIndex
{
    private readonly ConcurrentDictionary<Guid, SearchEntry> _entries = [];
    private volatile IReadOnlyDictionary<Guid, TermName> _terms = new Dictionary<Guid, TermName>();
    private volatile bool _isReady;

    public DirectoryIndex Index { get; } = new();

    /// <summary>Whether it has been built once; from then on it answers, also while it is built anew.</summary>
    public bool IsReady => _isReady;

    public SearchEntry? Entry(Guid service) => _entries.GetValueOrDefault(service);

    /// <summary>Null where whoever gave the term its name is hidden from the reader.</summary>
    public string? TermName(Guid term, IReadOnlyList<Guid> hidden) =>
        !_terms.TryGetValue(term, out var known) ? "" : hidden.Contains(known.Publisher) ? null : known.Name;

    public bool IsOpen(Guid service, DateTimeOffset at) => Entry(service)?.Hours?.IsOpenAt(at) is true;

    public void Use(Taxonomy taxonomy, IReadOnlyDictionary<Guid, TermName> names)
    {
        _terms = names;
        Index.Use(taxonomy);
    }

    /// <summary>Puts these in the place of all that was there. Streamed: an entry is kept, its texts are not.</summary>
    public void Load(IEnumerable<IndexedService> services, long sequence)
    {
        var seen = new ConcurrentDictionary<Guid, bool>();
        Index.Load(services.Select(service =>
        {
            // Before the index finds it, so that whatever is found can be shown.
            _entries[service.Entry.Id] = service.Entry;
            seen[service.Entry.Id] = true;
            return service.Document;
        }), sequence);
        foreach (var gone in _entries.Keys.Where(id => !seen.ContainsKey(id)))
            _entries.TryRemove(gone, out _);
        _isReady = true;
    }

    public void Apply(IReadOnlyCollection<IndexedService> changed, IReadOnlyCollection<Guid> gone, long sequence)
    {
        foreach (var service in changed)
            _entries[service.Entry.Id] = service.Entry;
        Index.Apply([.. changed.Select(service => service.Document)], gone, sequence);
        foreach (var id in gone)
            _entries.TryRemove(id, out _);
    }
}
