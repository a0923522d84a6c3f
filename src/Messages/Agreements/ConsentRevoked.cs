namespace PeerSupport.Messages.Agreements;

/// <summary>The peer took a consent back; nothing more is shared on it.</summary>
public sealed record ConsentRevoked(Guid AgreementId, Guid RelationshipId, Guid ConsentId, DateTimeOffset At);
