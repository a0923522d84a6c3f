using Lucene.Net.Analysis.En;
using Lucene.Net.Analysis.Es;
using Lucene.Net.Tartarus.Snowball.Ext;

namespace PeerSupport.Resources.Search.Analysis;

/// <summary>
/// How the words of a language are brought to their stem. Stems of different languages never meet in the index.
/// </summary>
internal sealed class TextLanguage
{
    // Before any letter or digit, so that stems stand before the words in an ordered dictionary.
    public const char LastMark = '\u0003';

    private readonly string? _code;
    private readonly string _mark;
    private readonly HashSet<string> _stopWords;
    private readonly Func<string, string> _stem;

    private TextLanguage(int number, string? code, IEnumerable<string> stopWords, Func<string, string> stem)
    {
        Number = number;
        _code = code;
        _mark = ((char)(number + 1)).ToString();
        _stopWords = [.. stopWords.Select(word => Folding.Fold(word))];
        _stem = stem;
    }

    public static TextLanguage English { get; } = new(0, "en", EnglishAnalyzer.DefaultStopSet, StemEnglish);

    // Stems from folded words, so that who types without accents finds the same.
    public static TextLanguage Spanish { get; } = new(1, "es", SpanishAnalyzer.DefaultStopSet, StemSpanish);

    /// <summary>Any other language: words as they are.</summary>
    public static TextLanguage Other { get; } = new(2, null, [], word => word);

    private static readonly TextLanguage[] Known = [English, Spanish, Other];

    public static IReadOnlyList<TextLanguage> All => Known;

    /// <summary>The same, to be gone through without an enumerator.</summary>
    public static ReadOnlySpan<TextLanguage> Each => Known;

    public int Number { get; }

    /// <summary>By an IETF code such as <c>es</c> or <c>es-MX</c>.</summary>
    public static TextLanguage Of(string code) =>
        All.FirstOrDefault(language => language._code is { } own && code.StartsWith(own, StringComparison.OrdinalIgnoreCase)
            && (code.Length == own.Length || code[own.Length] is '-' or '_')) ?? Other;

    public bool IsStopWord(string folded) => _stopWords.Contains(folded);

    public string Stem(string folded) => _mark + _stem(folded);

    private static string StemEnglish(string word)
    {
        var stemmer = new EnglishStemmer();
        stemmer.SetCurrent(word);
        stemmer.Stem();
        return stemmer.Current;
    }

    private static string StemSpanish(string word)
    {
        var letters = word.ToCharArray();
        return new(letters, 0, new SpanishLightStemmer().Stem(letters, letters.Length));
    }
}
