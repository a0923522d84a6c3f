using PeerSupport.Resources.Persistence;

namespace PeerSupport.Resources.Searching;

/// <summary>
/// Publishers of whom a search shows nothing to readers whom nobody knows, as this replica last read it: a search asks no database. A
/// change of the setting is one of the directory, so <see cref="IndexKeeper"/> comes to it on every replica; where it was made, it is
/// read at once.
/// </summary>
internal sealed class HiddenPublishers : IDisposable
{
    private readonly SemaphoreSlim _reading = new(1, 1);
    private volatile IReadOnlyList<Guid> _ids = [];

    public IReadOnlyList<Guid> Ids => _ids;

    /// <summary>One after the other, so that what was read before a change never takes the place of what was read after it.</summary>
    public async Task Read(ResourcesDb db, CancellationToken cancellation)
    {
        await _reading.WaitAsync(cancellation);
        try
        {
            _ids = [.. (await db.NotForAnybody(cancellation)).Select(organisation => organisation.Value)];
        }
        finally
        {
            _reading.Release();
        }
    }

    public void Dispose() => _reading.Dispose();
}
