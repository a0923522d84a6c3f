using Microsoft.EntityFrameworkCore;
using PeerSupport.Resources.Domain;
using PeerSupport.Resources.Persistence;
using PeerSupport.ServiceDefaults.Persistence;
using PeerSupport.ServiceDefaults.Security;

namespace PeerSupport.Resources.Features;

/// <summary>In which part somebody comes to a relationship's packs.</summary>
internal enum PackPart
{
    Worker,
    Peer,
    Supervisor,

    /// <summary>Stands in for the worker at this time: reads.</summary>
    StandIn,
}

internal sealed record PackAccessGranted(RelationshipCopy Relationship, PackPart Part);

/// <summary>
/// Whether somebody may come to a relationship's packs, and in which part. Whoever is let in is recorded in the audit trail;
/// the caller's save keeps both.
/// </summary>
internal sealed class PackAccess(ResourcesDb db, TimeProvider clock)
{
    /// <summary>Null where the relationship is unknown or not this caller's in one of the parts that the operation is for.</summary>
    public async Task<PackAccessGranted?> To(
        Guid relationshipId, Caller caller, string operation, CancellationToken cancellation, params PackPart[] parts)
    {
        if (await db.Relationships.FindAsync([relationshipId], cancellation) is not { } relationship
            || await PartIn(relationship, caller, parts, cancellation) is not { } part)
            return null;

        db.AuditTrail.Add(new AuditEntry(caller.Organisation, relationshipId, caller.Person, operation, clock.GetUtcNow()));
        return new(relationship, part);
    }

    /// <summary>The pack with the access to it, or null as above.</summary>
    public async Task<(ResourcePack Pack, PackAccessGranted Access)?> ToPack(
        Guid packId, Caller caller, string operation, CancellationToken cancellation, params PackPart[] parts)
    {
        var id = new ResourcePackId(packId);
        return await db.Packs.SingleOrDefaultAsync(pack => pack.Id == id, cancellation) is { } pack
            && await To(pack.RelationshipId, caller, operation, cancellation, parts) is { } access
                ? (pack, access)
                : null;
    }

    private async Task<PackPart?> PartIn(
        RelationshipCopy relationship, Caller caller, PackPart[] parts, CancellationToken cancellation)
    {
        if (parts.Contains(PackPart.Worker) && caller.Person.Value == relationship.WorkerId
            && caller.Is(Roles.Worker, relationship.SiteId))
            return PackPart.Worker;
        if (parts.Contains(PackPart.Peer) && caller.Is(Roles.Peer) && await db.PeerAccounts.AnyAsync(
            account => account.Id == relationship.PeerId && account.PersonId == caller.Person.Value, cancellation))
            return PackPart.Peer;
        if (parts.Contains(PackPart.StandIn) && relationship.IsCoveredBy(caller.Person.Value, clock.GetUtcNow())
            && caller.Is(Roles.Worker, relationship.SiteId))
            return PackPart.StandIn;
        return parts.Contains(PackPart.Supervisor) && caller.Is(Roles.Supervisor, relationship.SiteId) ? PackPart.Supervisor : null;
    }
}
