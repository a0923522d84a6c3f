namespace PeerSupport.ServiceDefaults.Messaging;

/// <summary>Proof that a consumer has handled a message, saved with its effect.</summary>
public sealed record InboxMessage(Guid MessageId, string Consumer, DateTimeOffset At);
