using System.Numerics;

namespace PeerSupport.Resources.Search.Segments;

/// <summary>Where a term's list lies. A negative <see cref="At"/> is the complement of a bitmap's number.</summary>
internal readonly record struct PostingRange(int At, int Impacts, int Count);

/// <summary>
/// The documents of each term, with how much the term tells about the document (1–255). Few documents are a sorted list, many a bitmap
/// with ranks, so that a document's impact is found by counting bits.
/// </summary>
internal sealed class PostingStore(
    int documents, PostingRange[] ranges, ushort[] lists, byte[] impacts, ulong[] bits, ushort[] ranks)
{
    private readonly int _words = Bitmap.Words(documents);

    /// <summary>From here on, a bitmap with ranks (5/32 byte a document) is smaller than a list (2 bytes an entry).</summary>
    public static bool IsDense(int count, int documents) => documents >= 64 && count * 12L > documents;

    public int Count(int term) => ranges[term].Count;

    public Postings this[int term]
    {
        get
        {
            var (at, impact, count) = ranges[term];
            var values = impacts.AsSpan(impact, count);
            return at >= 0
                ? new(lists.AsSpan(at, count), [], [], values)
                : new([], bits.AsSpan(~at * _words, _words), ranks.AsSpan(~at * _words, _words), values);
        }
    }
}

/// <summary>One term's list: documents or, where there are many, bits and ranks.</summary>
internal readonly ref struct Postings(
    ReadOnlySpan<ushort> documents, ReadOnlySpan<ulong> bits, ReadOnlySpan<ushort> ranks, ReadOnlySpan<byte> impacts)
{
    public readonly ReadOnlySpan<ushort> Documents = documents;
    public readonly ReadOnlySpan<ulong> Bits = bits;
    public readonly ReadOnlySpan<ushort> Ranks = ranks;
    public readonly ReadOnlySpan<byte> Impacts = impacts;

    public int Count => Impacts.Length;
    public bool IsDense => !Bits.IsEmpty;

    /// <summary>Where the document's impact lies, or where it would.</summary>
    public int RankOf(int document) =>
        Ranks[document >> 6] + BitOperations.PopCount(Bits[document >> 6] & ((1UL << document) - 1));

    public void CollectInto(Span<ulong> documents)
    {
        if (IsDense)
            Bitmap.Or(documents, Bits);
        else
            Bitmap.Set(documents, Documents);
    }

    public void CopyDocuments(Span<ushort> target)
    {
        if (IsDense)
            Bitmap.List(Bits, target);
        else
            Documents.CopyTo(target);
    }

    public int CountIn(ReadOnlySpan<ulong> documents)
    {
        if (IsDense)
            return Bitmap.CountOfBoth(Bits, documents);

        var count = 0;
        foreach (var document in Documents)
            count += Bitmap.Has(documents, document) ? 1 : 0;
        return count;
    }

    public bool AnyOutside(ReadOnlySpan<ulong> dead)
    {
        if (dead.IsEmpty)
            return Count > 0;
        for (var word = 0; word < Bits.Length; word++)
        {
            if ((Bits[word] & ~dead[word]) != 0)
                return true;
        }

        foreach (var document in Documents)
        {
            if (!Bitmap.Has(dead, document))
                return true;
        }

        return false;
    }
}
