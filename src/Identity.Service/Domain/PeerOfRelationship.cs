namespace PeerSupport.Identity.Domain;

/// <summary>For whom a link is made: the peer of a relationship, by the name in its record.</summary>
internal sealed record PeerOfRelationship(Guid RelationshipId, Guid PeerId, string FirstName);
