using System.Net;

namespace PeerSupport.Gateway.Tests;

/// <summary>What somebody outside gets from the gateway.</summary>
public sealed class TheDoor : IAsyncLifetime
{
    private readonly Door _door = new([]);

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
    public async Task A_page_that_wants_no_referrer_keeps_that()
    {
        using var client = Client();

        var page = await client.GetAsync("/account/join/secret", Cancellation);

        Assert.Equal("no-referrer", Assert.Single(page.Headers.GetValues("Referrer-Policy")));
    }

    public ValueTask InitializeAsync() => _door.InitializeAsync();

    public ValueTask DisposeAsync() => _door.DisposeAsync();

    private HttpClient Client() => _door.Client();
}
