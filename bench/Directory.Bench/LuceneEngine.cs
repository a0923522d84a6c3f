using Lucene.Net.Analysis.Core;
using Lucene.Net.Index;
using Lucene.Net.Search;
using Lucene.Net.Search.Similarities;
using Lucene.Net.Store;
using Lucene.Net.Util;
using PeerSupport.Resources.Search;

namespace PeerSupport.Directory.Bench;

/// <summary>
/// Lucene.Net in its best shape that we know: memory-mapped, warmed, cached filters, facets from doc values, reopened each half
/// second.
/// </summary>
internal sealed class LuceneEngine : IEngine
{
    private const LuceneVersion Version = LuceneVersion.LUCENE_48;
    private static readonly TimeSpan Reopen = TimeSpan.FromMilliseconds(500);

    private readonly string _folder = Path.Combine(Path.GetTempPath(), $"directory-bench-{Guid.NewGuid():N}");
    private readonly System.Collections.Concurrent.ConcurrentDictionary<Guid, Filter> _filters = new();
    private readonly ResidentHours _hours = new();
    private MMapDirectory? _directory;
    private IndexWriter? _writer;
    private SearcherManager? _searchers;
    private Timer? _reopening;
    private LuceneDocuments? _documents;

    public const string Title = "Lucene.Net";

    public string Name => Title;

    public long Size => new DirectoryInfo(_folder).EnumerateFiles().Sum(file => file.Length);

    public void Build(IReadOnlyList<DirectoryDocument> documents, Taxonomy taxonomy)
    {
        _documents = new(taxonomy, _hours);
        _directory = new(_folder);
        using (var writer = new IndexWriter(_directory, Settings(memory: 256)))
        {
            Parallel.For(0, 2, half =>
            {
                var own = new LuceneDocuments(taxonomy, _hours);
                for (var at = half; at < documents.Count; at += 2)
                    writer.AddDocument(own.Of(documents[at]));
            });
            writer.WaitForMerges();
            writer.Commit();
        }

        _writer = new(_directory, Settings(memory: 32));
        _searchers = new(_writer, true, new RankedSearchers());
        _reopening = new(_ => _searchers.MaybeRefresh(), null, Reopen, Reopen);
    }

    public int Total(SearchQuery query) => Search(query).Total;

    public Answer Ask(SearchQuery query)
    {
        var found = Search(query);
        return new(found.Total, found.Hits(), found.Terms.Counts(Guid.Parse), found.Towns.Counts(town => town));
    }

    public void Update(IReadOnlyList<DirectoryDocument> documents)
    {
        foreach (var document in documents)
            _writer!.UpdateDocument(new("id", document.Id.ToString()), _documents!.Of(document));
    }

    public void Dispose()
    {
        _reopening?.Dispose();
        _searchers?.Dispose();
        _writer?.Dispose();
        _directory?.Dispose();
        System.IO.Directory.Delete(_folder, recursive: true);
    }

    private LuceneCollector Search(SearchQuery query)
    {
        var searcher = _searchers!.Acquire();
        try
        {
            var collector = new LuceneCollector(query, query.OpenAt is { } at ? _hours.OpenAt(at) : null);
            searcher.Search(LuceneQueries.Of(query), query.Terms.Count == 0 ? null : Cached(query.Terms[0]), collector);
            collector.Finish();
            return collector;
        }
        finally
        {
            _searchers.Release(searcher);
        }
    }

    private Filter Cached(Guid term) => _filters.GetOrAdd(term,
        id => new CachingWrapperFilter(new QueryWrapperFilter(new TermQuery(new("term", id.ToString())))));

    private static IndexWriterConfig Settings(double memory) => new(Version, new KeywordAnalyzer())
    {
        Similarity = new BM25Similarity(),
        RAMBufferSizeMB = memory,
        OpenMode = OpenMode.CREATE_OR_APPEND,
    };

    private sealed class RankedSearchers : SearcherFactory
    {
        public override IndexSearcher NewSearcher(IndexReader reader) => new(reader) { Similarity = new BM25Similarity() };
    }
}
