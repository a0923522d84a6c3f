using Lucene.Net.Analysis.Miscellaneous;

namespace PeerSupport.Resources.Search.Analysis;

internal static class Folding
{
    /// <summary>Lower case without accents, apostrophes or an English possessive.</summary>
    public static string Fold(ReadOnlySpan<char> token)
    {
        var composed = token.ToString().Normalize().ToLowerInvariant().Replace('’', '\'').ToCharArray();
        var folded = new char[composed.Length * 4];
        var length = ASCIIFoldingFilter.FoldToASCII(composed, 0, folded, 0, composed.Length);
        var word = new string(folded, 0, length).ToLowerInvariant();
        return (word.EndsWith("'s", StringComparison.Ordinal) ? word[..^2] : word).Replace("'", "", StringComparison.Ordinal);
    }

    /// <summary>One key for the ways in which a town or postcode is written.</summary>
    public static string Key(string name) => string.Join(' ', Words(name));

    private static List<string> Words(string name)
    {
        var words = new List<string>();
        foreach (var token in new Tokens(name))
            words.Add(Fold(name.AsSpan(token.Start, token.Length)));
        return words;
    }
}
