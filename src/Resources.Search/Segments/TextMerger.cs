namespace PeerSupport.Resources.Search.Segments;

/// <summary>Joins the terms and lists of segments whose documents have new numbers, or none.</summary>
internal sealed class TextMerger(Segment[] sources, int[][] numbers, int documents)
{
    // A document and its impact as one number, in the order of documents.
    private readonly int[] _entries = new int[documents];
    private readonly ushort[] _documents = new ushort[Segment.MostDocuments];
    private readonly byte[] _impacts = new byte[documents];

    public static (TermTable Terms, PostingStore Postings, Dictionary<int, string> Accented) Merge(
        Segment[] sources, int[][] numbers, int documents) => new TextMerger(sources, numbers, documents).Merge();

    private (TermTable Terms, PostingStore Postings, Dictionary<int, string> Accented) Merge()
    {
        var terms = new List<string>();
        var writer = new PostingsWriter(documents, sources.Max(source => source.Terms.Count));
        var accented = new Dictionary<int, string>();
        var next = new int[sources.Length];
        while (First(next) is { } term)
        {
            var (count, written) = (0, default(string));
            for (var source = 0; source < sources.Length; source++)
            {
                var at = next[source];
                if (at == sources[source].Terms.Count || sources[source].Terms[at] != term)
                    continue;
                count = Add(source, at, count);
                written ??= sources[source].Accented.GetValueOrDefault(at);
                next[source]++;
            }

            if (count == 0)
                continue;
            Write(writer, count);
            if (written is not null)
                accented[terms.Count] = written;
            terms.Add(term);
        }

        return (new([.. terms]), writer.Build(), accented);
    }

    private string? First(int[] next)
    {
        string? first = null;
        for (var source = 0; source < sources.Length; source++)
        {
            if (next[source] == sources[source].Terms.Count)
                continue;
            var term = sources[source].Terms[next[source]];
            if (first is null || (!ReferenceEquals(first, term) && string.CompareOrdinal(term, first) < 0))
                first = term;
        }

        return first;
    }

    private int Add(int source, int term, int count)
    {
        var postings = sources[source].Postings[term];
        postings.CopyDocuments(_documents);
        for (var at = 0; at < postings.Count; at++)
        {
            var number = numbers[source][_documents[at]];
            if (number >= 0)
                _entries[count++] = (number << 8) | postings.Impacts[at];
        }

        return count;
    }

    private void Write(PostingsWriter writer, int count)
    {
        var entries = _entries.AsSpan(0, count);
        if (sources.Length > 1)
            entries.Sort();
        for (var at = 0; at < count; at++)
            (_documents[at], _impacts[at]) = ((ushort)(entries[at] >> 8), (byte)entries[at]);
        writer.Add(_documents.AsSpan(0, count), _impacts.AsSpan(0, count));
    }
}
