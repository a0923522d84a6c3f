using OpenIddict.Abstractions;
using static OpenIddict.Abstractions.OpenIddictConstants;

namespace PeerSupport.Identity.OpenId;

/// <summary>
/// The clients that may ask for tokens: our pages, apps on a person's own machine, and the partners of organisations.
/// </summary>
internal sealed class RegisteredClients(
    IOpenIddictApplicationManager applications, IConfiguration configuration, PublicAddress address)
{
    public const string PeopleScope = "peersupport";
    public const string ReadScope = "directory.read";
    public const string SuggestScope = "directory.suggest";
    private const string WebClientId = "peersupport-web";
    private const string AppClientId = "peersupport-app";

    /// <summary>Registers our own clients, or brings them up to the address and secret of this start.</summary>
    public async Task RegisterOurs(CancellationToken cancellation)
    {
        await Register(App(), cancellation);
        if (configuration["Web:ClientSecret"] is { Length: > 0 } secret)
            await Register(Web(secret), cancellation);
    }

    /// <summary>Lets a partner's system ask for tokens by itself.</summary>
    public Task RegisterPartner(Domain.Partner partner, string secret, CancellationToken cancellation)
    {
        var client = new OpenIddictApplicationDescriptor
        {
            ClientId = partner.ClientId,
            ClientSecret = secret,
            ClientType = ClientTypes.Confidential,
            DisplayName = partner.Name,
            Permissions =
            {
                Permissions.Endpoints.Token, Permissions.GrantTypes.ClientCredentials, Permissions.Prefixes.Scope + ReadScope,
            },
        };
        if (partner.MaySuggest)
            client.Permissions.Add(Permissions.Prefixes.Scope + SuggestScope);
        return Register(client, cancellation);
    }

    public async Task Remove(string clientId, CancellationToken cancellation)
    {
        if (await applications.FindByClientIdAsync(clientId, cancellation) is { } application)
            await applications.DeleteAsync(application, cancellation);
    }

    private async Task Register(OpenIddictApplicationDescriptor wanted, CancellationToken cancellation)
    {
        if (await applications.FindByClientIdAsync(wanted.ClientId!, cancellation) is { } known)
            await applications.UpdateAsync(known, wanted, cancellation);
        else
            await applications.CreateAsync(wanted, cancellation);
    }

    private OpenIddictApplicationDescriptor Web(string secret) => ForPeople(new()
    {
        ClientId = WebClientId,
        ClientSecret = secret,
        ClientType = ClientTypes.Confidential,
        DisplayName = "Pages",
        RedirectUris = { new Uri(address.Of("signin-oidc")) },
        PostLogoutRedirectUris = { new Uri(address.Of("signout-callback-oidc")) },
    });

    // The port of a loopback address is the app's to choose at each sign-in (RFC 8252, 7.3).
    private static OpenIddictApplicationDescriptor App() => ForPeople(new()
    {
        ClientId = AppClientId,
        ClientType = ClientTypes.Public,
        ApplicationType = ApplicationTypes.Native,
        DisplayName = "Apps",
        RedirectUris = { new Uri("http://127.0.0.1/callback") },
    });

    private static OpenIddictApplicationDescriptor ForPeople(OpenIddictApplicationDescriptor client)
    {
        client.ConsentType = ConsentTypes.Implicit;
        client.Requirements.Add(Requirements.Features.ProofKeyForCodeExchange);
        client.Permissions.UnionWith([
            Permissions.Endpoints.Authorization, Permissions.Endpoints.Token, Permissions.Endpoints.EndSession,
            Permissions.GrantTypes.AuthorizationCode, Permissions.GrantTypes.RefreshToken, Permissions.ResponseTypes.Code,
            Permissions.Scopes.Profile, Permissions.Prefixes.Scope + PeopleScope]);
        return client;
    }
}
