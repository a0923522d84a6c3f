using PeerSupport.Resources.Search.Segments;

namespace PeerSupport.Resources.Search.Searching;

/// <summary>The directory at one moment; whoever holds it sees nothing of later changes.</summary>
internal sealed class Snapshot(SegmentView[] segments, Taxonomy taxonomy, IndexTables tables, long sequence)
{
    // Of a score's unit, so that whole numbers keep enough of the difference between frequent words.
    private const int WorthScale = 64;
    private const double ScoreScale = WorthScale * 255;

    public SegmentView[] Segments { get; } = segments;
    public Taxonomy Taxonomy { get; } = taxonomy;
    public IndexTables Tables { get; } = tables;
    public long Sequence { get; } = sequence;
    public int Documents { get; } = segments.Sum(view => view.Living);

    public Snapshot With(SegmentView[] segments, long? sequence = null) => new(segments, Taxonomy, Tables, sequence ?? Sequence);

    public Snapshot Under(Taxonomy taxonomy) =>
        new([.. Segments.Select(view => view.Under(Tables, taxonomy))], taxonomy, Tables, Sequence);

    /// <summary>As it would be had these publishers published nothing: neither entry nor word, nor the name of a town.</summary>
    public Snapshot WithoutThoseOf(IReadOnlyList<Guid> publishers)
    {
        int[] labels = [.. publishers.Select(Tables.Publishers.Find).Where(label => label >= 0)];
        return labels.Length == 0 ? this : With([.. Segments.Select(view => view.WithoutThoseOf(labels))]);
    }

    public SearchResult Search(SearchQuery query)
    {
        var words = QueryWords.Of(query.Text ?? "", query.TextLanguage, query.LastWordIsPrefix);
        var found = Search(query, words);
        if (found.Total > 0 || words.Words.Count == 0)
            return found;

        var corrected = new Corrector(Segments).Correct(words);
        if (corrected.Count == 0)
            return found;
        var instead = Search(query, words.Replace(corrected));
        return instead.Total == 0 ? found : instead with
        {
            Corrections = [.. corrected.Select(pair => new Correction(pair.Key.Written, pair.Value))],
        };
    }

    public GeoPoint? Locate(string townOrPostcode)
    {
        var (town, postcode) = (Tables.Towns.Find(new(townOrPostcode)), Tables.Postcodes.Find(new(townOrPostcode)));
        if (town < 0 && postcode < 0)
            return null;

        var (count, x, y, z) = (0, 0d, 0d, 0d);
        foreach (var view in Segments)
            count += view.Segment.Places.Sum(town, postcode, view.Dead, ref x, ref y, ref z);
        return count == 0 ? null : UnitPoint.Middle(x, y, z);
    }

    private SearchResult Search(SearchQuery query, QueryWords words)
    {
        var plan = new QueryPlan(query, words, Tables);
        if (plan.IsEmpty)
            return new([], 0) { Words = words, Sequence = Sequence };

        var work = Workspace.Rent();
        try
        {
            Begin(plan, work);
            var total = Run(plan, work);
            return new(Hits(plan, work), total) { Words = words, Sequence = Sequence, Facets = query.Facets > 0 ? work.Facets.Most(query.Facets) : SearchFacets.None };
        }
        finally
        {
            work.Return();
        }
    }

    private void Begin(QueryPlan plan, Workspace work)
    {
        work.Top.Begin(Segments, Math.Min(Documents, plan.Wanted));
        if (plan.Query.OpenAt is not null)
            work.Open.Begin(Tables.Hours, plan.Query);
        if (plan.Query.Facets > 0)
            work.Facets.Begin(Tables);
    }

    private int Run(QueryPlan plan, Workspace work)
    {
        var words = plan.Words.Count;
        var matches = work.MatchesFor(Segments.Length * words);
        Span<int> worths = stackalloc int[QueryWords.MostWords];
        for (var word = 0; word < words; word++)
        {
            var occurring = 0;
            for (var segment = 0; segment < Segments.Length; segment++)
            {
                var match = WordMatch.Of(plan.Words[word], Segments[segment].Segment);
                matches[(segment * words) + word] = match;
                occurring += match.Count;
            }

            worths[word] = Worth(occurring);
        }

        var total = 0;
        for (var segment = 0; segment < Segments.Length; segment++)
        {
            var search = new SegmentSearch(plan, Segments[segment], segment, work);
            total += search.Run(matches.Slice(segment * words, words), worths[..words]);
        }

        return total;
    }

    // BM25's inverse document frequency. The dead count until they are compacted away.
    private int Worth(int occurring)
    {
        var all = Math.Max(Documents, occurring);
        return Math.Max(1, (int)Math.Round(WorthScale * Math.Log(1 + ((all - occurring + 0.5) / (occurring + 0.5)))));
    }

    private SearchHit[] Hits(QueryPlan plan, Workspace work)
    {
        var sorted = work.Top.Sorted();
        var hits = new SearchHit[Math.Max(0, sorted.Length - plan.Query.Skip)];
        for (var at = 0; at < hits.Length; at++)
        {
            var hit = sorted[at + plan.Query.Skip];
            hits[at] = new(Segments[hit.Segment].Segment.Ids[hit.Document], plan.ByDistance ? 0 : hit.Key / ScoreScale,
                hit.Square == Hit.NoPlace ? null : UnitPoint.Metres(hit.Square));
        }

        return hits;
    }
}
