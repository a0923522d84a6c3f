using PeerSupport.Resources.Search.Segments;

namespace PeerSupport.Resources.Search;

/// <summary>Which segments to make into one, so that there are few and little of them is dead.</summary>
internal static class MergePlan
{
    private const int Together = 8;
    private const int Large = Segment.MostDocuments / Together;
    private const int DeadShare = 4;

    /// <summary>None, when nothing is worth it.</summary>
    public static SegmentView[] Next(IReadOnlyList<SegmentView> segments)
    {
        if (segments.FirstOrDefault(view => view.Living == 0) is { } empty)
            return [empty];

        // Small ones by eights of like size, whatever is smaller with them; each document is rewritten once a size.
        var bySize = segments.OrderBy(view => view.Living).ToArray();
        for (var size = Together; size <= Large; size *= Together)
        {
            var smaller = bySize.TakeWhile(view => view.Living < size).ToArray();
            if (smaller.Count(view => view.Living >= size / Together) >= Together)
                return Fitting(smaller);
        }

        if (bySize.FirstOrDefault(view => view.DeadCount * DeadShare > view.Segment.Documents) is { } dying)
            return Fitting([dying, .. bySize.Where(view => view != dying)]);

        var large = Fitting(bySize.Where(view => view.Living >= Large));
        return large.Length > 1 ? large : [];
    }

    private static SegmentView[] Fitting(IEnumerable<SegmentView> segments)
    {
        var sum = 0;
        return [.. segments.TakeWhile(view => (sum += view.Living) <= Segment.MostDocuments)];
    }
}
