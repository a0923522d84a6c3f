namespace PeerSupport.Messages.Relationships;

/// <summary>Who stands in for the worker, and when: the whole list as it is now, what is over left out.</summary>
public sealed record CoverChanged(
    Guid RelationshipId, Guid PeerId, Guid WorkerId, Guid SiteId, IReadOnlyList<CoverPeriod> Cover) : IRelationshipEvent;
