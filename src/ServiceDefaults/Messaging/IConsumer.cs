namespace PeerSupport.ServiceDefaults.Messaging;

/// <summary>
/// Reacts to one kind of message. Change the database's tracked entities and return: the pipeline saves them, whatever
/// they raised and the inbox row in one transaction, so that a redelivery changes nothing.
/// </summary>
public interface IConsumer<TMessage> where TMessage : class
{
    Task Consume(Received<TMessage> received, CancellationToken cancellation);
}
