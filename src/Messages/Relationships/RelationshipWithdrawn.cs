namespace PeerSupport.Messages.Relationships;

/// <summary>Either side left before the relationship was active. Terminal.</summary>
public sealed record RelationshipWithdrawn(
    Guid RelationshipId, Guid PeerId, Guid WorkerId, Guid SiteId, DateTimeOffset At) : IRelationshipEvent;
