using PeerSupport.Resources.Search.Analysis;

namespace PeerSupport.Resources.Search;

/// <summary>A part of a text, by its UTF-16 positions.</summary>
public readonly record struct TextSpan(int Start, int Length);

/// <summary>A part of a text worth reading, and where in it the words are.</summary>
public sealed record Excerpt(string Text, IReadOnlyList<TextSpan> Marks);

/// <summary>Shows in a text what was looked for; a form of a word is marked as the word itself is.</summary>
public static class Highlighter
{
    // The same words are shown again and again, and finding their stems costs more than the search.
    private static readonly Vocabulary Shown = new();

    public static IReadOnlyList<TextSpan> Mark(string text, QueryWords words)
    {
        var marks = new List<TextSpan>();
        if (words.Words.Count == 0)
            return marks;

        Span<bool> begins = stackalloc bool[128];
        foreach (var word in words.Words)
            begins[word.Text is [var first, ..] && char.IsAscii(first) ? first : 0] = true;
        foreach (var token in new Tokens(text))
        {
            // No form of a word, and no stem, begins with another letter; most words are passed over by that.
            if (char.IsAscii(text[token.Start]) && !begins[char.ToLowerInvariant(text[token.Start])])
                continue;
            if (Fits(Shown.Analyse(text.AsSpan(token.Start, token.Length)), words.Words))
                marks.Add(new(token.Start, token.Length));
        }

        return marks;
    }

    /// <summary>At most so many characters, from where most of the marks are, cut between words.</summary>
    public static Excerpt Excerpt(string text, QueryWords words, int length = 200)
    {
        var marks = Mark(text, words);
        if (text.Length <= length)
            return new(text, marks);
        if (marks.Count == 0)
            return new(text[..WordEnd(text, 0, length)], marks);

        var start = marks.Select(mark => WordStart(text, Math.Max(0, mark.Start - (length / 4))))
            .OrderByDescending(from => marks.Count(mark => mark.Start >= from && mark.Start + mark.Length <= from + length))
            .ThenBy(from => from).FirstOrDefault();
        var end = WordEnd(text, start, Math.Min(text.Length, start + length));
        return new(text[start..end], [.. marks.Where(mark => mark.Start >= start && mark.Start + mark.Length <= end)
            .Select(mark => mark with { Start = mark.Start - start })]);
    }

    private static bool Fits(AnalysedWord word, IReadOnlyList<QueryWord> wanted)
    {
        for (var at = 0; at < wanted.Count; at++)
        {
            if (wanted[at].Fits(word))
                return true;
        }

        return false;
    }

    private static int WordStart(string text, int at)
    {
        while (at > 0 && !char.IsWhiteSpace(text[at - 1]))
            at--;
        return at;
    }

    private static int WordEnd(string text, int start, int at)
    {
        if (at == text.Length || char.IsWhiteSpace(text[at]))
            return at;
        var space = text.LastIndexOf(' ', at - 1, at - start);
        return space > start ? space : at;
    }
}
