using System.Net;
using System.Net.Http.Json;
using System.Text.Json.Nodes;
using System.Web;
using Microsoft.IdentityModel.JsonWebTokens;
using PeerSupport.Identity.Features;
using PeerSupport.Testing;

namespace PeerSupport.Identity.Tests.OpenId;

public sealed class PartnersTokens(IdentityApp app) : IClassFixture<IdentityApp>
{
    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_partner_gets_a_token_by_its_secret()
    {
        using var browser = app.Browser();

        var answer = await browser.Post("/connect/token", Partner("demo-partner-secret"));

        var token = new JsonWebToken((await answer.Read<TokenAnswer>()).AccessToken);
        Assert.Equal("directory.read directory.suggest", token.GetClaim("scope").Value);
        Assert.Equal(IdentityApp.DemoOrganisation.ToString(), token.GetClaim("organisation").Value);
        Assert.Equal("demo-partner", token.GetClaim("client_id").Value);
        Assert.False(token.TryGetClaim("person", out _));
    }

    [Fact]
    public async Task A_partner_with_a_wrong_secret_gets_none()
    {
        using var browser = app.Browser();

        var answer = await browser.Post("/connect/token", Partner("guessed"));

        Assert.Equal("invalid_client", await ErrorOf(answer));
    }

    [Fact]
    public async Task A_partners_token_is_nobodys_on_the_API()
    {
        using var browser = app.Browser();
        var token = await browser.Post("/connect/token", Partner("demo-partner-secret")).Read<TokenAnswer>();
        using var client = app.WithToken(token.AccessToken);

        var answer = await client.GetAsync("/api/identity/me", Cancellation);

        Assert.Equal(HttpStatusCode.Unauthorized, answer.StatusCode);
    }

    private static Dictionary<string, string> Partner(string secret) => new()
    {
        ["grant_type"] = "client_credentials",
        ["client_id"] = "demo-partner",
        ["client_secret"] = secret,
        ["scope"] = "directory.read directory.suggest",
    };

    private static async Task<string?> ErrorOf(HttpResponseMessage answer) =>
        (await answer.Content.ReadFromJsonAsync<JsonObject>())?["error"]?.GetValue<string>();
}
