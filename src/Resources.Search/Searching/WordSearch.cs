using System.Numerics;
using PeerSupport.Resources.Search.Segments;

namespace PeerSupport.Resources.Search.Searching;

/// <summary>Finds the documents of a segment that have all words, with their scores, among those that are allowed.</summary>
internal readonly ref struct WordSearch(Segment segment, ReadOnlySpan<ulong> allowed, Workspace work)
{
    // Steps by which a list may be the longer before jumping through it beats walking.
    private const int Jump = 8;

    private readonly ReadOnlySpan<ulong> _allowed = allowed;

    /// <summary>The documents of one word.</summary>
    public int Start(in WordMatch word, int worth)
    {
        if (!word.IsSingle)
            return StartUnion(word, worth);
        var postings = segment.Postings[word.Single];
        return postings.IsDense ? StartDense(postings, worth) : StartList(postings, worth);
    }

    /// <summary>All that is allowed, when it is less than any word has.</summary>
    public int StartAllowed()
    {
        var count = Bitmap.List(_allowed, work.Documents);
        work.Scores.AsSpan(0, count).Clear();
        return count;
    }

    /// <summary>Keeps of the first so many documents those that have this word too.</summary>
    public int Keep(in WordMatch word, int worth, int count)
    {
        if (!word.IsSingle)
            return KeepUnion(word, worth, count);
        var postings = segment.Postings[word.Single];
        return postings.IsDense ? KeepDense(postings, worth, count) : KeepList(postings, worth, count);
    }

    private int StartList(Postings postings, int worth)
    {
        var (documents, scores, count) = (work.Documents, work.Scores, 0);
        for (var at = 0; at < postings.Documents.Length; at++)
        {
            var document = postings.Documents[at];
            if (!Bitmap.Has(_allowed, document))
                continue;
            documents[count] = document;
            scores[count++] = worth * postings.Impacts[at];
        }

        return count;
    }

    private int StartDense(Postings postings, int worth)
    {
        var (documents, scores, count) = (work.Documents, work.Scores, 0);
        for (var word = 0; word < postings.Bits.Length; word++)
        {
            var bits = postings.Bits[word];
            int rank = postings.Ranks[word];
            for (var rest = bits & _allowed[word]; rest != 0; rest &= rest - 1)
            {
                documents[count] = (ushort)((word << 6) + BitOperations.TrailingZeroCount(rest));
                scores[count++] = worth * postings.Impacts[rank + BitOperations.PopCount(bits & ((rest & (0 - rest)) - 1))];
            }
        }

        return count;
    }

    private int StartUnion(in WordMatch word, int worth)
    {
        var bits = work.Other(segment);
        bits.Clear();
        foreach (var stem in word.Stems)
            segment.Postings[stem].CollectInto(bits);
        for (var term = word.From; term < word.To; term++)
            segment.Postings[term].CollectInto(bits);
        Bitmap.And(bits, _allowed);
        Unite(word, bits);
        var (documents, scores, union) = (work.Documents, work.Scores, work.Union);
        var count = Bitmap.List(bits, documents);
        for (var at = 0; at < count; at++)
        {
            scores[at] = worth * union[documents[at]];
            union[documents[at]] = 0;
        }

        return count;
    }

    private int KeepDense(Postings postings, int worth, int count)
    {
        var (documents, scores, kept) = (work.Documents, work.Scores, 0);
        for (var at = 0; at < count; at++)
        {
            var document = documents[at];
            if (!Bitmap.Has(postings.Bits, document))
                continue;
            documents[kept] = document;
            scores[kept++] = scores[at] + (worth * postings.Impacts[postings.RankOf(document)]);
        }

        return kept;
    }

    private int KeepList(Postings postings, int worth, int count)
    {
        var (documents, scores, kept, next) = (work.Documents, work.Scores, 0, 0);
        var list = postings.Documents;
        var jumps = list.Length > (long)count * Jump;
        for (var at = 0; at < count; at++)
        {
            var document = documents[at];
            if (jumps)
                next = JumpTo(list, next, document);
            while (next < list.Length && list[next] < document)
                next++;
            if (next == list.Length)
                break;
            if (list[next] != document)
                continue;
            documents[kept] = document;
            scores[kept++] = scores[at] + (worth * postings.Impacts[next]);
        }

        return kept;
    }

    private int KeepUnion(in WordMatch word, int worth, int count)
    {
        var bits = work.Other(segment);
        bits.Clear();
        var (documents, scores, union, kept) = (work.Documents, work.Scores, work.Union, 0);
        Bitmap.Set(bits, documents.AsSpan(0, count));
        Unite(word, bits);
        for (var at = 0; at < count; at++)
        {
            var document = documents[at];
            if (union[document] == 0)
                continue;
            documents[kept] = document;
            scores[kept++] = scores[at] + (worth * union[document]);
            union[document] = 0;
        }

        return kept;
    }

    // The best impact that any of the lists gives to those among which is looked; a word that only begins so gives half.
    private void Unite(in WordMatch word, ReadOnlySpan<ulong> among)
    {
        foreach (var stem in word.Stems)
            Unite(segment.Postings[stem], 0, among);
        for (var term = word.From; term < word.To; term++)
            Unite(segment.Postings[term], 1, among);
    }

    private void Unite(Postings postings, int shift, ReadOnlySpan<ulong> among)
    {
        var union = work.Union;
        var impacts = postings.Impacts;
        for (var at = 0; at < postings.Documents.Length; at++)
        {
            var document = postings.Documents[at];
            if (Bitmap.Has(among, document))
                union[document] = Math.Max(union[document], (byte)((impacts[at] + shift) >> shift));
        }

        for (var word = 0; word < postings.Bits.Length; word++)
        {
            var bits = postings.Bits[word];
            for (var rest = bits & among[word]; rest != 0; rest &= rest - 1)
            {
                var document = (word << 6) + BitOperations.TrailingZeroCount(rest);
                var impact = impacts[postings.Ranks[word] + BitOperations.PopCount(bits & ((rest & (0 - rest)) - 1))];
                union[document] = Math.Max(union[document], (byte)((impact + shift) >> shift));
            }
        }
    }

    // To the last place known to lie before the document, by doubling steps and halving between.
    private static int JumpTo(ReadOnlySpan<ushort> list, int from, int document)
    {
        var step = 1;
        while (from + step < list.Length && list[from + step] < document)
        {
            from += step;
            step <<= 1;
        }

        for (step >>= 1; step > 0; step >>= 1)
        {
            if (from + step < list.Length && list[from + step] < document)
                from += step;
        }

        return from;
    }
}
