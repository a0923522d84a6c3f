using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using OpenIddict.Server;
using PeerSupport.Testing;

namespace PeerSupport.Identity.Tests;

/// <summary>The real service with the demo organisation, on plain HTTP as on one's own machine.</summary>
public class IdentityApp() : ServiceApp(IdentityService.Build), IAsyncLifetime
{
    public static readonly Guid DemoOrganisation = Guid.Parse("de300000-0000-4000-8000-000000000001");
    public static readonly Guid DemoSite = Guid.Parse("de300000-0000-4000-8000-000000000002");
    public static readonly Guid DemoWorker = Guid.Parse("de300000-0000-4000-8000-000000000011");

    public Browser Browser() => new(Address);

    /// <summary>Somebody who administers the demo organisation.</summary>
    public HttpClient Administrator() => ClientFor(Guid.NewGuid(), DemoOrganisation, "administrator");

    /// <summary>A client with a token obtained as people obtain it: signing in, code and PKCE.</summary>
    public async Task<HttpClient> SignedIn(string name, string password = Testing.Browser.DemoPassword)
    {
        using var browser = Browser();
        return WithToken((await browser.Tokens(name, password)).AccessToken);
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

        // The grace that two tabs have would have to be waited for.
        builder.Services.PostConfigure<OpenIddictServerOptions>(server => server.RefreshTokenReuseLeeway = TimeSpan.Zero);
    }
}

/// <summary>The service on a database with nothing in it.</summary>
public sealed class EmptyIdentityApp : IdentityApp
{
    public async Task<string> SetupLink()
    {
        await using var scope = Services.CreateAsyncScope();
        return await scope.ServiceProvider.GetRequiredService<Accounts.FirstAdministrator>().MakeLink(CancellationToken.None)
            ?? throw new InvalidOperationException("There is an administrator already.");
    }

    protected override void Configure(WebApplicationBuilder builder)
    {
        base.Configure(builder);
        builder.Configuration["Demo:Enabled"] = "false";
        builder.Configuration["Identity:FirstAdministratorIsOperator"] = "true";
    }
}

/// <summary>The service as it stands behind the gateway, which ends TLS.</summary>
public sealed class BehindGatewayApp : IdentityApp
{
    protected override void Configure(WebApplicationBuilder builder)
    {
        base.Configure(builder);
        builder.Configuration["PublicUrl"] = "https://support.example";
    }
}
