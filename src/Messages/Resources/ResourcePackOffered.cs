namespace PeerSupport.Messages.Resources;

/// <summary>Directory entries chosen for afterwards were offered to the peer.</summary>
public sealed record ResourcePackOffered(Guid PackId, Guid RelationshipId, DateTimeOffset At);
