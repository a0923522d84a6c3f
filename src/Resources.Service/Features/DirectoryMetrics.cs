using System.Diagnostics.Metrics;
using PeerSupport.ServiceDefaults.Telemetry;

namespace PeerSupport.Resources.Features;

/// <summary>How often the directory is asked, and in which way; never for what.</summary>
internal sealed class DirectoryMetrics(IMeterFactory meters)
{
    private readonly Counter<long> _queries = meters.Create(ServiceTelemetry.Name)
        .CreateCounter<long>("peersupport.directory.queries", "{query}", "Questions put to the directory");

    public void Asked(string kind) => _queries.Add(1, new KeyValuePair<string, object?>("kind", kind));
}
