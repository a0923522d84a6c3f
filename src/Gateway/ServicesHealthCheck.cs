using Microsoft.Extensions.Diagnostics.HealthChecks;
using PeerSupport.ServiceDefaults.Http;

namespace PeerSupport.Gateway;

/// <summary>Ready when every service behind the gateway is.</summary>
internal sealed class ServicesHealthCheck(IHttpClientFactory clients, IConfiguration configuration) : IHealthCheck
{
    public async Task<HealthCheckResult> CheckHealthAsync(HealthCheckContext context, CancellationToken cancellationToken = default)
    {
        var ready = await Task.WhenAll(Routes.Services.Select(service => IsReady(service, cancellationToken)));
        var waiting = Routes.Services.Where((_, index) => !ready[index]).ToList();
        return waiting.Count == 0 ? HealthCheckResult.Healthy() : HealthCheckResult.Unhealthy($"Not ready: {string.Join(", ", waiting)}.");
    }

    private async Task<bool> IsReady(string service, CancellationToken cancellation)
    {
        try
        {
            using var response = await clients.CreateClient(nameof(ServicesHealthCheck))
                .GetAsync(new Uri(configuration.ServiceAddress(service)!, "/health/ready"), cancellation);
            return response.IsSuccessStatusCode;
        }
        catch (Exception problem) when (problem is HttpRequestException or TaskCanceledException)
        {
            return false;
        }
    }
}
