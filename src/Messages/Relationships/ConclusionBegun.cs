namespace PeerSupport.Messages.Relationships;

/// <summary>A planned or sudden ending was announced.</summary>
/// <param name="Ending"><c>planned</c>, <c>by-peer</c>, <c>by-worker</c> or <c>forced</c>.</param>
public sealed record ConclusionBegun(
    Guid RelationshipId, Guid PeerId, Guid WorkerId, Guid SiteId, string Ending, DateOnly EndsOn, DateTimeOffset At) : IRelationshipEvent;
