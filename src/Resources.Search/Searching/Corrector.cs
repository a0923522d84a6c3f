using PeerSupport.Resources.Search.Segments;

namespace PeerSupport.Resources.Search.Searching;

/// <summary>
/// Finds for words that no living document has the likeliest that some have: the nearest, of those the most frequent.
/// </summary>
internal sealed class Corrector(SegmentView[] segments)
{
    /// <summary>By the word; empty unless there is something to correct.</summary>
    public Dictionary<QueryWord, string> Correct(QueryWords words)
    {
        var corrected = new Dictionary<QueryWord, string>();
        foreach (var word in words.Words)
        {
            if (!Occurs(word) && Nearest(word) is { } nearest)
                corrected[word] = nearest;
        }

        return corrected;
    }

    private bool Occurs(QueryWord word)
    {
        foreach (var view in segments)
        {
            var match = WordMatch.Of(word, view.Segment);
            foreach (var stem in match.Stems)
            {
                if (view.Segment.Postings[stem].AnyOutside(view.Dead))
                    return true;
            }

            for (var term = match.From; term < match.To; term++)
            {
                if (view.Segment.Postings[term].AnyOutside(view.Dead))
                    return true;
            }
        }

        return false;
    }

    // People rarely mistake the first letter, and a fraction of the words begin with it.
    private string? Nearest(QueryWord word)
    {
        var allowed = EditDistance.Allowed(word.Text);
        return allowed == 0 ? null : Nearest(word.Text, allowed, word.Text[..1]) ?? Nearest(word.Text, allowed, "");
    }

    private string? Nearest(string word, int allowed, string beginning)
    {
        var near = new Dictionary<string, (int Distance, int Count, string Written)>(StringComparer.Ordinal);
        foreach (var view in segments)
        {
            var terms = view.Segment.Terms;
            var (from, to) = terms.Beginning(beginning);
            for (var term = Math.Max(from, terms.FirstWord); term < to; term++)
            {
                var distance = EditDistance.Between(word, terms[term], allowed);
                if (distance > allowed || !view.Segment.Postings[term].AnyOutside(view.Dead))
                    continue;
                var count = near.GetValueOrDefault(terms[term]).Count + view.Segment.Postings.Count(term);
                near[terms[term]] = (distance, count, view.Segment.Written(term));
            }
        }

        return near.OrderBy(found => found.Value.Distance).ThenByDescending(found => found.Value.Count)
            .ThenBy(found => found.Key, StringComparer.Ordinal).Select(found => found.Value.Written).FirstOrDefault();
    }
}
