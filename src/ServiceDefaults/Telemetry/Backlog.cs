using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using PeerSupport.ServiceDefaults.Persistence;

namespace PeerSupport.ServiceDefaults.Telemetry;

/// <summary>What waits in outbox and faults.</summary>
internal sealed class Backlog(IServiceScopeFactory scopes, ILogger<Backlog> log) : Sampled<Backlog.Counts>(scopes, log)
{
    protected override async Task<Counts> Sample(IServiceProvider services, CancellationToken cancellation)
    {
        var db = services.GetRequiredService<ServiceDb>();
        return new(
            await db.Outbox.LongCountAsync(cancellation),
            await db.Faults.LongCountAsync(cancellation),
            await db.Outbox.OrderBy(m => m.Sequence).Select(m => (DateTimeOffset?)m.SavedAt).FirstOrDefaultAsync(cancellation));
    }

    internal sealed record Counts(long Pending, long Faulted, DateTimeOffset? OldestSavedAt);
}
