using System.Collections.Concurrent;

namespace PeerSupport.Resources.Search.Analysis;

/// <summary>A word as texts write it, with all that the index knows it by. One object for all segments, so strings are shared.</summary>
internal sealed class AnalysedWord
{
    public AnalysedWord(ReadOnlySpan<char> written)
    {
        Text = Folding.Fold(written);
        Stems = [.. TextLanguage.All.Select(language => language.IsStopWord(Text) ? null : language.Stem(Text))];
        Written = written.ToString().Normalize().ToLowerInvariant();
    }

    /// <summary>Folded: what prefixes and corrections go by.</summary>
    public string Text { get; }

    /// <summary>Lower case with its accents: what people are shown.</summary>
    public string Written { get; }

    /// <summary>By <see cref="TextLanguage.Number"/>; null where it is a stop word.</summary>
    public IReadOnlyList<string?> Stems { get; }

    public bool IsStopWord => Stems.Any(stem => stem is null);
}

/// <summary>Words analysed before. Stops growing at a bound; a word beyond is analysed each time.</summary>
internal sealed class Vocabulary
{
    private const int MostWords = 1_000_000;
    private readonly ConcurrentDictionary<string, AnalysedWord> _words = new(StringComparer.Ordinal);
    private int _count;

    public AnalysedWord Analyse(ReadOnlySpan<char> written)
    {
        if (_words.GetAlternateLookup<ReadOnlySpan<char>>().TryGetValue(written, out var known))
            return known;

        var word = new AnalysedWord(written);
        if (Volatile.Read(ref _count) >= MostWords)
            return word;
        if (!_words.TryAdd(written.ToString(), word))
            return _words[written.ToString()];
        Interlocked.Increment(ref _count);
        return word;
    }
}
