using System.Collections.Concurrent;

namespace PeerSupport.Resources.Search.Analysis;

/// <summary>
/// A word as texts write it, with all that the index knows it by. One object for all segments, so strings are shared.
/// </summary>
internal sealed class AnalysedWord
{
    private readonly string?[] _stems = new string?[TextLanguage.All.Count];
    private string[]? _all;

    public AnalysedWord(ReadOnlySpan<char> written)
    {
        Text = Folding.Fold(written);
        var lower = written.ToString().Normalize().ToLowerInvariant();
        Written = lower == Text ? Text : lower;
        IsStopWord = TextLanguage.All.Any(language => language.IsStopWord(Text));
    }

    /// <summary>Folded: what prefixes and corrections go by.</summary>
    public string Text { get; }

    /// <summary>Lower case with its accents: what people are shown.</summary>
    public string Written { get; }

    /// <summary>In any language.</summary>
    public bool IsStopWord { get; }

    /// <summary>In every language in which it is no stop word.</summary>
    public string[] Stems => _all ??= [.. TextLanguage.All.Select(StemIn).OfType<string>()];

    /// <summary>None where it is a stop word. Most words are asked for in one language only.</summary>
    public string? StemIn(TextLanguage language) => _stems[language.Number]
        ?? (IsStopWord && language.IsStopWord(Text) ? null : _stems[language.Number] = language.Stem(Text));
}

/// <summary>Words analysed before. Stops growing at a bound; a word beyond is analysed each time.</summary>
internal sealed class Vocabulary
{
    private const int MostWords = 200_000;

    /// <summary>
    /// Words of texts that were shown: the same are shown, and looked for, again and again, and to analyse one costs more than to find it.
    /// </summary>
    public static Vocabulary Shown { get; } = new();

    private readonly ConcurrentDictionary<string, AnalysedWord> _words = new(StringComparer.Ordinal);
    private int _count;

    /// <summary>Segments keep the strings that they need; the rest is worth its memory only while a directory is read in.</summary>
    public void Forget()
    {
        _words.Clear();
        Volatile.Write(ref _count, 0);
    }

    /// <summary>Keeps nothing: what anybody may type would fill it.</summary>
    public AnalysedWord Look(ReadOnlySpan<char> written) => Find(written) ?? new(written);

    public AnalysedWord Analyse(ReadOnlySpan<char> written)
    {
        if (Find(written) is { } known)
            return known;

        // One object for "Food", "FOOD" and "food".
        var word = new AnalysedWord(written);
        if (!written.SequenceEqual(word.Written))
            word = Analyse(word.Written);
        if (Volatile.Read(ref _count) >= MostWords)
            return word;
        if (_words.TryAdd(written.ToString(), word))
            Interlocked.Increment(ref _count);
        return word;
    }

    private AnalysedWord? Find(ReadOnlySpan<char> written) =>
        _words.GetAlternateLookup<ReadOnlySpan<char>>().TryGetValue(written, out var known) ? known : null;
}
