using System.Net;
using System.Net.Http.Headers;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.Logging;

namespace PeerSupport.Gateway.Tests;

/// <summary>What somebody outside gets from the gateway, with one stand-in behind it for every service.</summary>
public sealed class TheDoor : IAsyncLifetime
{
    private const int PerMinute = 5;
    private readonly WebApplication _service = StandIn();
    private WebApplication? _gateway;

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData("/metrics")]
    [InlineData("/METRICS")]
    [InlineData("/metrics/")]
    public async Task What_a_service_measures_is_not_shown_outside(string path)
    {
        using var client = Client();
        client.DefaultRequestHeaders.Add("X-Forwarded-For", "203.0.113.7");

        Assert.Equal(HttpStatusCode.NotFound, (await client.GetAsync(path, Cancellation)).StatusCode);
    }

    [Fact]
    public async Task Another_token_for_each_request_does_not_get_round_the_limit()
    {
        var answers = new List<HttpStatusCode>();
        for (var request = 0; request <= 2 * PerMinute; request++)
        {
            using var client = Client();
            client.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue("Bearer", $"invented-{request}");
            answers.Add((await client.GetAsync("/hsds/services", Cancellation)).StatusCode);
        }

        Assert.All(answers[..(2 * PerMinute)], status => Assert.Equal(HttpStatusCode.OK, status));
        Assert.Equal(HttpStatusCode.TooManyRequests, answers[^1]);
    }

    [Fact]
    public async Task One_client_has_its_share_and_is_told_when_to_come_back()
    {
        using var client = Client();
        for (var request = 0; request < PerMinute; request++)
            Assert.Equal(HttpStatusCode.OK, (await client.GetAsync("/hsds/services", Cancellation)).StatusCode);

        var refused = await client.GetAsync("/hsds/services", Cancellation);

        Assert.Equal(HttpStatusCode.TooManyRequests, refused.StatusCode);
        Assert.NotNull(refused.Headers.RetryAfter);
    }

    [Fact]
    public async Task A_page_that_wants_no_referrer_keeps_that()
    {
        using var client = Client();

        var page = await client.GetAsync("/account/join/secret", Cancellation);

        Assert.Equal("no-referrer", Assert.Single(page.Headers.GetValues("Referrer-Policy")));
    }

    public async ValueTask InitializeAsync()
    {
        await _service.StartAsync(Cancellation);
        _gateway = GatewayService.Build(["--urls", "http://127.0.0.1:0"], builder =>
        {
            builder.Logging.ClearProviders();
            builder.Configuration.AddInMemoryCollection(Routes.Services
                .Select(name => KeyValuePair.Create($"services:{name}:http:0", (string?)_service.Urls.First()))
                .Append(KeyValuePair.Create("RequestLimits:PerMinute", (string?)$"{PerMinute}")));
        });
        await _gateway.StartAsync(Cancellation);
    }

    public async ValueTask DisposeAsync()
    {
        if (_gateway is not null)
            await _gateway.DisposeAsync();
        await _service.DisposeAsync();
    }

    private HttpClient Client() => new() { BaseAddress = new Uri(_gateway!.Urls.First()) };

    private static WebApplication StandIn()
    {
        var builder = WebApplication.CreateSlimBuilder(["--urls", "http://127.0.0.1:0"]);
        builder.Logging.ClearProviders();
        var service = builder.Build();
        service.Map("/{**rest}", (HttpContext http) =>
        {
            http.Response.Headers["Referrer-Policy"] = "no-referrer";
            return "something inside";
        });
        return service;
    }
}
