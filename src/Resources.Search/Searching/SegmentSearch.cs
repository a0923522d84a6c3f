using PeerSupport.Resources.Search.Segments;

namespace PeerSupport.Resources.Search.Searching;

/// <summary>
/// Goes through one segment for a query: filters as bitmaps first, then the words, then what needs a look at each document.
/// </summary>
internal readonly ref struct SegmentSearch(QueryPlan plan, SegmentView view, int number, Workspace work)
{
    private readonly Segment _segment = view.Segment;
    private readonly Span<ulong> _allowed = work.Allowed(view.Segment);

    /// <summary>How many match.</summary>
    public int Run(ReadOnlySpan<WordMatch> words, ReadOnlySpan<int> worths)
    {
        foreach (var word in words)
        {
            if (word.Count == 0)
                return 0;
        }

        if (!Allow())
            return 0;
        if (words.IsEmpty && plan.Query.OpenAt is null)
            return TakeAllowed();

        var count = Find(words, worths);
        if (plan.Query.OpenAt is not null)
            count = work.Open.Keep(_segment, work.Documents.AsSpan(0, count), work.Scores);
        return Take(count);
    }

    private bool Allow()
    {
        Bitmap.Fill(_allowed, _segment.Documents);
        if (!view.Dead.IsEmpty)
            Bitmap.Remove(_allowed, view.Dead);
        if (plan.Query.Free)
            Bitmap.And(_allowed, _segment.Free);
        if (plan.Query.InPerson)
            Bitmap.And(_allowed, _segment.InPerson);
        if (plan.Query.Online)
            Bitmap.And(_allowed, _segment.Online);
        foreach (var filter in plan.Filters)
        {
            if (!Allow(filter))
                return false;
        }

        return plan.Circle is not { } circle || Allow(circle);
    }

    private bool Allow(LabelFilter filter)
    {
        var column = filter.Column(_segment);
        if (column.Dense(filter.Labels) is { } dense)
        {
            Bitmap.And(_allowed, dense);
            return true;
        }

        var having = work.Other(_segment);
        having.Clear();
        var any = false;
        foreach (var label in filter.Labels)
            any |= column.CollectInto(having, label);
        Bitmap.And(_allowed, having);
        return any;
    }

    private bool Allow(GeoCircle circle)
    {
        var near = work.Other(_segment);
        near.Clear();
        if (!plan.MustBeWithin)
            work.Squares.AsSpan(0, _segment.Documents).Fill(Hit.NoPlace);
        var any = _segment.Places.Scan(circle, _allowed, near, work.Squares);
        if (!plan.MustBeWithin)
            return true;
        near.CopyTo(_allowed);
        return any;
    }

    private int Find(ReadOnlySpan<WordMatch> words, ReadOnlySpan<int> worths)
    {
        var search = new WordSearch(_segment, _allowed, work);
        Span<int> order = stackalloc int[words.Length];
        for (var at = 0; at < order.Length; at++)
            order[at] = at;
        Order(order, words);

        var isFiltered = plan.Filters.Count > 0 || plan.MustBeWithin;
        var fromAllowed = words.IsEmpty || (isFiltered && Bitmap.Count(_allowed) < words[order[0]].Count / 2);
        var count = fromAllowed ? search.StartAllowed() : search.Start(words[order[0]], worths[order[0]]);
        foreach (var word in order[(fromAllowed ? 0 : 1)..])
        {
            if (count == 0)
                return 0;
            count = search.Keep(words[word], worths[word], count);
        }

        return count;
    }

    // The rarest first: few words, so by insertion.
    private static void Order(Span<int> order, ReadOnlySpan<WordMatch> words)
    {
        for (var at = 1; at < order.Length; at++)
        {
            for (var to = at; to > 0 && words[order[to]].Count < words[order[to - 1]].Count; to--)
                (order[to], order[to - 1]) = (order[to - 1], order[to]);
        }
    }

    private int TakeAllowed()
    {
        var total = Bitmap.Count(_allowed);
        if (plan.Query.Facets > 0)
            CountFacets(_allowed, [], total);
        if (plan.ByDistance)
        {
            var count = Bitmap.List(_allowed, work.Documents);
            Offer(work.Documents.AsSpan(0, count), []);
            return total;
        }

        // All alike: the first by id are the first of each segment.
        var wanted = Math.Min(plan.Wanted, total);
        for (var document = 0; wanted > 0; document++)
        {
            if (!Bitmap.Has(_allowed, document))
                continue;
            work.Top.Offer(new(0, Square(document), number, document));
            wanted--;
        }

        return total;
    }

    private int Take(int count)
    {
        var documents = work.Documents.AsSpan(0, count);
        Offer(documents, work.Scores.AsSpan(0, count));
        if (plan.Query.Facets > 0)
            CountFacets([], documents, count);
        return count;
    }

    private void Offer(ReadOnlySpan<ushort> documents, ReadOnlySpan<int> scores)
    {
        var floor = work.Top.Floor;
        for (var at = 0; at < documents.Length; at++)
        {
            var square = plan.ByDistance ? work.Squares[documents[at]] : 0;
            var key = plan.ByDistance ? -square : scores[at];
            if (key < floor)
                continue;
            work.Top.Offer(new(key, Square(documents[at]), number, documents[at]));
            floor = work.Top.Floor;
        }
    }

    private long Square(int document) => plan.Circle is null ? Hit.NoPlace : work.Squares[document];

    private void CountFacets(ReadOnlySpan<ulong> bits, ReadOnlySpan<ushort> documents, int count)
    {
        if (!_segment.Facets.AreMany(count))
        {
            work.Facets.Add(_segment.Facets, documents.IsEmpty ? work.Documents.AsSpan(0, Bitmap.List(bits, work.Documents)) : documents);
            return;
        }

        if (bits.IsEmpty)
        {
            var found = work.Other(_segment);
            found.Clear();
            Bitmap.Set(found, documents);
            bits = found;
        }

        work.Facets.Add(_segment.Facets, bits);
    }
}
