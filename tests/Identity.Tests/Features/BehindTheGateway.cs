using System.Net.Http.Json;
using System.Text.Json.Nodes;

namespace PeerSupport.Identity.Tests.Features;

public sealed class BehindTheGateway(BehindGatewayApp app) : IClassFixture<BehindGatewayApp>
{
    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData("https")]
    [InlineData("http")]
    public async Task Cookies_are_secure_whatever_the_last_hop_was(string hop)
    {
        using var client = app.Anonymous();
        client.DefaultRequestHeaders.Add("X-Forwarded-Proto", hop);

        var answer = await client.GetAsync("/account/sign-in", Cancellation);

        var cookie = Assert.Single(answer.Headers.GetValues("Set-Cookie"));
        Assert.StartsWith("__Host-", cookie, StringComparison.Ordinal);
        Assert.Contains("secure", cookie, StringComparison.OrdinalIgnoreCase);
        Assert.Contains("httponly", cookie, StringComparison.OrdinalIgnoreCase);
    }

    [Theory]
    [InlineData("support.example", "https://support.example/connect/token")]
    [InlineData("evil.example", null)]
    public async Task Discovery_follows_the_gateway_and_nobody_else(string host, string? tokenEndpoint)
    {
        using var client = app.Anonymous();
        client.DefaultRequestHeaders.Add("X-Forwarded-Proto", "https");
        client.DefaultRequestHeaders.Add("X-Forwarded-Host", host);

        var discovery = await client.GetFromJsonAsync<JsonObject>("/.well-known/openid-configuration", Cancellation);

        Assert.Equal("https://support.example/", discovery!["issuer"]!.GetValue<string>());
        Assert.Equal("https://support.example/connect/authorize", discovery["authorization_endpoint"]!.GetValue<string>());
        Assert.Equal(tokenEndpoint ?? $"https://{app.Address.Authority}/connect/token", discovery["token_endpoint"]!.GetValue<string>());
    }

    [Fact]
    public async Task A_service_that_reads_discovery_inside_finds_the_keys_inside()
    {
        using var client = app.Anonymous();

        var discovery = await client.GetFromJsonAsync<JsonObject>("/.well-known/openid-configuration", Cancellation);

        Assert.Equal(new Uri(app.Address, "/.well-known/jwks").ToString(), discovery!["jwks_uri"]!.GetValue<string>());
    }
}
