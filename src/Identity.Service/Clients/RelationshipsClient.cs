using PeerSupport.ServiceDefaults.Http;

namespace PeerSupport.Identity.Clients;

/// <summary>What this service reads of a relationship.</summary>
internal sealed record RelationshipRead(Guid Id, string Phase, Guid WorkerId, RelationshipPeerRead Peer)
{
    public bool HasEnded => Phase is "concluded" or "withdrawn";
}

internal sealed record RelationshipPeerRead(Guid Id, string FirstName);

/// <summary>Asks the relationships service as the user.</summary>
internal sealed class RelationshipsClient(ServiceAsUser relationships)
{
    /// <summary>The relationship, if this user may see it.</summary>
    public Task<RelationshipRead?> Find(Guid id, CancellationToken cancellation) =>
        relationships.Find<RelationshipRead>($"/api/relationships/{id}", cancellation);
}
