namespace PeerSupport.Messages.Agreements;

/// <summary>Peer or worker made the first move on the draft.</summary>
public sealed record NegotiationOpened(Guid AgreementId, Guid RelationshipId, DateTimeOffset At);
