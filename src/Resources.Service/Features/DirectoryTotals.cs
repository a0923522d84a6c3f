using Microsoft.Extensions.Caching.Memory;
using PeerSupport.Kernel;
using PeerSupport.Resources.Hsds;

namespace PeerSupport.Resources.Features;

/// <summary>
/// How many rows a list has in all, for a minute after it was last asked: whoever walks over its pages has them counted once,
/// as long as the directory does not change.
/// </summary>
internal sealed class DirectoryTotals : IDisposable
{
    private const int Most = 10_000;
    private static readonly TimeSpan Kept = TimeSpan.FromMinutes(1);
    private readonly MemoryCache _known = new(new MemoryCacheOptions { SizeLimit = Most });

    /// <param name="hidden">Whose rows this reader is not shown.</param>
    public async Task<int> Of(
        DirectoryVersion version, IReadOnlyList<OrganisationId> hidden, HsdsEntity entity, HsdsQuery query, Func<Task<int>> count)
    {
        var asked = query with { Page = 1, PerPage = null, Full = false, Minimal = false, FullService = false };
        var list = (version.Number, string.Join(' ', hidden), entity.Table, asked);
        if (_known.TryGetValue(list, out int total))
            return total;
        return _known.Set(list, await count(), new MemoryCacheEntryOptions { Size = 1, SlidingExpiration = Kept });
    }

    public void Dispose() => _known.Dispose();
}
