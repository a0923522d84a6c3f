using System.Diagnostics;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using OpenTelemetry.Metrics;
using OpenTelemetry.Resources;
using OpenTelemetry.Trace;

namespace PeerSupport.ServiceDefaults.Telemetry;

public static class ServiceTelemetry
{
    /// <summary>The name of our own meter and activity source.</summary>
    public const string Name = "PeerSupport";

    internal static readonly ActivitySource Source = new(Name);

    /// <summary>Traces and metrics: scraped at <c>/metrics</c> always, sent by OTLP where <c>OTEL_EXPORTER_OTLP_ENDPOINT</c> is set.</summary>
    public static IHostApplicationBuilder AddTelemetry(this IHostApplicationBuilder builder, string service)
    {
        var otlp = !string.IsNullOrEmpty(builder.Configuration["OTEL_EXPORTER_OTLP_ENDPOINT"]);
        builder.Services.AddOpenTelemetry()
            .ConfigureResource(resource => resource.AddService(service, Name))
            .WithMetrics(metrics =>
            {
                metrics.AddMeter(Name, "MassTransit").AddAspNetCoreInstrumentation().AddHttpClientInstrumentation()
                    .AddRuntimeInstrumentation().AddPrometheusExporter();
                if (otlp)
                    metrics.AddOtlpExporter();
            })
            .WithTracing(traces =>
            {
                traces.AddSource(Name, "MassTransit")
                    .AddAspNetCoreInstrumentation(incoming => incoming.Filter = http => MayBeTraced(http.Request.Path))
                    .AddHttpClientInstrumentation(outgoing =>
                        outgoing.FilterHttpRequestMessage = request => MayBeTraced(request.RequestUri?.AbsolutePath));
                if (otlp)
                    traces.AddOtlpExporter();
            });
        return builder;
    }

    // A trace carries its request's path, and these paths carry links that still work.
    private static readonly string[] Secret = ["/account", "/pack", "/api/resources/shared-packs", "/api/relationships/calendar"];

    internal static bool MayBeTraced(PathString path) => !Secret.Any(start => path.StartsWithSegments(start));
}
