using PeerSupport.Agreements.Domain;
using PeerSupport.Agreements.Persistence;
using PeerSupport.ServiceDefaults.Http;
using PeerSupport.ServiceDefaults.Persistence;
using PeerSupport.ServiceDefaults.Security;

namespace PeerSupport.Agreements.Features;

/// <summary>How a side makes a move: opened for it alone, signed with its acceptance, saved with the access on record.</summary>
internal sealed class Negotiation(AgreementsDb db, AgreementAccess access, TimeProvider clock)
{
    /// <summary>
    /// Makes a move that no other move makes stale. Where one came between, it is made again on what is there now, so that no
    /// acceptance is lost and the last one sees the other.
    /// </summary>
    /// <returns>Null where the caller is neither side of such an agreement.</returns>
    public Task<AgreementView?> Move(
        Guid id, Caller caller, string operation, Action<Agreement, Acceptance> make, CancellationToken cancellation) =>
        db.UntilSaved(() => Attempt(id, caller, operation, make, cancellation));

    /// <summary>Changes the agreement of the revision that the caller has read.</summary>
    /// <returns>Null where the caller is neither side of such an agreement.</returns>
    /// <exception cref="StaleException">The agreement has changed since.</exception>
    public Task<AgreementView?> Change(
        Guid id, IfMatch ifMatch, Caller caller, string operation, Action<Agreement, Acceptance> make,
        CancellationToken cancellation) =>
        Attempt(id, caller, operation, (agreement, by) =>
        {
            ifMatch.Check(agreement);
            make(agreement, by);
        }, cancellation);

    /// <summary>Changes one item of the revision that the caller has read.</summary>
    /// <returns>Null where there is no such item for the caller to change.</returns>
    /// <exception cref="StaleException">The agreement has changed since.</exception>
    public async Task<AgreementView?> Change<TItem>(
        Guid id, Guid itemId, IfMatch ifMatch, Caller caller, string operation, Action<Agreement, TItem, Acceptance> make,
        CancellationToken cancellation)
        where TItem : Item
    {
        if (await access.Change(id, caller, operation, cancellation) is not var (agreement, side))
            return null;

        ifMatch.Check(agreement);
        if (agreement.WorkingCopy.Find(new ItemId(itemId)) is not TItem item)
            return null;

        make(agreement, item, new Acceptance(side, clock.GetUtcNow(), caller.Person));
        await db.SaveChangesAsync(cancellation);
        return AgreementView.Of(agreement);
    }

    private async Task<AgreementView?> Attempt(
        Guid id, Caller caller, string operation, Action<Agreement, Acceptance> make, CancellationToken cancellation)
    {
        if (await access.Change(id, caller, operation, cancellation) is not var (agreement, side))
            return null;

        make(agreement, new Acceptance(side, clock.GetUtcNow(), caller.Person));
        await db.SaveChangesAsync(cancellation);
        return AgreementView.Of(agreement);
    }
}
