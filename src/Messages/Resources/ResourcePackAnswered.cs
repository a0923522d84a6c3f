namespace PeerSupport.Messages.Resources;

/// <summary>The peer took the pack or declined it.</summary>
public sealed record ResourcePackAnswered(Guid PackId, Guid RelationshipId, bool Taken, DateTimeOffset At);
