using System.Collections.Concurrent;
using PeerSupport.Resources.Search.Searching;
using PeerSupport.Resources.Search.Segments;

namespace PeerSupport.Resources.Search;

/// <summary>
/// The directory in memory, to be searched. Readers never wait: each search sees one state of the whole. Writers are to tell what has
/// changed in the order of a sequence, so that every replica comes to the same; one change is seen whole or not at all.
/// </summary>
public sealed class DirectoryIndex(Taxonomy? taxonomy = null)
{
    private readonly Lock _writing = new();
    private volatile Snapshot _current = new([], taxonomy ?? Taxonomy.Flat, new(), 0);
    private Task _merging = Task.CompletedTask;
    private bool _isMerging;

    public long Sequence => _current.Sequence;

    public int Count => _current.Documents;

    internal IReadOnlyList<SegmentView> Segments => _current.Segments;

    public SearchResult Search(SearchQuery query) => _current.WithoutThoseOf(query.HiddenPublishers).Search(query);

    /// <summary>What the last word of the text may become, by what publishers say that are not hidden.</summary>
    public IReadOnlyList<Suggestion> Suggest(string text, int wanted = 8, IReadOnlyList<Guid>? hiddenPublishers = null) =>
        new Suggester(_current.WithoutThoseOf(hiddenPublishers ?? [])).Suggest(text, wanted);

    /// <summary>The middle of the places that the directory knows under this town or postcode, of publishers that are not hidden.</summary>
    public GeoPoint? Locate(string townOrPostcode, IReadOnlyList<Guid>? hiddenPublishers = null) =>
        _current.WithoutThoseOf(hiddenPublishers ?? []).Locate(townOrPostcode);

    /// <summary>Puts a whole directory in the place of what was there. Each id occurs once.</summary>
    public void Load(IEnumerable<DirectoryDocument> documents, long sequence)
    {
        var (under, tables) = (_current.Taxonomy, new IndexTables());
        var segments = Partitioner.Create(documents.Chunk(Segment.MostDocuments), EnumerablePartitionerOptions.NoBuffering).AsParallel()
            .Select(chunk => new SegmentView(SegmentBuilder.Build(chunk, tables, under))).ToArray();
        tables.Vocabulary.Forget();
        lock (_writing)
        {
            _current = new([.. segments], under, tables, sequence);
            MergeSoon();
        }
    }

    /// <summary>
    /// Takes in what has changed up to this number of the sequence. What is not newer than the index is left aside, and false given.
    /// </summary>
    public bool Apply(IReadOnlyCollection<DirectoryDocument> changed, IReadOnlyCollection<Guid> deleted, long sequence)
    {
        lock (_writing)
        {
            var now = _current;
            if (sequence <= now.Sequence)
                return false;

            Guid[] gone = [.. deleted, .. changed.Select(document => document.Id)];
            var added = changed.Chunk(Segment.MostDocuments)
                .Select(chunk => new SegmentView(SegmentBuilder.Build(chunk, now.Tables, now.Taxonomy)));
            _current = now.With([.. now.Segments.Select(view => view.Without(gone)), .. added], sequence);
            MergeSoon();
            return true;
        }
    }

    /// <summary>From now on, terms lie under each other so.</summary>
    public void Use(Taxonomy taxonomy)
    {
        lock (_writing)
            _current = _current.Under(taxonomy);
    }

    /// <summary>Ends when nothing is left to be merged.</summary>
    public Task Settled()
    {
        lock (_writing)
            return _merging;
    }

    private void MergeSoon()
    {
        if (_isMerging || MergePlan.Next(_current.Segments).Length == 0)
            return;
        _isMerging = true;
        _merging = Task.Run(Merge);
    }

    private void Merge()
    {
        try
        {
            while (Planned() is { Length: > 0 } chosen)
            {
                var before = _current;
                var merged = SegmentMerger.Merge(chosen, before.Tables, before.Taxonomy);
                lock (_writing)
                    Replace(chosen, merged, before);
            }
        }
        catch
        {
            // The index is right without the merge; the next change tries again, and who waits for it to settle learns why.
            lock (_writing)
                _isMerging = false;
            throw;
        }
    }

    private SegmentView[] Planned()
    {
        lock (_writing)
        {
            var chosen = MergePlan.Next(_current.Segments);
            _isMerging = chosen.Length > 0;
            return chosen;
        }
    }

    // What died during the merge is dead in its result; after a new taxonomy or a reload the merge is begun anew.
    private void Replace(SegmentView[] chosen, Segment merged, Snapshot before)
    {
        var now = _current;
        if (now.Taxonomy != before.Taxonomy || now.Tables != before.Tables)
            return;

        var replaced = now.Segments.Where(view => chosen.Any(old => old.Segment == view.Segment)).ToArray();
        var died = replaced.SelectMany(view => view.DiedSince(chosen.Single(old => old.Segment == view.Segment)));
        var view = new SegmentView(merged).Without(died);
        SegmentView[] rest = [.. now.Segments.Except(replaced)];
        _current = now.With(view.Living > 0 ? [.. rest, view] : rest);
    }
}
