using System.Reflection;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.AspNetCore.Diagnostics.HealthChecks;
using Microsoft.AspNetCore.Hosting;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Diagnostics.HealthChecks;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using PeerSupport.ServiceDefaults.Http;
using PeerSupport.ServiceDefaults.Messaging;
using PeerSupport.ServiceDefaults.OpenApi;
using PeerSupport.ServiceDefaults.Security;
using PeerSupport.ServiceDefaults.Telemetry;

namespace PeerSupport.ServiceDefaults;

/// <summary>What every service's <c>Build</c> begins and ends with, and how it is run.</summary>
public static class ServiceHost
{
    /// <summary>Tags the health checks without which a service is not ready.</summary>
    public const string ReadyTag = "ready";

    /// <summary>The largest body where an endpoint says nothing else: many times what any form or request of ours needs.</summary>
    private const long MaxBodyBytes = 1 << 20;

    /// <summary>
    /// A builder with clock, telemetry, health, problem documents, strict JSON, OpenAPI and the authority's tokens.
    /// Several services may run in one process, so name and content root do not come from the entry assembly.
    /// </summary>
    public static WebApplicationBuilder CreateBuilder(ServiceIdentity service, string[] args, Action<WebApplicationBuilder>? configure)
    {
        var builder = CreatePlainBuilder(service, args, configure);
        builder.AddSecurity();
        builder.Services.AddProblems().AddStrictJson().AddServiceOpenApi();
        return builder;
    }

    /// <summary>A builder with clock, telemetry, health and shared keys only, for what is no API: pages, the gateway.</summary>
    public static WebApplicationBuilder CreatePlainBuilder(ServiceIdentity service, string[] args, Action<WebApplicationBuilder>? configure)
    {
        var builder = WebApplication.CreateBuilder(new WebApplicationOptions
        {
            Args = args,
            ApplicationName = service.Assembly.GetName().Name,
            ContentRootPath = AppContext.BaseDirectory,
        });
        builder.WebHost.ConfigureKestrel(kestrel => (kestrel.AddServerHeader, kestrel.Limits.MaxRequestBodySize) = (false, MaxBodyBytes));
        configure?.Invoke(builder);

        builder.AddQuietLogging();
        builder.Services.AddSingleton(service);
        builder.AddClock();
        builder.AddTelemetry(service.Name);
        builder.AddSharedKeys();
        builder.Services.AddHealthChecks();
        return builder;
    }

    // What fails is thrown, and said once by whoever handles it; a library's own telling would say it again, with its stack.
    // Addresses of requests, which may carry codes and search words, are not for logs.
    private static void AddQuietLogging(this WebApplicationBuilder builder) => builder.Logging
        .AddFilter("Microsoft.EntityFrameworkCore", LogLevel.Critical).AddFilter("Microsoft.Extensions.Hosting.Internal.Host", LogLevel.Critical)
        .AddFilter("Microsoft.AspNetCore", LogLevel.Warning).AddFilter("Microsoft.AspNetCore.DataProtection", LogLevel.Error)
        .AddFilter("MassTransit", LogLevel.Warning).AddFilter("OpenIddict", LogLevel.Warning)
        .AddFilter("Microsoft.Extensions.Diagnostics.HealthChecks", LogLevel.Critical).AddFilter("System.Net.Http.HttpClient", LogLevel.Warning).AddFilter("Yarp", LogLevel.Warning);

    /// <summary>Cookies and protected records can be read by every replica that shares the folder <c>DataProtection:Folder</c>.</summary>
    private static void AddSharedKeys(this WebApplicationBuilder builder)
    {
        var protection = builder.Services.AddDataProtection().SetApplicationName("PeerSupport");
        if (builder.Configuration["DataProtection:Folder"] is { Length: > 0 } folder)
            protection.PersistKeysToFileSystem(new DirectoryInfo(folder));
    }

    /// <summary>The pipeline in its order, and the endpoints that every service has.</summary>
    public static WebApplication UseServiceDefaults(this WebApplication app)
    {
        var service = app.Services.GetRequiredService<ServiceIdentity>();
        if (app.Services.GetRequiredService<IMessageTransport>() is InProcessBus bus)
            bus.Subscribe(app.Services.GetRequiredService<ConsumerPipeline>());

        app.UseExceptionHandler();
        app.UseStatusCodePages();
        app.UseAuthentication();
        app.UseAuthorization();
        app.UseTenant();
        app.UseMiddleware<IdempotencyMiddleware>();
        app.MapOperations(service);
        app.MapHealth();
        app.MapPrometheusScrapingEndpoint();
        app.MapOpenApi();
        return app;
    }

    /// <summary>Alive while the process answers; ready when everything it needs does.</summary>
    public static void MapHealth(this WebApplication app)
    {
        app.MapHealthChecks("/health/live", new HealthCheckOptions { Predicate = _ => false });
        app.MapHealthChecks("/health/ready", new HealthCheckOptions { Predicate = check => check.Tags.Contains(ReadyTag) });
    }

    /// <summary>Runs what <paramref name="build"/> makes until it is stopped; the exit code. A start that cannot be is said in one line.</summary>
    public static async Task<int> Run(string[] args, Func<string[], Action<WebApplicationBuilder>?, WebApplication> build)
    {
        try
        {
            await using var app = build(args, null);
            await app.RunAsync();
            return 0;
        }
        catch (Exception problem) when (Explain(problem) is { } sentence)
        {
            await Console.Error.WriteLineAsync(sentence);
            return 1;
        }
    }

    /// <summary>The sentence that explains why a start failed, or null where it is a defect of ours.</summary>
    public static string? Explain(Exception problem) => problem switch
    {
        StartupException refused => refused.Message,
        IOException { InnerException: Microsoft.AspNetCore.Connections.AddressInUseException } taken => taken.Message,
        Microsoft.Extensions.Options.OptionsValidationException options => options.Message,
        _ => null,
    };
}
