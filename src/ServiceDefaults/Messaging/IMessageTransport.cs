namespace PeerSupport.ServiceDefaults.Messaging;

/// <summary>The way out of the outbox: RabbitMQ between processes, or straight to the subscribers within one.</summary>
internal interface IMessageTransport
{
    /// <summary>Returns when the message is safe elsewhere; throws when it is not.</summary>
    Task Send(Envelope envelope, CancellationToken cancellation);
}
