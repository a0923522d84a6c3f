using System.Numerics;
using System.Runtime.InteropServices;

namespace PeerSupport.Resources.Search.Segments;

/// <summary>
/// Takes the lists of a segment's terms in their order. A list that equals an earlier one is kept once: the only form of a stem has the
/// stem's list, and so have the many words of a single text.
/// </summary>
internal sealed class PostingsWriter(int documents, int terms)
{
    private readonly List<PostingRange> _ranges = new(terms);
    private readonly List<ushort> _lists = [];
    private readonly List<byte> _impacts = [];
    private readonly List<ulong> _bits = [];
    private readonly List<ushort> _ranks = [];
    private readonly Dictionary<int, int> _seen = new(terms);

    public void Add(ReadOnlySpan<ushort> list, ReadOnlySpan<byte> impacts)
    {
        var hash = new HashCode();
        hash.AddBytes(MemoryMarshal.AsBytes(list));
        hash.AddBytes(impacts);
        ref var same = ref CollectionsMarshal.GetValueRefOrAddDefault(_seen, hash.ToHashCode(), out var seen);
        if (seen && Equals(_ranges[same], list, impacts))
        {
            _ranges.Add(_ranges[same]);
            return;
        }

        same = _ranges.Count;
        _ranges.Add(new(PostingStore.IsDense(list.Length, documents) ? AddBits(list) : AddList(list), _impacts.Count, list.Length));
        _impacts.AddRange(impacts);
    }

    public PostingStore Build() => new(documents, [.. _ranges], [.. _lists], [.. _impacts], [.. _bits], [.. _ranks]);

    private bool Equals(PostingRange range, ReadOnlySpan<ushort> list, ReadOnlySpan<byte> impacts)
    {
        if (range.Count != list.Length
            || !CollectionsMarshal.AsSpan(_impacts).Slice(range.Impacts, range.Count).SequenceEqual(impacts))
            return false;
        if (range.At >= 0)
            return CollectionsMarshal.AsSpan(_lists).Slice(range.At, range.Count).SequenceEqual(list);

        // As many bits as documents, so that having each is having the same.
        var bits = CollectionsMarshal.AsSpan(_bits).Slice(~range.At * Bitmap.Words(documents), Bitmap.Words(documents));
        foreach (var document in list)
        {
            if (!Bitmap.Has(bits, document))
                return false;
        }

        return true;
    }

    private int AddList(ReadOnlySpan<ushort> list)
    {
        var at = _lists.Count;
        _lists.AddRange(list);
        return at;
    }

    private int AddBits(ReadOnlySpan<ushort> list)
    {
        var number = _bits.Count / Bitmap.Words(documents);
        Span<ulong> bits = Bitmap.New(documents);
        Bitmap.Set(bits, list);
        var rank = 0;
        foreach (var word in bits)
        {
            _ranks.Add((ushort)rank);
            rank += BitOperations.PopCount(word);
        }

        _bits.AddRange(bits);
        return ~number;
    }
}
