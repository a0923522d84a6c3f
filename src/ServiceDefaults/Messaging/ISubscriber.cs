namespace PeerSupport.ServiceDefaults.Messaging;

/// <summary>Somebody to whom messages of this process are handed.</summary>
public interface ISubscriber
{
    /// <summary>False while it cannot take anything, since it has not started yet.</summary>
    bool IsReady => true;

    /// <summary>Returns when the message is safe with the subscriber; throws when it is not, and will be handed over again.</summary>
    Task Deliver(Envelope envelope, CancellationToken cancellation);
}
