using PeerSupport.Resources.Search.Analysis;

namespace PeerSupport.Resources.Search;

/// <summary>The words of a query, analysed as the index analyses texts.</summary>
public sealed class QueryWords
{
    internal const int MostWords = 16;
    internal const int ShortestPrefix = 2;

    private QueryWords(IReadOnlyList<QueryWord> words) => Words = words;

    public static QueryWords None { get; } = new([]);

    internal IReadOnlyList<QueryWord> Words { get; }

    /// <summary>What is beyond sixteen words is left out.</summary>
    public static QueryWords Of(string text, string? language = null, bool lastIsPrefix = true)
    {
        var analysed = new List<AnalysedWord>();
        var end = 0;
        foreach (var token in new Tokens(text))
        {
            if (analysed.Count == MostWords)
                break;
            analysed.Add(Vocabulary.Shown.Look(text.AsSpan(token.Start, token.Length)));
            end = token.Start + token.Length;
        }

        var languages = language is null ? TextLanguage.All : [TextLanguage.Of(language), TextLanguage.Other];
        var (typing, all) = (lastIsPrefix && end == text.Length, analysed.TrueForAll(word => word.IsStopWord));
        var words = new List<QueryWord>(analysed.Count);
        for (var at = 0; at < analysed.Count; at++)
        {
            var word = analysed[at];
            if ((all || !word.IsStopWord) && !words.Exists(known => known.Text == word.Text))
                words.Add(new(word, languages, typing && at == analysed.Count - 1));
        }

        return new(words);
    }

    internal QueryWords Replace(IReadOnlyDictionary<QueryWord, string> corrected) =>
        new([.. Words.Select(word => corrected.TryGetValue(word, out var text) ? word.As(text) : word)]);
}

/// <summary>One word: any of its stems will do or, at the end of what is being typed, any word that begins so.</summary>
internal sealed class QueryWord
{
    private readonly IReadOnlyList<TextLanguage> _languages;

    public QueryWord(AnalysedWord word, IReadOnlyList<TextLanguage> languages, bool isPrefix)
    {
        _languages = languages;
        Written = word.Written;
        Text = word.Text;
        Stems = languages == TextLanguage.All ? word.Stems : [.. languages.Select(word.StemIn).OfType<string>().Distinct()];
        IsPrefix = isPrefix && Text.Length >= QueryWords.ShortestPrefix;
    }

    public string Written { get; }
    public string Text { get; }
    public string[] Stems { get; }
    public bool IsPrefix { get; }

    public QueryWord As(string text) => new(new AnalysedWord(text), _languages, isPrefix: false);

    public bool Fits(AnalysedWord word)
    {
        foreach (var language in TextLanguage.Each)
        {
            if (word.StemIn(language) is { } stem && Array.IndexOf(Stems, stem) >= 0)
                return true;
        }

        return IsPrefix && word.Text.StartsWith(Text, StringComparison.Ordinal);
    }
}
