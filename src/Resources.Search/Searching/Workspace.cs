using System.Collections.Concurrent;
using PeerSupport.Resources.Search.Segments;

namespace PeerSupport.Resources.Search.Searching;

/// <summary>What a search writes to while it goes through a segment: used again by the next.</summary>
internal sealed class Workspace
{
    private static readonly ConcurrentBag<Workspace> Idle = [];

    private readonly ulong[] _allowed = Bitmap.New(Segment.MostDocuments);
    private readonly ulong[] _other = Bitmap.New(Segment.MostDocuments);

    /// <summary>Documents that match so far, ascending, with their scores.</summary>
    public ushort[] Documents { get; } = new ushort[Segment.MostDocuments];
    public int[] Scores { get; } = new int[Segment.MostDocuments];

    /// <summary>By document, valid where the search has looked for places.</summary>
    public long[] Squares { get; } = new long[Segment.MostDocuments];

    /// <summary>By document; all zero between uses.</summary>
    public byte[] Union { get; } = new byte[Segment.MostDocuments];
    public TopHits Top { get; } = new();
    public FacetCounts Facets { get; } = new();
    public OpenTest Open { get; } = new();
    public WordMatch[] Matches { get; private set; } = new WordMatch[256];

    public static Workspace Rent() => Idle.TryTake(out var idle) ? idle : new();

    public void Return() => Idle.Add(this);

    public Span<ulong> Allowed(Segment segment) => _allowed.AsSpan(0, Bitmap.Words(segment.Documents));

    public Span<ulong> Other(Segment segment) => _other.AsSpan(0, Bitmap.Words(segment.Documents));

    public Span<WordMatch> MatchesFor(int count)
    {
        if (Matches.Length < count)
            Matches = new WordMatch[count * 2];
        return Matches.AsSpan(0, count);
    }
}
