using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace PeerSupport.ServiceDefaults.Telemetry;

/// <summary>Reads something for a metric every few seconds, so that reading the metrics never waits for the database.</summary>
public abstract partial class Sampled<T>(IServiceScopeFactory scopes, ILogger log) : BackgroundService where T : class
{
    private static readonly TimeSpan Every = TimeSpan.FromSeconds(3);
    private readonly ILogger _log = log;

    /// <summary>The last sample; null while it is not known, as when the database does not answer.</summary>
    public T? Latest { get; private set; }

    protected abstract Task<T> Sample(IServiceProvider services, CancellationToken cancellation);

    protected sealed override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        while (!stoppingToken.IsCancellationRequested)
        {
            try
            {
                await using var scope = scopes.CreateAsyncScope();
                Latest = await Sample(scope.ServiceProvider, stoppingToken);
            }
            catch (OperationCanceledException) when (stoppingToken.IsCancellationRequested)
            {
                return;
            }
            catch (Exception problem)
            {
                Latest = null;
                CannotSample(GetType().Name, problem.GetType().Name);
            }

            await Task.Delay(Every, stoppingToken).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        }
    }

    [LoggerMessage(LogLevel.Debug, "{What} could not be read: {Error}")]
    private partial void CannotSample(string what, string error);
}
