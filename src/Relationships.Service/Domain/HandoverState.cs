namespace PeerSupport.Relationships.Domain;

public enum HandoverState
{
    Proposed,
    Accepted,
    Declined,

    /// <summary>By the supervisor, or with the end of the relationship.</summary>
    TakenBack,
}
