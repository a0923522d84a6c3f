using MassTransit;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace PeerSupport.ServiceDefaults.Messaging;

/// <summary>Leaves the sign of <see cref="RabbitMqListeners"/> whenever all queues of this service have come to be on the broker.</summary>
internal sealed partial class RabbitMqAnnouncer(IBusControl bus, RabbitMqListeners listeners, ServiceIdentity service, OutboxSignal signal, ILogger<RabbitMqAnnouncer> log)
    : BackgroundService
{
    private static readonly TimeSpan Every = TimeSpan.FromMilliseconds(500);

    protected override async Task ExecuteAsync(CancellationToken stopping)
    {
        var announced = false;
        while (!stopping.IsCancellationRequested)
        {
            try
            {
                var isListening = bus.CheckHealth().Status is BusHealthStatus.Healthy;
                if (isListening && !announced)
                {
                    await listeners.Announce(service.Name, stopping);
                    signal.Wake();
                }

                announced = isListening;
            }
            catch (Exception problem) when (!stopping.IsCancellationRequested)
            {
                CannotAnnounce(problem.GetType().Name);
            }
            catch (OperationCanceledException)
            {
                return;
            }

            await Task.Delay(Every, stopping).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        }
    }

    [LoggerMessage(LogLevel.Warning, "The broker was not told that this service listens ({Error}); it will be tried again")]
    private partial void CannotAnnounce(string error);
}
