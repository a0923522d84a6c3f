using PeerSupport.Resources.Search.Segments;

namespace PeerSupport.Resources.Search.Searching;

/// <summary>
/// A document found; the greater key comes first. The square is that of its distance, or <see cref="NoPlace"/>.
/// </summary>
internal readonly record struct Hit(long Key, long Square, int Segment, int Document)
{
    public const long NoPlace = long.MaxValue;
}

/// <summary>
/// The best so many: a heap with the worst on top. Equal keys go by id, so that each replica gives the same order.
/// </summary>
internal sealed class TopHits
{
    private SegmentView[] _segments = [];
    private Hit[] _heap = [];
    private int _wanted;

    public int Count { get; private set; }

    /// <summary>A hit with a smaller key cannot get in any more.</summary>
    public long Floor => _wanted == 0 ? long.MaxValue : Count < _wanted ? long.MinValue : _heap[0].Key;

    public void Begin(SegmentView[] segments, int wanted)
    {
        (_segments, _wanted, Count) = (segments, wanted, 0);
        if (_heap.Length < wanted)
            _heap = new Hit[wanted];
    }

    public void Offer(in Hit hit)
    {
        if (Count < _wanted)
        {
            _heap[Count++] = hit;
            Rise(Count - 1);
        }
        else if (_wanted > 0 && IsWorse(_heap[0], hit))
        {
            _heap[0] = hit;
            Sink(0, Count);
        }
    }

    /// <summary>The best first; ends the collecting.</summary>
    public ReadOnlySpan<Hit> Sorted()
    {
        for (var end = Count - 1; end > 0; end--)
        {
            (_heap[0], _heap[end]) = (_heap[end], _heap[0]);
            Sink(0, end);
        }

        _segments = [];
        return _heap.AsSpan(0, Count);
    }

    private bool IsWorse(in Hit one, in Hit other) => one.Key != other.Key
        ? one.Key < other.Key
        : one.Segment == other.Segment ? one.Document > other.Document : Id(one).CompareTo(Id(other)) > 0;

    private Guid Id(in Hit hit) => _segments[hit.Segment].Segment.Ids[hit.Document];

    private void Rise(int at)
    {
        for (var above = (at - 1) / 2; at > 0 && IsWorse(_heap[at], _heap[above]); at = above, above = (at - 1) / 2)
            (_heap[at], _heap[above]) = (_heap[above], _heap[at]);
    }

    private void Sink(int at, int end)
    {
        for (var below = (2 * at) + 1; below < end; at = below, below = (2 * at) + 1)
        {
            if (below + 1 < end && IsWorse(_heap[below + 1], _heap[below]))
                below++;
            if (!IsWorse(_heap[below], _heap[at]))
                return;
            (_heap[at], _heap[below]) = (_heap[below], _heap[at]);
        }
    }
}
