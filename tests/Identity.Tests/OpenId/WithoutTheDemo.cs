using System.Net;
using PeerSupport.Testing;

namespace PeerSupport.Identity.Tests.OpenId;

/// <summary>The demo was there once, and its data still is.</summary>
public sealed class WithoutTheDemo(IdentityApp app) : IClassFixture<IdentityApp>
{
    [Fact]
    public async Task Its_well_known_passwords_and_tokens_open_nothing()
    {
        using var browser = app.Browser();
        var before = await browser.Tokens("admin@demo.example");
        app.Set("Demo:Enabled", "false");

        Assert.Equal(HttpStatusCode.BadRequest, (await browser.SignIn("worker@demo.example")).StatusCode);
        Assert.Equal(HttpStatusCode.BadRequest, (await browser.Refresh(before.RefreshToken!)).StatusCode);
        var sent = await browser.Get(Browser.AuthorizeRequest().Address);
        Assert.StartsWith("/account/sign-in", sent.Headers.Location!.ToString(), StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.BadRequest, (await browser.Post("/connect/token", new Dictionary<string, string>
        {
            ["grant_type"] = "client_credentials",
            ["client_id"] = "demo-partner",
            ["client_secret"] = "demo-partner-secret",
            ["scope"] = "directory.read",
        })).StatusCode);
    }
}
