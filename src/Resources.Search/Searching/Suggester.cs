using System.Runtime.InteropServices;
using PeerSupport.Resources.Search.Analysis;
using PeerSupport.Resources.Search.Segments;

namespace PeerSupport.Resources.Search.Searching;

/// <summary>
/// Completes the last word with words that occur together with the others, the most frequent first, one form of each.
/// </summary>
internal sealed class Suggester(Snapshot snapshot)
{
    public IReadOnlyList<Suggestion> Suggest(string text, int wanted)
    {
        var words = QueryWords.Of(text);
        if (words.Words is not [.., { IsPrefix: true } last])
            return [];

        var counts = new Dictionary<string, (int Count, string Written)>(StringComparer.Ordinal);
        var before = words.Words.Take(words.Words.Count - 1).ToArray();
        var work = Workspace.Rent();
        foreach (var view in snapshot.Segments)
            Count(view, before, last.Text, work, counts);
        work.Return();

        var typed = text[..^LastToken(text).Length];
        var forms = new HashSet<string>(StringComparer.Ordinal);
        return [.. counts.OrderByDescending(word => word.Value.Count).ThenBy(word => word.Key, StringComparer.Ordinal)
            .Where(word => IsNew(word.Key, forms))
            .Take(wanted).Select(word => new Suggestion(typed + word.Value.Written, word.Value.Count))];
    }

    private static bool IsNew(string word, HashSet<string> forms)
    {
        var analysed = new AnalysedWord(word);
        return TextLanguage.All.Select(analysed.StemIn).OfType<string>().Count(forms.Add) == TextLanguage.All.Count;
    }

    private void Count(
        SegmentView view, QueryWord[] before, string beginning, Workspace work, Dictionary<string, (int Count, string Written)> counts)
    {
        var segment = view.Segment;
        var together = With(view, before, work);
        var (from, to) = segment.Terms.Beginning(beginning);
        for (var term = from; term < to; term++)
        {
            var count = together.IsEmpty ? segment.Postings.Count(term) : segment.Postings[term].CountIn(together);
            if (count == 0)
                continue;
            ref var known = ref CollectionsMarshal.GetValueRefOrAddDefault(counts, segment.Terms[term], out _);
            known = (known.Count + count, known.Written ?? segment.Written(term));
        }
    }

    // The documents that have the words before; empty for all of a segment.
    private ReadOnlySpan<ulong> With(SegmentView view, QueryWord[] before, Workspace work)
    {
        if (before.Length == 0 && view.DeadCount == 0)
            return [];

        var plan = new QueryPlan(new() { Take = 0 }, QueryWords.None, snapshot.Tables);
        work.Top.Begin(snapshot.Segments, 0);
        var matches = before.Select(word => WordMatch.Of(word, view.Segment)).ToArray();
        var count = new SegmentSearch(plan, view, 0, work).Run(matches, new int[before.Length]);
        var together = work.Allowed(view.Segment);
        if (before.Length == 0)
            return together;
        together.Clear();
        Bitmap.Set(together, work.Documents.AsSpan(0, count));
        return together;
    }

    private static string LastToken(string text)
    {
        var last = default(Token);
        foreach (var token in new Tokens(text))
            last = token;
        return text.Substring(last.Start, last.Length);
    }
}
