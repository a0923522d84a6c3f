using Microsoft.AspNetCore.Authentication.JwtBearer;
using Microsoft.AspNetCore.HttpOverrides;
using Microsoft.Extensions.Options;
using Microsoft.IdentityModel.Protocols.OpenIdConnect;
using OpenIddict.Core;
using OpenIddict.Server;
using PeerSupport.Identity.Persistence;
using PeerSupport.ServiceDefaults.Security;
using static OpenIddict.Abstractions.OpenIddictConstants;

namespace PeerSupport.Identity.OpenId;

internal static class OpenIdExtensions
{
    private static readonly TimeSpan AccessTokensLive = TimeSpan.FromMinutes(5);

    // From signing in, however often it is refreshed: a session ends.
    private static readonly TimeSpan RefreshTokensLive = TimeSpan.FromDays(7);

    // Two tabs of one person may refresh at the same moment; past this, a reused token ends the whole chain.
    private static readonly TimeSpan ReuseLeeway = TimeSpan.FromSeconds(10);

    /// <summary>
    /// The OpenID Connect provider: authorization code with PKCE and refresh for people, client credentials for partners.
    /// </summary>
    public static void AddOpenId(this WebApplicationBuilder builder, PublicAddress address)
    {
        builder.Services.AddSingleton(address).AddSingleton<SigningKeys>().AddScoped<RegisteredClients>()
            .AddScoped<TokenClaims>();
        builder.Services.AddOpenIddict()
            .AddCore(core => core.UseEntityFrameworkCore().UseDbContext<IdentityDb>())
            .AddServer(server => server.Offer(address));

        // A clock shifted for tests must not reach into tokens: those who check them use the real one.
        builder.Services.Configure<OpenIddictCoreOptions>(core => core.TimeProvider = TimeProvider.System);
        builder.Services.AddOptions<OpenIddictServerOptions>().Configure<SigningKeys>((server, keys) =>
        {
            server.TimeProvider = TimeProvider.System;
            server.CodeChallengeMethods.Clear();
            server.CodeChallengeMethods.Add(CodeChallengeMethods.Sha256);
            server.SigningCredentials.Add(new(keys.SigningKey, Microsoft.IdentityModel.Tokens.SecurityAlgorithms.RsaSha256));
            server.EncryptionCredentials.Add(new(keys.EncryptionKey, Microsoft.IdentityModel.Tokens.SecurityAlgorithms.Aes256KW,
                Microsoft.IdentityModel.Tokens.SecurityAlgorithms.Aes256CbcHmacSha512));
        });
        builder.Services.AddOptions<JwtBearerOptions>(JwtBearerDefaults.AuthenticationScheme)
            .Configure<SigningKeys, IOptions<AuthorityOptions>>((bearer, keys, authority) =>
        {
            // Where another provider issues the tokens, its keys are read from it, here as everywhere.
            if (authority.Value.Issuer is not null)
                return;

            bearer.Configuration = new OpenIdConnectConfiguration { Issuer = address.Origin.AbsoluteUri };
            bearer.TokenValidationParameters.IssuerSigningKeys = [keys.SigningKey];
        });
        builder.Services.Configure<ForwardedHeadersOptions>(forwarded => Trust(forwarded, address));
    }

    private static void Offer(this OpenIddictServerBuilder server, PublicAddress address)
    {
        // Browsers are sent to the public address; what services call is relative to wherever they found the provider.
        server.SetIssuer(address.Origin)
            .SetAuthorizationEndpointUris(address.Of("connect/authorize"), "connect/authorize")
            .SetEndSessionEndpointUris(address.Of("connect/logout"), "connect/logout")
            .SetTokenEndpointUris("connect/token");
        server.AllowAuthorizationCodeFlow().RequireProofKeyForCodeExchange().AllowRefreshTokenFlow().AllowClientCredentialsFlow();
        server.RegisterScopes(Scopes.Profile, RegisteredClients.PeopleScope, RegisteredClients.ReadScope,
            RegisteredClients.SuggestScope);
        server.DisableAccessTokenEncryption().SetRefreshTokenReuseLeeway(ReuseLeeway).DisableSlidingRefreshTokenExpiration()
            .SetAccessTokenLifetime(AccessTokensLive).SetRefreshTokenLifetime(RefreshTokensLive);

        // PublicAddress has refused plain HTTP beyond this machine; what else arrives unencrypted is the hop behind the gateway,
        // which ends TLS.
        server.UseAspNetCore().EnableAuthorizationEndpointPassthrough().EnableTokenEndpointPassthrough()
            .EnableEndSessionEndpointPassthrough()
            .DisableTransportSecurityRequirement();
    }

    // Only the gateway reaches this service, from an address that is not known beforehand; what it says may be no host but the
    // public one.
    private static void Trust(ForwardedHeadersOptions forwarded, PublicAddress address)
    {
        forwarded.ForwardedHeaders = ForwardedHeaders.XForwardedProto | ForwardedHeaders.XForwardedHost | ForwardedHeaders.XForwardedFor;
        forwarded.AllowedHosts = [address.Origin.Host];
        forwarded.KnownProxies.Clear();
        forwarded.KnownIPNetworks.Clear();
    }
}
