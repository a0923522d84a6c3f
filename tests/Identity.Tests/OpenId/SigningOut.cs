using System.Net;
using System.Net.Http.Json;
using System.Text.Json.Nodes;
using System.Web;
using Microsoft.IdentityModel.JsonWebTokens;
using PeerSupport.Identity.Features;
using PeerSupport.Testing;

namespace PeerSupport.Identity.Tests.OpenId;

public sealed class SigningOut(IdentityApp app) : IClassFixture<IdentityApp>
{
    [Fact]
    public async Task A_sign_out_with_ones_own_ID_token_is_immediate()
    {
        using var browser = app.Browser();
        var tokens = await browser.Tokens("worker@demo.example");

        var signedOut = await browser.Get($"/connect/logout?id_token_hint={tokens.IdToken}");
        var next = await browser.Get(Browser.AuthorizeRequest().Address);

        Assert.Equal(HttpStatusCode.Redirect, signedOut.StatusCode);
        Assert.StartsWith("/account/sign-in", next.Headers.Location!.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_sign_out_that_another_page_asks_for_is_confirmed_first()
    {
        using var browser = app.Browser();
        await browser.SignIn("worker@demo.example");

        var asked = await browser.Get("/connect/logout");
        var confirmed = await browser.Submit("/account/sign-out");
        var next = await browser.Get(Browser.AuthorizeRequest().Address);

        Assert.Equal("/account/sign-out", asked.Headers.Location!.ToString());
        Assert.Equal(HttpStatusCode.Redirect, confirmed.StatusCode);
        Assert.StartsWith("/account/sign-in", next.Headers.Location!.ToString(), StringComparison.Ordinal);
    }
}
