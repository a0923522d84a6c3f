using System.Net;
using System.Net.Http.Json;
using System.Text.Json.Nodes;
using System.Web;
using Microsoft.IdentityModel.JsonWebTokens;
using PeerSupport.Identity.Features;
using PeerSupport.Testing;

namespace PeerSupport.Identity.Tests.OpenId;

public sealed class SigningIn(IdentityApp app) : IClassFixture<IdentityApp>
{
    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Code_and_PKCE_give_a_token_with_our_claims()
    {
        using var browser = app.Browser();

        var tokens = await browser.Tokens("worker@demo.example");

        var token = new JsonWebToken(tokens.AccessToken);
        Assert.Equal("at+jwt", token.Typ);
        Assert.Equal("http://localhost/", token.Issuer);
        Assert.Equal(["peersupport"], token.Audiences);
        Assert.Equal(IdentityApp.DemoWorker.ToString(), token.GetClaim("person").Value);
        Assert.Equal(IdentityApp.DemoOrganisation.ToString(), token.GetClaim("organisation").Value);
        Assert.Equal([$"worker@{IdentityApp.DemoSite}"], token.Claims.Where(c => c.Type == "roles").Select(c => c.Value));
        Assert.Equal("Wren Demo", token.GetClaim("name").Value);
        Assert.NotEqual(token.GetClaim("person").Value, token.Subject);
        Assert.NotNull(tokens.IdToken);
        Assert.NotNull(tokens.RefreshToken);
    }

    [Fact]
    public async Task The_token_opens_this_services_own_API()
    {
        using var client = await app.SignedIn("admin@demo.example");

        var me = await client.GetAsync("/api/identity/me", Cancellation).Read<MeView>();

        Assert.Equal("Ash Demo", me.Name);
        Assert.Equal("Demo Recovery Network", me.Organisation.Name);
        Assert.Equal(["Administrator", "Operator"], me.Roles.Select(role => role.Role.ToString()));
    }

    [Fact]
    public async Task Once_signed_in_the_next_request_asks_nothing()
    {
        using var browser = app.Browser();
        await browser.SignIn("worker@demo.example");

        var granted = await browser.Get(Browser.AuthorizeRequest().Address);

        Assert.StartsWith(Browser.Callback, granted.Headers.Location!.ToString(), StringComparison.Ordinal);
        Assert.Equal("s1", HttpUtility.ParseQueryString(granted.Headers.Location!.Query)["state"]);
    }

    [Fact]
    public async Task The_pages_own_client_gets_its_token_with_its_secret()
    {
        using var browser = app.Browser();
        var (request, verifier) = Browser.AuthorizeRequest();
        var forWeb = request.Replace("client_id=peersupport-app", "client_id=peersupport-web", StringComparison.Ordinal)
            .Replace(HttpUtility.UrlEncode(Browser.Callback), HttpUtility.UrlEncode("http://localhost/signin-oidc"),
                StringComparison.Ordinal);
        await browser.SignIn("worker@demo.example");
        var code = Browser.CodeOf(await browser.Get(forWeb));

        var answer = await browser.Post("/connect/token", new Dictionary<string, string>
        {
            ["grant_type"] = "authorization_code",
            ["client_id"] = "peersupport-web",
            ["client_secret"] = "a secret of the pages",
            ["code"] = code,
            ["redirect_uri"] = "http://localhost/signin-oidc",
            ["code_verifier"] = verifier,
        });

        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
    }

    [Theory]
    [InlineData("code_challenge")]
    [InlineData("code_challenge_method")]
    public async Task Without_PKCE_there_is_no_code(string without)
    {
        using var browser = app.Browser();
        await browser.SignIn("worker@demo.example");

        var answer =
            await browser.Get(Browser.AuthorizeRequest().Address.Replace($"&{without}=", "&ignored=", StringComparison.Ordinal));

        Assert.Equal(HttpStatusCode.BadRequest, answer.StatusCode);
        Assert.Contains($"The mandatory '{without}' parameter is missing.",
            await answer.Content.ReadAsStringAsync(Cancellation), StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_address_that_is_not_the_clients_is_not_sent_to()
    {
        using var browser = app.Browser();
        await browser.SignIn("worker@demo.example");

        var answer = await browser.Get(Browser.AuthorizeRequest().Address
            .Replace(HttpUtility.UrlEncode(Browser.Callback), HttpUtility.UrlEncode("https://evil.example/callback"),
                StringComparison.Ordinal));

        Assert.Equal(HttpStatusCode.BadRequest, answer.StatusCode);
        Assert.Null(answer.Headers.Location);
    }

    [Fact]
    public async Task Another_verifier_does_not_redeem_a_code()
    {
        using var browser = app.Browser();
        await browser.SignIn("worker@demo.example");
        var code = Browser.CodeOf(await browser.Get(Browser.AuthorizeRequest().Address));

        var answer = await browser.Exchange(code, Browser.AuthorizeRequest().Verifier);

        Assert.Equal("invalid_grant", await ErrorOf(answer));
    }

    [Fact]
    public async Task Prompt_none_says_that_nobody_is_signed_in()
    {
        using var browser = app.Browser();

        var answer = await browser.Get(Browser.AuthorizeRequest("&prompt=none").Address);

        Assert.Equal("login_required", HttpUtility.ParseQueryString(answer.Headers.Location!.Query)["error"]);
    }

    [Fact]
    public async Task Discovery_names_issuer_endpoints_and_the_key_that_tokens_are_signed_with()
    {
        using var browser = app.Browser();
        using var client = app.Anonymous();

        var discovery = await client.GetFromJsonAsync<JsonObject>("/.well-known/openid-configuration", Cancellation);
        var keys = await client.GetFromJsonAsync<JsonObject>(discovery!["jwks_uri"]!.GetValue<string>(), Cancellation);

        Assert.Equal("http://localhost/", discovery["issuer"]!.GetValue<string>());
        Assert.Equal("http://localhost/connect/authorize", discovery["authorization_endpoint"]!.GetValue<string>());
        Assert.Equal("http://localhost/connect/logout", discovery["end_session_endpoint"]!.GetValue<string>());
        Assert.Equal(["S256"], discovery["code_challenge_methods_supported"]!.AsArray().Select(m => m!.GetValue<string>()));
        var signedWith = new JsonWebToken((await browser.Tokens("worker@demo.example")).AccessToken).Kid;
        Assert.Equal(signedWith, Assert.Single(keys!["keys"]!.AsArray())!["kid"]!.GetValue<string>());
    }

    private static async Task<string?> ErrorOf(HttpResponseMessage answer) =>
        (await answer.Content.ReadFromJsonAsync<JsonObject>())?["error"]?.GetValue<string>();
}
