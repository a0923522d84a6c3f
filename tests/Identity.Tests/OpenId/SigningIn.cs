using System.Net;
using System.Net.Http.Json;
using System.Text.Json.Nodes;
using Microsoft.IdentityModel.JsonWebTokens;
using PeerSupport.Testing;

namespace PeerSupport.Identity.Tests.OpenId;

public sealed class SigningIn(IdentityApp app) : IClassFixture<IdentityApp>
{
    [Fact]
    public async Task Code_and_PKCE_give_a_token_with_our_claims()
    {
        using var browser = app.Browser();

        var tokens = await browser.Tokens("worker@demo.example");

        var token = new JsonWebToken(tokens.AccessToken);
        Assert.Equal("at+jwt", token.Typ);
        Assert.Equal("http://localhost/", token.Issuer);
        Assert.Equal(["peersupport"], token.Audiences);
        Assert.Equal("de300000-0000-4000-8000-000000000011", token.GetClaim("person").Value);
        Assert.Equal(IdentityApp.DemoOrganisation.ToString(), token.GetClaim("organisation").Value);
        Assert.Equal([$"worker@{IdentityApp.DemoSite}"], token.Claims.Where(c => c.Type == "roles").Select(c => c.Value));
        Assert.Equal("Wren Demo", token.GetClaim("name").Value);
        Assert.NotEqual(token.GetClaim("person").Value, token.Subject);
        Assert.NotNull(tokens.IdToken);
        Assert.NotNull(tokens.RefreshToken);
    }

    [Fact]
    public async Task Several_roles_are_several_claims()
    {
        using var browser = app.Browser();

        var token = new JsonWebToken((await browser.Tokens("admin@demo.example")).AccessToken);

        Assert.Equal(["administrator", "operator"], token.Claims.Where(c => c.Type == "roles").Select(c => c.Value).Order());
    }

    [Fact]
    public async Task A_partner_gets_a_token_by_its_secret()
    {
        using var browser = app.Browser();

        var answer = await browser.Post("/connect/token", Partner("demo-partner-secret"));

        var token = new JsonWebToken((await answer.Read<TokenAnswer>()).AccessToken);
        Assert.Equal("directory.read directory.suggest", token.GetClaim("scope").Value);
        Assert.Equal(IdentityApp.DemoOrganisation.ToString(), token.GetClaim("organisation").Value);
        Assert.False(token.TryGetClaim("person", out _));
    }

    [Fact]
    public async Task A_partner_with_a_wrong_secret_gets_none()
    {
        using var browser = app.Browser();

        var answer = await browser.Post("/connect/token", Partner("guessed"));

        Assert.Equal(HttpStatusCode.Unauthorized, answer.StatusCode);
        Assert.Equal("invalid_client", await ErrorOf(answer));
    }

    private static Dictionary<string, string> Partner(string secret) => new()
    {
        ["grant_type"] = "client_credentials",
        ["client_id"] = "demo-partner",
        ["client_secret"] = secret,
        ["scope"] = "directory.read directory.suggest",
    };

    private static async Task<string?> ErrorOf(HttpResponseMessage answer) => (await answer.Content.ReadFromJsonAsync<JsonObject>())?["error"]?.GetValue<string>();
}
