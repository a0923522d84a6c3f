using System.Net;
using PeerSupport.ServiceDefaults;
using PeerSupport.ServiceDefaults.Http;
using Scalar.AspNetCore;

namespace PeerSupport.Gateway;

/// <summary>The one door: routes, limits, security headers, the joined API documents and the health of the whole.</summary>
public static class GatewayService
{
    public static WebApplication Build(string[] args, Action<WebApplicationBuilder>? configure = null)
    {
        var service = new ServiceIdentity("gateway", typeof(GatewayService).Assembly);
        var builder = ServiceHost.CreatePlainBuilder(service, args, configure);
        builder.Services.AddProblems();
        builder.Services.AddReverseProxy().LoadFromMemory(Routes.All(), Routes.Clusters(builder.Configuration));
        builder.AddRequestLimits();
        builder.Services.AddHttpClient(nameof(ServicesHealthCheck), client => client.Timeout = TimeSpan.FromSeconds(5));
        builder.Services.AddHealthChecks().AddCheck<ServicesHealthCheck>("services", tags: [ServiceHost.ReadyTag]);

        var app = builder.Build();
        app.UseExceptionHandler();
        app.UseStatusCodePages();
        app.UseSecurityHeaders();
        app.UseRequestLimits();
        app.MapHealth();
        app.UseOpenTelemetryPrometheusScrapingEndpoint(http => http.Request.Path == "/metrics" && IsLocal(http));
        app.Map("/metrics", () => TypedResults.NotFound()).ExcludeFromDescription(); // else it would be asked of the pages' service
        app.MapScalarApiReference("/docs", Documents.Describe);
        app.MapReverseProxy(proxy => proxy.Use(Unavailable.AnswerPlainly));
        return app;
    }

    // The gateway faces the world; what it measures is for the machine it runs on (or goes out by OTLP). What a proxy on this
    // machine hands on comes from elsewhere.
    private static bool IsLocal(HttpContext http) => http.Connection.RemoteIpAddress is { } caller && IPAddress.IsLoopback(caller)
        && !http.Request.Headers.ContainsKey("X-Forwarded-For");
}
