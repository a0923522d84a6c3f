using System.Collections.Concurrent;
using Microsoft.Extensions.DependencyInjection;
using PeerSupport.Kernel;

namespace PeerSupport.ServiceDefaults.Messaging;

/// <summary>Calls a consumer whose message type is known only at run time.</summary>
internal abstract class Consumption
{
    private static readonly ConcurrentDictionary<Subscription, Consumption> Known = [];

    public static Consumption Of(Subscription subscription) => Known.GetOrAdd(subscription, static s =>
        (Consumption)Activator.CreateInstance(typeof(Typed<>).MakeGenericType(s.Message), s.Consumer)!);

    public abstract Task Run(IServiceProvider services, object message, Envelope envelope, CancellationToken cancellation);

    private sealed class Typed<TMessage>(Type consumer) : Consumption where TMessage : class
    {
        private readonly ObjectFactory _create = ActivatorUtilities.CreateFactory(consumer, []);

        public override Task Run(IServiceProvider services, object message, Envelope envelope, CancellationToken cancellation) =>
            ((IConsumer<TMessage>)_create(services, null)).Consume(
                new((TMessage)message, new OrganisationId(envelope.OrganisationId), envelope.AggregateId, envelope.Revision), cancellation);
    }
}
