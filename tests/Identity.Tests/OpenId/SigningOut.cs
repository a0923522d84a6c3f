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
    public async Task Signing_out_everywhere_ends_every_browser_and_every_renewal()
    {
        using var here = app.Browser();
        using var elsewhere = app.Browser();
        var tokens = await here.Tokens("worker2@demo.example");
        var other = await elsewhere.Tokens("worker2@demo.example");
        using var client = app.Anonymous();
        client.DefaultRequestHeaders.Authorization = new("Bearer", tokens.AccessToken);

        var ended = await client.DeleteAsync("/api/identity/me/sessions", TestContext.Current.CancellationToken);

        Assert.Equal(HttpStatusCode.NoContent, ended.StatusCode);
        foreach (var (browser, held) in new[] { (here, tokens), (elsewhere, other) })
        {
            Assert.Equal(HttpStatusCode.BadRequest, (await browser.Refresh(held.RefreshToken!)).StatusCode);
            Assert.StartsWith("/account/sign-in",
                (await browser.Get(Browser.AuthorizeRequest().Address)).Headers.Location!.ToString(), StringComparison.Ordinal);
        }

        Assert.NotEmpty((await here.Tokens("worker2@demo.example")).AccessToken);
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task A_sign_out_ends_what_was_renewed_with_that_ID_token_and_nothing_else(bool isBrowserStillSignedIn)
    {
        using var here = app.Browser();
        using var elsewhere = app.Browser();
        using var later = app.Browser();
        var (tokens, other) = (await here.Tokens("admin@demo.example"), await elsewhere.Tokens("admin@demo.example"));

        await (isBrowserStillSignedIn ? here : later).Get($"/connect/logout?id_token_hint={tokens.IdToken}");

        Assert.Equal(HttpStatusCode.BadRequest, (await here.Refresh(tokens.RefreshToken!)).StatusCode);
        Assert.Equal(HttpStatusCode.OK, (await elsewhere.Refresh(other.RefreshToken!)).StatusCode);
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
