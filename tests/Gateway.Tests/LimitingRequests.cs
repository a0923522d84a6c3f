using System.Net;
using System.Net.Http.Json;
using System.Text.Json.Nodes;
using PeerSupport.Testing;

namespace PeerSupport.Gateway.Tests;

public sealed class LimitingRequests : IAsyncLifetime
{
    private const int OfAll = 6, OfDirectory = 4, WithoutToken = 3, FromAddress = 10, SignIns = 2;
    private static readonly Guid Organisation = Guid.NewGuid();
    private readonly Door _door = new(new()
    {
        ["RequestLimits:PerMinute"] = $"{OfAll}",
        ["RequestLimits:DirectoryPerMinute"] = $"{OfDirectory}",
        ["RequestLimits:DirectoryPerMinuteWithoutToken"] = $"{WithoutToken}",
        ["RequestLimits:PerMinuteFromAddress"] = $"{FromAddress}",
        ["RequestLimits:SignInsPerMinute"] = $"{SignIns}",
    });

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData("/hsds/services")]
    [InlineData("/HSDS")]
    [InlineData("/api/resources/search")]
    public async Task A_reader_of_the_directory_is_told_with_each_answer_what_is_left(string path)
    {
        var first = await Get(path, TokenOf("clinic"));
        _door.Clock.Advance(TimeSpan.FromSeconds(20.5));
        var second = await Get(path, TokenOf("clinic"));

        Assert.Equal(["\"directory\";q=4;w=60"], first.Headers.GetValues("RateLimit-Policy"));
        Assert.Equal(["\"directory\";r=3;t=60"], first.Headers.GetValues("RateLimit"));
        Assert.Equal(["\"directory\";r=2;t=40"], second.Headers.GetValues("RateLimit"));
    }

    [Fact]
    public async Task Without_a_token_the_readers_at_an_address_share_less()
    {
        var answer = await Get("/hsds");

        Assert.Equal(["\"directory-without-token\";q=3;w=60"], answer.Headers.GetValues("RateLimit-Policy"));
        Assert.Equal(["\"directory-without-token\";r=2;t=60"], answer.Headers.GetValues("RateLimit"));
    }

    [Fact]
    public async Task Who_has_used_up_the_share_is_told_when_all_of_it_is_back_and_then_it_is()
    {
        await Use("/hsds", WithoutToken);
        _door.Clock.Advance(TimeSpan.FromSeconds(15));

        var refused = await Get("/hsds");
        _door.Clock.Advance(refused.Headers.RetryAfter!.Delta!.Value - TimeSpan.FromSeconds(1));
        var tooEarly = await Get("/hsds");
        _door.Clock.Advance(TimeSpan.FromSeconds(1));
        var inTime = await Get("/hsds");

        Assert.Equal(HttpStatusCode.TooManyRequests, refused.StatusCode);
        Assert.Equal(TimeSpan.FromSeconds(45), refused.Headers.RetryAfter.Delta);
        Assert.Equal(["\"directory-without-token\";r=0;t=45"], refused.Headers.GetValues("RateLimit"));
        Assert.Equal("request.too-many", (string?)(await refused.Content.ReadFromJsonAsync<JsonObject>(Cancellation))!["code"]);
        Assert.Equal(HttpStatusCode.TooManyRequests, tooEarly.StatusCode);
        Assert.Equal(HttpStatusCode.OK, inTime.StatusCode);
        Assert.Equal(["\"directory-without-token\";r=2;t=60"], inTime.Headers.GetValues("RateLimit"));
    }

    [Fact]
    public async Task A_page_of_anybody_can_read_why_it_was_refused()
    {
        await Use("/hsds", WithoutToken);

        var refused = await Get("/hsds");

        Assert.Equal(["*"], refused.Headers.GetValues("Access-Control-Allow-Origin"));
        Assert.Equal(["Retry-After, RateLimit, RateLimit-Policy"], refused.Headers.GetValues("Access-Control-Expose-Headers"));
    }

    [Fact]
    public async Task A_new_token_is_no_new_share()
    {
        for (var request = 0; request < OfDirectory; request++)
            Assert.Equal(HttpStatusCode.OK, (await Get("/hsds", TokenOf("clinic"))).StatusCode);

        Assert.Equal(HttpStatusCode.TooManyRequests, (await Get("/hsds", TokenOf("clinic"))).StatusCode);
    }

    [Fact]
    public async Task Each_client_has_its_own_share()
    {
        await Use("/hsds", OfDirectory, TokenOf("clinic"));

        Assert.Equal(HttpStatusCode.OK, (await Get("/hsds", TokenOf("hospital"))).StatusCode);
        Assert.Equal(HttpStatusCode.OK, (await Get("/hsds")).StatusCode);
    }

    [Fact]
    public async Task The_directory_is_counted_apart_from_everything_else()
    {
        await Use("/hsds", OfDirectory, TokenOf("clinic"));

        var answer = await Get("/api/resources/suggestions", TokenOf("clinic"));

        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        Assert.False(answer.Headers.Contains("RateLimit"));
    }

    [Fact]
    public async Task An_invented_token_uses_up_nobodys_share_but_that_of_its_address()
    {
        var forged = TokenOf("clinic")[..^8] + "AAAAAAAA";
        await Use("/hsds", WithoutToken, forged);

        Assert.Equal(HttpStatusCode.TooManyRequests, (await Get("/hsds", forged)).StatusCode);
        Assert.Equal(["\"directory\";r=3;t=60"], (await Get("/hsds", TokenOf("clinic"))).Headers.GetValues("RateLimit"));
    }

    [Fact]
    public async Task While_the_authority_does_not_give_its_keys_the_address_counts()
    {
        await using var door = new Door(new() { ["RequestLimits:DirectoryPerMinuteWithoutToken"] = "7" }, withAuthority: false);
        await door.InitializeAsync();
        using var client = door.Client(TokenOf("clinic"));

        var answer = await client.GetAsync("/hsds", Cancellation);

        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        Assert.Equal(["\"directory-without-token\";q=7;w=60"], answer.Headers.GetValues("RateLimit-Policy"));
    }

    [Fact]
    public async Task All_clients_at_an_address_have_a_limit_together()
    {
        for (var request = 0; request < FromAddress; request++)
            Assert.Equal(HttpStatusCode.OK, (await Get("/hsds", TokenOf($"partner-{request}"))).StatusCode);

        var refused = await Get("/hsds", TokenOf("another"));

        Assert.Equal(HttpStatusCode.TooManyRequests, refused.StatusCode);
        Assert.Equal(["\"address\";q=10;w=60"], refused.Headers.GetValues("RateLimit-Policy"));
    }

    [Fact]
    public async Task Other_requests_have_a_limit_too_and_its_refusal_says_which()
    {
        await Use("/api/identity/me", OfAll, TokenOf("somebody"));

        var refused = await Get("/api/identity/me", TokenOf("somebody"));

        Assert.Equal(HttpStatusCode.TooManyRequests, refused.StatusCode);
        Assert.NotNull(refused.Headers.RetryAfter);
        Assert.Equal(["\"all\";r=0;t=60"], refused.Headers.GetValues("RateLimit"));
    }

    [Theory]
    [InlineData("/account/sign-in")]
    [InlineData("/ACCOUNT/join/a-link")]
    [InlineData("/connect/token")]
    public async Task Passwords_and_secrets_are_guessed_slowly_whoever_guesses(string path)
    {
        for (var guess = 0; guess < SignIns; guess++)
            Assert.Equal(HttpStatusCode.OK, (await Post(path)).StatusCode);

        var refused = await Post("/account/sign-in", TokenOf("somebody"));

        Assert.Equal(HttpStatusCode.TooManyRequests, refused.StatusCode);
        Assert.Equal(["\"sign-in\";r=0;t=60"], refused.Headers.GetValues("RateLimit"));
        Assert.Equal(HttpStatusCode.OK, (await Get("/account/sign-in")).StatusCode);
        Assert.Equal(HttpStatusCode.OK, (await Post("/list")).StatusCode);
    }

    public ValueTask InitializeAsync() => _door.InitializeAsync();

    public ValueTask DisposeAsync() => _door.DisposeAsync();

    private static string TokenOf(string client) => TestAuthority.TokenOfPartner(client, Organisation, "directory.read");

    private async Task Use(string path, int requests, string? token = null)
    {
        for (var request = 0; request < requests; request++)
            Assert.Equal(HttpStatusCode.OK, (await Get(path, token)).StatusCode);
    }

    private async Task<HttpResponseMessage> Get(string path, string? token = null)
    {
        using var client = _door.Client(token);
        return await client.GetAsync(path, Cancellation);
    }

    private async Task<HttpResponseMessage> Post(string path, string? token = null)
    {
        using var client = _door.Client(token);
        return await client.PostAsync(path, new FormUrlEncodedContent([]), Cancellation);
    }
}
