namespace PeerSupport.Relationships.Domain;

public enum HandoverState
{
    Proposed,
    Accepted,
    Declined,

    /// <summary>By the supervisor, with the end of the relationship, or because they turned out to be the peer.</summary>
    TakenBack,
}
