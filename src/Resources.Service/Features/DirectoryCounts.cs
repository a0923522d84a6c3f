using System.Runtime.InteropServices;
using PeerSupport.Resources.Persistence;

namespace PeerSupport.Resources.Features;

/// <summary>How often the directory was asked, by whom and on which day (UTC), as far as it is not saved yet.</summary>
internal sealed class DirectoryCounts(TimeProvider clock)
{
    private readonly Lock _gate = new();
    private Dictionary<(DateOnly Day, DirectoryUser User), long> _counts = [];

    public void Add(DirectoryUser user) => Add(DateOnly.FromDateTime(clock.GetUtcNow().UtcDateTime), user, 1);

    public void Add(DateOnly day, DirectoryUser user, long requests)
    {
        lock (_gate)
            CollectionsMarshal.GetValueRefOrAddDefault(_counts, (day, user), out _) += requests;
    }

    /// <summary>All of them, which are then no longer here.</summary>
    public IReadOnlyDictionary<(DateOnly Day, DirectoryUser User), long> Take()
    {
        lock (_gate)
        {
            var taken = _counts;
            _counts = [];
            return taken;
        }
    }
}
