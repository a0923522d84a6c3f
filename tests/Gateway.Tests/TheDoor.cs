using System.Net;
using PeerSupport.Testing;

namespace PeerSupport.Gateway.Tests;

/// <summary>What somebody outside gets from the gateway.</summary>
public sealed class TheDoor : IAsyncLifetime
{
    private const int MaxBodyBytes = 1000;
    private readonly Door _door = new(new() { ["RequestLimits:MaxBodyBytes"] = $"{MaxBodyBytes}" });

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

    [Theory]
    [InlineData("/api/resources/imports", MaxBodyBytes, HttpStatusCode.OK)]
    [InlineData("/api/resources/imports", MaxBodyBytes + 1, HttpStatusCode.RequestEntityTooLarge)]
    [InlineData("/admin/directory/import", MaxBodyBytes + 1, HttpStatusCode.OK)]
    public async Task What_is_too_large_is_413_here_but_for_a_page_which_says_it_in_words(string path, int bytes, HttpStatusCode status)
    {
        using var client = Client();
        using var body = new ByteArrayContent(new byte[bytes]);

        var answer = await client.PostAsync(path, body, Cancellation);

        Assert.Equal(status, answer.StatusCode);
        if (status is not HttpStatusCode.OK)
            Assert.Equal("request.too-large", await answer.ProblemCode());
    }

    public ValueTask InitializeAsync() => _door.InitializeAsync();

    public ValueTask DisposeAsync() => _door.DisposeAsync();

    private HttpClient Client() => _door.Client();
}
