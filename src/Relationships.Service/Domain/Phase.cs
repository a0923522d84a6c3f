namespace PeerSupport.Relationships.Domain;

public enum Phase
{
    GettingToKnow,
    Agreeing,
    Active,
    Paused,
    Concluding,
    Concluded,
    Withdrawn,
}
