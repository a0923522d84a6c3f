using System.Net;
using System.Net.Http.Json;
using System.Text.Json.Nodes;
using System.Web;
using Microsoft.IdentityModel.JsonWebTokens;
using PeerSupport.Identity.Features;
using PeerSupport.Testing;

namespace PeerSupport.Identity.Tests.OpenId;

public sealed class Refreshing(IdentityApp app) : IClassFixture<IdentityApp>
{
    [Fact]
    public async Task A_refresh_gives_a_new_pair_and_the_used_token_is_refused()
    {
        using var browser = app.Browser();
        var first = await browser.Tokens("worker@demo.example");

        var second = await browser.Refresh(first.RefreshToken!);
        var again = await browser.Refresh(first.RefreshToken!);

        var refreshed = await second.Read<TokenAnswer>();
        Assert.NotEqual(first.RefreshToken, refreshed.RefreshToken);
        Assert.Equal(IdentityApp.DemoWorker.ToString(), new JsonWebToken(refreshed.AccessToken).GetClaim("person").Value);
        Assert.Equal("invalid_grant", await ErrorOf(again));
    }

    [Fact]
    public async Task A_stolen_refresh_token_used_twice_ends_the_whole_chain()
    {
        using var browser = app.Browser();
        var first = await browser.Tokens("worker@demo.example");
        var second = await browser.Refresh(first.RefreshToken!).Read<TokenAnswer>();
        await browser.Refresh(first.RefreshToken!);

        var answer = await browser.Refresh(second.RefreshToken!);

        Assert.Equal("invalid_grant", await ErrorOf(answer));
    }

    private static async Task<string?> ErrorOf(HttpResponseMessage answer) =>
        (await answer.Content.ReadFromJsonAsync<JsonObject>())?["error"]?.GetValue<string>();
}
