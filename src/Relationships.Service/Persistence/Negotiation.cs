using PeerSupport.Relationships.Domain;
using PeerSupport.ServiceDefaults.Persistence;

namespace PeerSupport.Relationships.Persistence;

/// <summary>Whose answer an agreement of Agreements' waits for; its id is the agreement's.</summary>
internal sealed class Negotiation : Replica
{
    public RelationshipId Relationship { get; set; }

    /// <summary>Since when the peer has something to answer.</summary>
    public DateTimeOffset? AwaitsPeer { get; set; }

    /// <summary>Since when the worker has something to answer.</summary>
    public DateTimeOffset? AwaitsWorker { get; set; }
}
