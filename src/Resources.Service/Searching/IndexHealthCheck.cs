using Microsoft.Extensions.Diagnostics.HealthChecks;

namespace PeerSupport.Resources.Searching;

/// <summary>Ready when the directory can be searched.</summary>
internal sealed class IndexHealthCheck(SearchIndex index) : IHealthCheck
{
    public Task<HealthCheckResult> CheckHealthAsync(HealthCheckContext context, CancellationToken cancellationToken = default) =>
        Task.FromResult(index.IsReady ? HealthCheckResult.Healthy() : HealthCheckResult.Unhealthy("The search index is being built."));
}
