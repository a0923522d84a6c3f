namespace PeerSupport.Messages.Agreements;

/// <summary>Whose answer the negotiation waits for; said again whenever that changes.</summary>
/// <param name="Peer">Since when the peer has something to accept, counter or acknowledge; null: nothing.</param>
/// <param name="Worker">Since when the worker has; null: nothing.</param>
public sealed record ProposalsAwaiting(
    Guid AgreementId, Guid RelationshipId, DateTimeOffset? Peer, DateTimeOffset? Worker);
