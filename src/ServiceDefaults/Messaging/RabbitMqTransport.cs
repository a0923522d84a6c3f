using MassTransit;

namespace PeerSupport.ServiceDefaults.Messaging;

/// <summary>Publishes to RabbitMQ and waits for the broker's confirmation. A message that no queue takes is not safe.</summary>
internal sealed class RabbitMqTransport(
    IBus bus, MessageCatalogue catalogue, RabbitMqListeners listeners, ServiceIdentity service, IReadOnlyList<Subscription> subscriptions)
    : IMessageTransport
{
    public Task<bool> IsReady(CancellationToken cancellation) => listeners.HaveAllListened(cancellation);

    public Task Send(Envelope envelope, CancellationToken cancellation)
    {
        var message = catalogue.Read(envelope);
        return bus.Publish(message, message.GetType(), context => Stamp(context, envelope), cancellation);
    }

    public async Task<IReadOnlyList<QueueView>> Queues(CancellationToken cancellation)
    {
        var waiting = await listeners.Waiting([.. subscriptions.Select(s => QueueOf(service, s.Name))], cancellation);
        return [.. subscriptions.Zip(waiting, (subscription, count) => new QueueView(subscription.Name, count))];
    }

    public static string QueueOf(ServiceIdentity service, string consumer) => $"{service.Name}.{consumer}";

    private static void Stamp(PublishContext context, Envelope envelope)
    {
        context.Mandatory = true;
        context.MessageId = envelope.MessageId;
        context.Headers.Set(nameof(Envelope.OrganisationId), envelope.OrganisationId.ToString());
        context.Headers.Set(nameof(Envelope.AggregateId), envelope.AggregateId.ToString());
        context.Headers.Set(nameof(Envelope.Revision), envelope.Revision.ToString(System.Globalization.CultureInfo.InvariantCulture));
        context.Headers.Set(nameof(Envelope.TraceParent), envelope.TraceParent);
    }
}
