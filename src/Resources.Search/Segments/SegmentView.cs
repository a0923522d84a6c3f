namespace PeerSupport.Resources.Search.Segments;

/// <summary>A segment at one moment: its documents but for the dead, which have been deleted or replaced since.</summary>
internal sealed class SegmentView(Segment segment, ulong[]? dead = null)
{
    public Segment Segment { get; } = segment;

    /// <summary>Empty where none is dead.</summary>
    public ReadOnlySpan<ulong> Dead => dead;
    public int DeadCount { get; } = dead is null ? 0 : Bitmap.Count(dead);
    public int Living => Segment.Documents - DeadCount;

    public bool IsDead(int document) => dead is not null && Bitmap.Has(dead, document);

    public SegmentView Without(IEnumerable<Guid> ids)
    {
        ulong[]? changed = null;
        foreach (var id in ids)
        {
            var document = Segment.Find(id);
            if (document < 0 || IsDead(document))
                continue;
            changed ??= dead is null ? Bitmap.New(Segment.Documents) : [.. dead];
            Bitmap.Set(changed, document);
        }

        return changed is null ? this : new(Segment, changed);
    }

    /// <summary>As if what has one of these publishers were dead.</summary>
    public SegmentView WithoutThoseOf(ReadOnlySpan<int> publishers)
    {
        var (without, any) = (dead is null ? Bitmap.New(Segment.Documents) : [.. dead], false);
        foreach (var publisher in publishers)
            any |= Segment.Publishers.CollectInto(without, publisher);
        return any ? new(Segment, without) : this;
    }

    /// <summary>The ids of those that are dead here and were not there.</summary>
    public IEnumerable<Guid> DiedSince(SegmentView earlier)
    {
        for (var document = 0; document < Segment.Documents; document++)
        {
            if (IsDead(document) && !earlier.IsDead(document))
                yield return Segment.Ids[document];
        }
    }

    public SegmentView Under(IndexTables tables, Taxonomy taxonomy) =>
        new(Segment.Under(SegmentBuilder.Expand(Segment.GivenTerms, tables, taxonomy)), dead);
}
