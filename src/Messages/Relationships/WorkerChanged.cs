namespace PeerSupport.Messages.Relationships;

/// <summary>Another worker took the relationship over; the agreement holds until the new pair has re-accepted it.</summary>
public sealed record WorkerChanged(
    Guid RelationshipId, Guid PeerId, Guid WorkerId, Guid SiteId, Guid FormerWorkerId, DateTimeOffset At) : IRelationshipEvent;
