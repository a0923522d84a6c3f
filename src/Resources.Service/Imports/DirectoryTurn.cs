using Microsoft.EntityFrameworkCore;
using PeerSupport.Resources.Hsds;
using PeerSupport.Resources.Persistence;

namespace PeerSupport.Resources.Imports;

/// <summary>
/// Changes of the directory are made one after the other, so that whoever has seen one has seen all before it. Within a
/// transaction that the caller holds.
/// </summary>
internal sealed class DirectoryTurn(ResourcesDb db, TimeProvider clock)
{
    /// <summary>Until the changes before this one are made: each writes the first change's row, which the next waits for.</summary>
    public Task<int> Wait(CancellationToken cancellation) =>
        db.Changes.Where(change => change.Number == db.Changes.Min(first => first.Number))
            .ExecuteUpdateAsync(first => first.SetProperty(change => change.Added, change => change.Added), cancellation);

    public async Task<long> Begin(DirectoryChange change, CancellationToken cancellation)
    {
        await Wait(cancellation);
        db.Changes.Add(change);
        await db.SaveChangesAsync(cancellation);
        db.Entry(change).State = EntityState.Detached;
        return change.Number;
    }

    // The instant is taken last, as near to the commit as can be, and never before an earlier change's, whatever the clocks say.
    public async Task Finish(long number, CancellationToken cancellation)
    {
        var before = await db.Changes.Where(change => change.Number < number)
            .MaxAsync(change => (DateTimeOffset?)change.At, cancellation);
        var now = clock.GetUtcNow();
        var at = before > now ? before.Value : now;
        await db.Changes.Where(change => change.Number == number)
            .ExecuteUpdateAsync(change => change.SetProperty(c => c.At, at), cancellation);
    }
}
