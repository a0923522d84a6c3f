namespace PeerSupport.Messages.Relationships;

/// <summary>
/// What every event of a relationship says, so that a service which hears any one of them first knows whose it is.
/// <see cref="WorkerId"/> is the worker from this event on.
/// </summary>
public interface IRelationshipEvent
{
    Guid RelationshipId { get; }
    Guid PeerId { get; }
    Guid WorkerId { get; }
    Guid SiteId { get; }
}
