using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.Configuration;
using PeerSupport.Testing;

namespace PeerSupport.Identity.Tests;

/// <summary>The real service with the demo organisation, on plain HTTP as on one's own machine.</summary>
public class IdentityApp() : ServiceApp(IdentityService.Build), IAsyncLifetime
{
    public static readonly Guid DemoOrganisation = Guid.Parse("de300000-0000-4000-8000-000000000001");
    public static readonly Guid DemoSite = Guid.Parse("de300000-0000-4000-8000-000000000002");

    public Browser Browser() => new(Address);

    /// <summary>A client with the token of a demo person, obtained as people do: code and PKCE.</summary>
    public async Task<HttpClient> SignedIn(string mailbox)
    {
        using var browser = Browser();
        return WithToken((await browser.Tokens($"{mailbox}@demo.example")).AccessToken);
    }

    protected override void Configure(WebApplicationBuilder builder)
    {
        base.Configure(builder);
        builder.Configuration.AddInMemoryCollection(new Dictionary<string, string?>
        {
            ["PublicUrl"] = "http://localhost",
            ["Demo:Enabled"] = "true",
            ["Web:ClientSecret"] = "a secret of the pages",
        });
    }
}
