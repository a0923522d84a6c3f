using System.Net.Http.Headers;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Time.Testing;
using PeerSupport.Testing;

namespace PeerSupport.Gateway.Tests;

/// <summary>The gateway over real HTTP, with one stand-in behind it for every service and a clock that the test sets.</summary>
/// <param name="withAuthority">Left out: its keys can be read; else the gateway asks the stand-in for them, in vain.</param>
internal sealed class Door(Dictionary<string, string?> settings, bool withAuthority = true) : IAsyncDisposable
{
    private readonly WebApplication _service = StandIn();
    private WebApplication? _gateway;

    public FakeTimeProvider Clock { get; } = new();

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    public async ValueTask InitializeAsync()
    {
        await _service.StartAsync(Cancellation);
        _gateway = GatewayService.Build(["--urls", "http://127.0.0.1:0"], builder =>
        {
            builder.Logging.ClearProviders();
            builder.Services.AddSingleton<TimeProvider>(Clock);
            if (withAuthority)
                TestAuthority.Trust(builder);
            builder.Configuration.AddInMemoryCollection(settings.Concat(Routes.Services
                .Select(name => KeyValuePair.Create($"services:{name}:http:0", (string?)_service.Urls.First()))));
        });
        await _gateway.StartAsync(Cancellation);
    }

    public HttpClient Client(string? token = null)
    {
        var client = new HttpClient { BaseAddress = new Uri(_gateway!.Urls.First()) };
        client.DefaultRequestHeaders.Authorization = token is null ? null : new AuthenticationHeaderValue("Bearer", token);
        return client;
    }

    public async ValueTask DisposeAsync()
    {
        if (_gateway is not null)
            await _gateway.DisposeAsync();
        await _service.DisposeAsync();
    }

    private static WebApplication StandIn()
    {
        var builder = WebApplication.CreateSlimBuilder(["--urls", "http://127.0.0.1:0"]);
        builder.Logging.ClearProviders();
        var service = builder.Build();
        service.Map("/{**rest}", async (HttpContext http) =>
        {
            await http.Request.Body.CopyToAsync(Stream.Null, http.RequestAborted);
            http.Response.Headers["Referrer-Policy"] = "no-referrer";
            return "something inside";
        });
        return service;
    }
}
