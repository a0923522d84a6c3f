using PeerSupport.Kernel;
using PeerSupport.Relationships.Domain;
using PeerSupport.Relationships.Persistence;
using PeerSupport.ServiceDefaults.Security;

namespace PeerSupport.Relationships.Features;

/// <summary>How one side's word becomes a record of its own, which never collides with what the other says meanwhile.</summary>
internal sealed class WordOf(Access access, RelationshipsDb db, TimeProvider clock)
{
    /// <summary>What the domain made of it, saved; null where the caller may not see the relationship.</summary>
    public async Task<TRecord?> Either<TRecord>(
        Guid id, Caller caller, ISpokenRequest request, string operation,
        Func<SupportRelationship, Spoken, TRecord> record, CancellationToken cancellation) where TRecord : Aggregate
    {
        if (await access.ToChange(id, caller, Standing.Sustaining, operation, cancellation) is not { } admission)
            return null;

        var recorded = record(admission.Relationship, admission.Speaks(request, caller, clock.GetUtcNow()));
        db.Add(recorded);
        await db.SaveChangesAsync(cancellation);
        return recorded;
    }
}
