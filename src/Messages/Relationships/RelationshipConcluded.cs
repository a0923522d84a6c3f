namespace PeerSupport.Messages.Relationships;

/// <summary>The relationship ended after having been active or agreed upon. Terminal.</summary>
/// <param name="Ending"><c>planned</c>, <c>by-peer</c>, <c>by-worker</c> or <c>forced</c>.</param>
public sealed record RelationshipConcluded(
    Guid RelationshipId, Guid PeerId, Guid WorkerId, Guid SiteId, string Ending, DateTimeOffset At) : IRelationshipEvent;
