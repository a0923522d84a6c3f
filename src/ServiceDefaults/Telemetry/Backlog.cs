using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using PeerSupport.ServiceDefaults.Persistence;

namespace PeerSupport.ServiceDefaults.Telemetry;

/// <summary>Counts every few seconds what waits in outbox and faults, so that reading the metrics never waits for the database.</summary>
internal sealed partial class Backlog(IServiceScopeFactory scopes, ILogger<Backlog> log) : BackgroundService
{
    private static readonly TimeSpan Every = TimeSpan.FromSeconds(3);

    /// <summary>The last count; null while it is not known, as when the database does not answer.</summary>
    public Counts? Latest { get; private set; }

    protected override async Task ExecuteAsync(CancellationToken stopping)
    {
        while (!stopping.IsCancellationRequested)
        {
            try
            {
                Latest = await Count(stopping);
            }
            catch (OperationCanceledException) when (stopping.IsCancellationRequested)
            {
                return;
            }
            catch (Exception problem)
            {
                Latest = null;
                CannotCount(problem.GetType().Name);
            }

            await Task.Delay(Every, stopping).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        }
    }

    private async Task<Counts> Count(CancellationToken cancellation)
    {
        await using var scope = scopes.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<ServiceDb>();
        return new(
            await db.Outbox.LongCountAsync(cancellation),
            await db.Faults.LongCountAsync(cancellation),
            await db.Outbox.OrderBy(m => m.Sequence).Select(m => (DateTimeOffset?)m.SavedAt).FirstOrDefaultAsync(cancellation));
    }

    internal sealed record Counts(long Pending, long Faulted, DateTimeOffset? OldestSavedAt);

    [LoggerMessage(LogLevel.Debug, "Outbox and faults could not be counted: {Error}")]
    private partial void CannotCount(string error);
}
