namespace PeerSupport.Messages.Relationships;

/// <summary>A peer worker began to support a peer at a site.</summary>
/// <param name="Zone">The site's IANA time zone.</param>
public sealed record RelationshipStarted(
    Guid RelationshipId, Guid PeerId, Guid WorkerId, Guid SiteId, string Zone, DateTimeOffset At) : IRelationshipEvent;
