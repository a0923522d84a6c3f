using System.Reflection;
using MassTransit;
using MassTransit.UsageTracking;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Hosting;
using PeerSupport.ServiceDefaults.Telemetry;

namespace PeerSupport.ServiceDefaults.Messaging;

public static class MessagingExtensions
{
    /// <summary>
    /// Registers the service's consumers, outbox and inbox: over RabbitMQ where <c>ConnectionStrings:messaging</c> is set, else
    /// over the <see cref="InProcessBus"/> of a process that has one.
    /// </summary>
    /// <exception cref="StartupException">There is neither.</exception>
    public static IHostApplicationBuilder AddMessaging(this IHostApplicationBuilder builder, ServiceIdentity service, Assembly messages)
    {
        var subscriptions = Subscription.In(service.Assembly);
        builder.Services.AddOptions<MessagingOptions>().BindConfiguration("Messaging")
            .PostConfigure<MessageCatalogue>((options, catalogue) => options.Listeners ??= catalogue.Services).ValidateDataAnnotations().ValidateOnStart();
        builder.Services.AddSingleton(new MessageCatalogue(messages));
        builder.Services.AddSingleton(subscriptions);
        builder.Services.AddSingleton<ConsumerPipeline>();
        builder.Services.AddSingleton<OutboxSignal>();
        builder.Services.AddSingleton<MessagingMetrics>().AddSingleton<Backlog>().AddHostedService(services => services.GetRequiredService<Backlog>());

        if (builder.Configuration.GetConnectionString("messaging") is { Length: > 0 } broker)
            builder.Services.AddRabbitMq(service, subscriptions, Uri.TryCreate(broker, UriKind.Absolute, out var address)
                ? address
                : throw new StartupException($"{service.Name}: ConnectionStrings__messaging is not an address such as amqp://user:password@host."));
        else if (builder.Services.Any(known => known.ServiceType == typeof(InProcessBus)))
            builder.Services.AddSingleton<IMessageTransport>(services => services.GetRequiredService<InProcessBus>());
        else
            throw new StartupException($"{service.Name}: set ConnectionStrings__messaging to the address of a RabbitMQ broker (amqp://…).");

        builder.Services.AddHostedService<OutboxDispatcher>();
        return builder;
    }

    private static void AddRabbitMq(
        this IServiceCollection services, ServiceIdentity service, IReadOnlyList<Subscription> subscriptions, Uri broker)
    {
        services.AddSingleton<IMessageTransport, RabbitMqTransport>();
        services.AddSingleton(provider => ActivatorUtilities.CreateInstance<RabbitMqListeners>(provider, broker)).AddHostedService<RabbitMqAnnouncer>();
        services.AddMassTransit(bus =>
        {
            bus.DisableUsageTelemetry();
            foreach (var (name, consumer, message) in subscriptions)
                bus.AddConsumer(typeof(RabbitMqReceiver<,>).MakeGenericType(consumer, message))
                    .Endpoint(endpoint => endpoint.Name = RabbitMqTransport.QueueOf(service, name));

            bus.AddConfigureEndpointsCallback((_, _, endpoint) =>
            {
                if (endpoint is IRabbitMqReceiveEndpointConfigurator rabbit)
                    rabbit.SetQuorumQueue();
            });
            bus.UsingRabbitMq((context, rabbit) =>
            {
                rabbit.Host(broker);
                rabbit.ConfigureEndpoints(context);
            });
        });

        // Switched off above, it can be switched on again by an environment variable; without its tracker it cannot.
        services.RemoveAll<IUsageTracker>();
    }
}
