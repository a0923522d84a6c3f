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
}

internal sealed record PackAccessGranted(RelationshipCopy Relationship, PackPart Part);

/// <summary>
/// Whether somebody may come to a relationship's packs, and in which part. Whoever is let in is recorded in the audit trail;
/// the caller's save keeps both.
/// </summary>
internal sealed class PackAccess(ResourcesDb db, Caller caller, TimeProvider clock)
{
    public static ValueTask<PackAccess?> BindAsync(HttpContext http) => ValueTask.FromResult<PackAccess?>(new(
        http.RequestServices.GetRequiredService<ResourcesDb>(),
        Caller.From(http.User) ?? throw new BadHttpRequestException("The access token is not that of a person.", StatusCodes.Status401Unauthorized),
        http.RequestServices.GetRequiredService<TimeProvider>()));

    public Caller Caller => caller;

    /// <summary>Null where the relationship is unknown or not this caller's in one of the parts that the operation is for.</summary>
    public async Task<PackAccessGranted?> To(Guid relationshipId, string operation, CancellationToken cancellation, params PackPart[] parts)
    {
        var relationship = await db.Relationships.SingleOrDefaultAsync(
            r => r.Id == relationshipId && r.OrganisationId == caller.Organisation.Value, cancellation);
        if (relationship is null || await PartIn(relationship, parts, cancellation) is not { } part)
            return null;

        db.AuditTrail.Add(new AuditEntry(caller.Organisation, relationshipId, caller.Person, operation, clock.GetUtcNow()));
        return new(relationship, part);
    }

    /// <summary>The pack with the access to it, or null as above.</summary>
    public async Task<(ResourcePack Pack, PackAccessGranted Access)?> ToPack(
        Guid packId, string operation, CancellationToken cancellation, params PackPart[] parts)
    {
        var id = new ResourcePackId(packId);
        return await db.Packs.SingleOrDefaultAsync(pack => pack.Id == id, cancellation) is { } pack
            && await To(pack.RelationshipId, operation, cancellation, parts) is { } access
                ? (pack, access)
                : null;
    }

    private async Task<PackPart?> PartIn(RelationshipCopy relationship, PackPart[] parts, CancellationToken cancellation)
    {
        if (parts.Contains(PackPart.Worker) && caller.Is(Roles.Worker, relationship.SiteId) && caller.Person.Value == relationship.WorkerId)
            return PackPart.Worker;
        if (parts.Contains(PackPart.Peer) && caller.Is(Roles.Peer) && await db.PeerAccounts.AnyAsync(
            account => account.Id == relationship.PeerId && account.PersonId == caller.Person.Value, cancellation))
            return PackPart.Peer;
        return parts.Contains(PackPart.Supervisor) && caller.Is(Roles.Supervisor, relationship.SiteId) ? PackPart.Supervisor : null;
    }
}
