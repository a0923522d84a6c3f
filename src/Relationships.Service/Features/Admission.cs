using PeerSupport.Relationships.Domain;

namespace PeerSupport.Relationships.Features;

/// <summary>The relationship that somebody was let in to, and as what.</summary>
internal sealed record Admission(SupportRelationship Relationship, Standing As)
{
    /// <summary>Whose side the caller acts for, where they are one of the two.</summary>
    public Side Side => As.HasFlag(Standing.Worker) ? Side.Worker : Side.Peer;

    /// <summary>Whose word is recorded: a worker may write down the peer's, said in person.</summary>
    public (Side Side, bool InPerson) Speaks(bool onBehalfOfPeer) =>
        Side is Side.Worker && onBehalfOfPeer ? (Side.Peer, true) : (Side, false);
}
