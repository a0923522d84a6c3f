using System.Globalization;
using MassTransit;

namespace PeerSupport.ServiceDefaults.Messaging;

/// <summary>Takes a message off its queue and gives it to the pipeline; acknowledged when that is through.</summary>
internal sealed class RabbitMqReceiver<TConsumer, TMessage>(ConsumerPipeline pipeline, IReadOnlyList<Subscription> subscriptions)
    : MassTransit.IConsumer<TMessage> where TMessage : class
{
    private readonly Subscription _subscription =
        subscriptions.Single(s => s.Consumer == typeof(TConsumer) && s.Message == typeof(TMessage));

    public Task Consume(ConsumeContext<TMessage> context) =>
        pipeline.Deliver(EnvelopeOf(context), _subscription, context.CancellationToken);

    private static Envelope EnvelopeOf(ConsumeContext<TMessage> context) => new(
        context.MessageId ?? throw new InvalidOperationException("A message without an id cannot be taken once only."),
        MessageCatalogue.NameOf(typeof(TMessage)),
        MessageCatalogue.Write(context.Message),
        Guid.Parse(Header(context, nameof(Envelope.OrganisationId))!),
        Guid.Parse(Header(context, nameof(Envelope.AggregateId))!),
        long.Parse(Header(context, nameof(Envelope.Revision))!, CultureInfo.InvariantCulture),
        Header(context, nameof(Envelope.TraceParent)));

    private static string? Header(ConsumeContext context, string name) => context.Headers.Get<string>(name);
}
