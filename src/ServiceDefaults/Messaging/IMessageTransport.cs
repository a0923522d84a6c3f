namespace PeerSupport.ServiceDefaults.Messaging;

/// <summary>The way out of the outbox: RabbitMQ between processes, or straight to the subscribers within one.</summary>
internal interface IMessageTransport
{
    /// <summary>False while a message would miss somebody who is not there yet.</summary>
    Task<bool> IsReady(CancellationToken cancellation) => Task.FromResult(true);

    /// <summary>Returns when the message is safe elsewhere; throws when it is not.</summary>
    Task Send(Envelope envelope, CancellationToken cancellation);
}
