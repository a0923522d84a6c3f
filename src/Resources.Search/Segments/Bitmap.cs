using System.Numerics;
using System.Runtime.InteropServices;

namespace PeerSupport.Resources.Search.Segments;

/// <summary>Sets of documents of a segment, a bit each.</summary>
internal static class Bitmap
{
    public static int Words(int documents) => (documents + 63) >> 6;

    public static ulong[] New(int documents) => new ulong[Words(documents)];

    public static void Fill(Span<ulong> bits, int documents)
    {
        bits.Fill(ulong.MaxValue);
        if ((documents & 63) != 0)
            bits[^1] = (1UL << documents) - 1;
    }

    public static bool Has(ReadOnlySpan<ulong> bits, int document) => (bits[document >> 6] >> document & 1) != 0;

    public static void Set(Span<ulong> bits, int document) => bits[document >> 6] |= 1UL << document;

    public static void Set(Span<ulong> bits, ReadOnlySpan<ushort> documents)
    {
        foreach (var document in documents)
            bits[document >> 6] |= 1UL << document;
    }

    public static void And(Span<ulong> bits, ReadOnlySpan<ulong> other)
    {
        var wide = MemoryMarshal.Cast<ulong, Vector<ulong>>(bits);
        var widely = MemoryMarshal.Cast<ulong, Vector<ulong>>(other);
        for (var at = 0; at < wide.Length; at++)
            wide[at] &= widely[at];
        for (var word = wide.Length * Vector<ulong>.Count; word < bits.Length; word++)
            bits[word] &= other[word];
    }

    public static void Or(Span<ulong> bits, ReadOnlySpan<ulong> other)
    {
        var wide = MemoryMarshal.Cast<ulong, Vector<ulong>>(bits);
        var widely = MemoryMarshal.Cast<ulong, Vector<ulong>>(other);
        for (var at = 0; at < wide.Length; at++)
            wide[at] |= widely[at];
        for (var word = wide.Length * Vector<ulong>.Count; word < bits.Length; word++)
            bits[word] |= other[word];
    }

    public static void Remove(Span<ulong> bits, ReadOnlySpan<ulong> other)
    {
        var wide = MemoryMarshal.Cast<ulong, Vector<ulong>>(bits);
        var widely = MemoryMarshal.Cast<ulong, Vector<ulong>>(other);
        for (var at = 0; at < wide.Length; at++)
            wide[at] = Vector.AndNot(wide[at], widely[at]);
        for (var word = wide.Length * Vector<ulong>.Count; word < bits.Length; word++)
            bits[word] &= ~other[word];
    }

    public static int Count(ReadOnlySpan<ulong> bits)
    {
        var count = 0;
        foreach (var word in bits)
            count += BitOperations.PopCount(word);
        return count;
    }

    public static int CountOfBoth(ReadOnlySpan<ulong> bits, ReadOnlySpan<ulong> other)
    {
        var count = 0;
        for (var word = 0; word < bits.Length; word++)
            count += BitOperations.PopCount(bits[word] & other[word]);
        return count;
    }

    public static int List(ReadOnlySpan<ulong> bits, Span<ushort> documents)
    {
        var count = 0;
        for (var word = 0; word < bits.Length; word++)
        {
            for (var rest = bits[word]; rest != 0; rest &= rest - 1)
                documents[count++] = (ushort)((word << 6) + BitOperations.TrailingZeroCount(rest));
        }

        return count;
    }
}
