using Microsoft.EntityFrameworkCore;
using PeerSupport.Kernel;
using PeerSupport.Relationships.Domain;
using PeerSupport.Relationships.Persistence;
using PeerSupport.ServiceDefaults.Security;

namespace PeerSupport.Relationships.Features;

/// <summary>
/// The only way to a reflection: its author finds it and nobody else, whatever their role. What is done with it is written down
/// in the audit trail of the reflection, never in that of the relationship it is about.
/// </summary>
internal sealed class OwnReflections(RelationshipsDb db, Access access, TimeProvider clock)
{
    public async Task<Reflection?> Find(Guid id, Caller caller, string operation, CancellationToken cancellation)
    {
        var (key, me) = (new ReflectionId(id), caller.Person);
        var own = await db.Reflections.SingleOrDefaultAsync(r => r.Id == key && r.Author == me, cancellation);
        if (own is not null)
            access.Record(id, caller, operation);
        return own;
    }

    public IQueryable<Reflection> Of(Caller caller)
    {
        var me = caller.Person;
        return db.Reflections.Where(r => r.Author == me);
    }

    public Task<SharedReflection?> CopyOf(Reflection reflection, CancellationToken cancellation)
    {
        var id = reflection.Id;
        return db.SharedReflections.SingleOrDefaultAsync(shared => shared.Reflection == id, cancellation);
    }

    /// <summary>The first names, earlier ones too, of everybody whom this worker supports or has supported, standing in included.</summary>
    public async Task<KnownNames> NamesKnownTo(Caller caller, CancellationToken cancellation)
    {
        var supported = await SupportedBy(caller.Person)
            .Select(r => new { r.Peer.FirstName, r.Peer.EarlierFirstNames }).ToListAsync(cancellation);
        return KnownNames.Of(supported.SelectMany(peer => peer.EarlierFirstNames.Append(peer.FirstName)));
    }

    /// <summary>Whether the caller is or was at work in this relationship; none is fine too.</summary>
    public async Task<bool> MayBeAbout(Guid? relationship, Caller caller, CancellationToken cancellation)
    {
        if (relationship is not { } id)
            return true;

        var key = new RelationshipId(id);
        return await SupportedBy(caller.Person).AnyAsync(r => r.Id == key, cancellation);
    }

    private IQueryable<SupportRelationship> SupportedBy(PersonId worker)
    {
        var now = clock.GetUtcNow();
        return db.Relationships.Where(r => r.Worker == worker || r.FormerWorkers.Any(former => former.Worker == worker)
            || r.Covers.Any(cover => cover.StandIn == worker && cover.From <= now));
    }
}
