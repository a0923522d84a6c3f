namespace PeerSupport.ServiceDefaults.Messaging;

/// <summary>
/// Where the services of one process find each other. Everybody subscribes while being built, before anything is sent, so
/// that no message misses a subscriber that starts late.
/// </summary>
public sealed class InProcessBus : IMessageTransport
{
    private readonly List<ISubscriber> _subscribers = [];

    public void Subscribe(ISubscriber subscriber) => _subscribers.Add(subscriber);

    /// <summary>Once every service has started; before that, one may have no database yet.</summary>
    public Task<bool> IsReady(CancellationToken cancellation) => Task.FromResult(_subscribers.TrueForAll(subscriber => subscriber.IsReady));

    /// <summary>Hands a message to every subscriber, each by itself.</summary>
    public Task Send(Envelope envelope, CancellationToken cancellation) =>
        Task.WhenAll(_subscribers.Select(async subscriber => await subscriber.Deliver(envelope, cancellation)));
}
