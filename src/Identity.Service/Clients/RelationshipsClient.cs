using PeerSupport.ServiceDefaults.Http;

namespace PeerSupport.Identity.Clients;

/// <summary>What this service reads of a relationship.</summary>
internal sealed record RelationshipRead(
    Guid Id, string Phase, Guid WorkerId, RelationshipPeerRead Peer, RelationshipEndingRead? Ending = null)
{
    /// <summary>Whether nobody is to be invited into it any more; after a forced ending, which a death may be, at once.</summary>
    public bool IsClosed => Phase is "concluded" or "withdrawn" || Ending?.Kind is "forced";
}

internal sealed record RelationshipPeerRead(Guid Id, string FirstName);

internal sealed record RelationshipEndingRead(string Kind);

/// <summary>Asks the relationships service as the user.</summary>
internal sealed class RelationshipsClient(ServiceAsUser relationships)
{
    /// <summary>The relationship, if this user may see it.</summary>
    public Task<RelationshipRead?> Find(Guid id, CancellationToken cancellation) =>
        relationships.Find<RelationshipRead>($"/api/relationships/{id}", cancellation);
}
