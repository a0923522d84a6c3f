namespace PeerSupport.Relationships.Domain;

/// <summary>The two who are in the relationship.</summary>
public enum Side
{
    Peer,
    Worker,
}
