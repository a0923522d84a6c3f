using System.Runtime.InteropServices;
using PeerSupport.Resources.Search.Analysis;

namespace PeerSupport.Resources.Search;

/// <summary>A part of a text, by its UTF-16 positions.</summary>
public readonly record struct TextSpan(int Start, int Length);

/// <summary>A part of a text worth reading, and where in it the words are.</summary>
public readonly ref struct Excerpt(ReadOnlySpan<char> text, ReadOnlySpan<TextSpan> marks)
{
    public ReadOnlySpan<char> Text { get; } = text;
    public ReadOnlySpan<TextSpan> Marks { get; } = marks;
}

/// <summary>
/// Shows in texts what was looked for; a form of a word is marked as the word itself is. For one thread, and what it gives holds until
/// it is asked again: the texts of a whole answer are marked without a new object for each.
/// </summary>
public sealed class Highlighter(QueryWords words)
{
    private readonly WordBeginnings _beginnings = new(words.Words);
    private readonly List<TextSpan> _marks = [];

    public ReadOnlySpan<TextSpan> Mark(ReadOnlySpan<char> text) => FindIn(text);

    /// <summary>At most so many characters, from where most of the marks are, cut between words.</summary>
    public Excerpt Excerpt(ReadOnlySpan<char> text, int length = 200)
    {
        var marks = FindIn(text);
        if (text.Length <= length)
            return new(text, marks);

        var (start, most) = (0, 0);
        foreach (var mark in marks)
        {
            var from = WordStart(text, Math.Max(0, mark.Start - (length / 4)));
            var count = Within(marks, from, from + length).Length;
            if (count > most)
                (start, most) = (from, count);
        }

        var end = WordEnd(text, start, Math.Min(text.Length, start + length));
        var shown = Within(marks, start, end);
        foreach (ref var mark in shown)
            mark = mark with { Start = mark.Start - start };
        return new(text[start..end], shown);
    }

    private Span<TextSpan> FindIn(ReadOnlySpan<char> text)
    {
        _marks.Clear();
        if (words.Words.Count == 0)
            return [];

        foreach (var token in new Tokens(text))
        {
            var written = text.Slice(token.Start, token.Length);
            if (_beginnings.MayBegin(written) && Fits(Vocabulary.Shown.Analyse(written)))
                _marks.Add(new(token.Start, token.Length));
        }

        return CollectionsMarshal.AsSpan(_marks);
    }

    private bool Fits(AnalysedWord word)
    {
        for (var at = 0; at < words.Words.Count; at++)
        {
            if (words.Words[at].Fits(word))
                return true;
        }

        return false;
    }

    // Marks lie one after the other, so those within lie together.
    private static Span<TextSpan> Within(Span<TextSpan> marks, int from, int to)
    {
        var first = 0;
        while (first < marks.Length && marks[first].Start < from)
            first++;
        var end = first;
        while (end < marks.Length && marks[end].Start + marks[end].Length <= to)
            end++;
        return marks[first..end];
    }

    private static int WordStart(ReadOnlySpan<char> text, int at)
    {
        while (at > 0 && !char.IsWhiteSpace(text[at - 1]))
            at--;
        return at;
    }

    private static int WordEnd(ReadOnlySpan<char> text, int start, int at)
    {
        if (at == text.Length || char.IsWhiteSpace(text[at]))
            return at;
        var space = text[start..at].LastIndexOf(' ');
        return space > 0 ? start + space : at;
    }
}
