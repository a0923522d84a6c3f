namespace PeerSupport.ServiceDefaults.Messaging;

/// <summary>The way out of the outbox: RabbitMQ between processes, or straight to the subscribers within one.</summary>
internal interface IMessageTransport
{
    /// <summary>False while a message would miss somebody who is not there yet.</summary>
    Task<bool> IsReady(CancellationToken cancellation) => Task.FromResult(true);

    /// <summary>What waits in this service's queues outside it; nothing where messages are handed over directly.</summary>
    Task<IReadOnlyList<QueueView>> Queues(CancellationToken cancellation) => Task.FromResult<IReadOnlyList<QueueView>>([]);

    /// <summary>Returns when the message is safe elsewhere; throws when it is not.</summary>
    Task Send(Envelope envelope, CancellationToken cancellation);
}

/// <summary>A consumer's queue at the broker, and how many messages wait in it or are being worked on.</summary>
public sealed record QueueView(string Consumer, long Waiting);
