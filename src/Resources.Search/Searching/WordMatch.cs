using System.Diagnostics.CodeAnalysis;
using System.Runtime.CompilerServices;
using PeerSupport.Resources.Search.Segments;

namespace PeerSupport.Resources.Search.Searching;

/// <summary>A word of the query in a segment: the terms of its stems and, of a beginning, the words that begin so.</summary>
internal struct WordMatch
{
    private StemTerms _stems;
    private int _stemCount;

    /// <summary>Words from here to before <see cref="To"/>.</summary>
    public int From { get; private set; }
    public int To { get; private set; }

    /// <summary>The documents of all its lists; one that is in several counts several times.</summary>
    public int Count { get; private set; }

    public readonly bool IsSingle => _stemCount + To - From == 1;
    public readonly int Single => _stemCount == 1 ? _stems[0] : From;
    [UnscopedRef]
    public readonly ReadOnlySpan<int> Stems => ((ReadOnlySpan<int>)_stems)[.._stemCount];

    public static WordMatch Of(QueryWord word, Segment segment)
    {
        var match = new WordMatch();
        foreach (var stem in word.Stems)
        {
            var term = segment.Terms.Find(stem);
            if (term < 0)
                continue;
            match._stems[match._stemCount++] = term;
            match.Count += segment.Postings.Count(term);
        }

        if (!word.IsPrefix)
            return match;

        (match.From, match.To) = segment.Terms.Beginning(word.Text);
        for (var term = match.From; term < match.To; term++)
            match.Count += segment.Postings.Count(term);
        return match;
    }

    [InlineArray(3)]
    private struct StemTerms
    {
        private int _first;
    }
}
