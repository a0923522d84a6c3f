using System.Globalization;
using System.Security.Claims;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Authentication.Cookies;
using Microsoft.AspNetCore.Authentication.OpenIdConnect;
using Microsoft.Extensions.Options;
using Microsoft.IdentityModel.Protocols.OpenIdConnect;
using PeerSupport.Web.Clients;

namespace PeerSupport.Web.Security;

/// <summary>Renews a session's tokens shortly before they expire; a session that cannot be renewed has ended.</summary>
internal sealed class Session(IOptionsMonitor<OpenIdConnectOptions> options, TimeProvider clock)
{
    private static readonly TimeSpan Early = TimeSpan.FromMinutes(1);

    public async Task Validate(CookieValidatePrincipalContext session)
    {
        if (Expiry(session) is not { } expires || expires - clock.GetUtcNow() > Early)
            return;
        if (session.Properties.GetTokenValue("refresh_token") is not { } refresh)
            await End(session);
        else if (await Renewed(refresh, session.HttpContext.RequestAborted) is not { } tokens)
            await End(session);
        else
            await Keep(session, tokens);
    }

    private static DateTimeOffset? Expiry(CookieValidatePrincipalContext session) =>
        DateTimeOffset.TryParse(session.Properties.GetTokenValue("expires_at"), CultureInfo.InvariantCulture, out var at)
            ? at
            : null;

    /// <summary>New tokens, or null where the authority says that the session is over.</summary>
    /// <exception cref="ApiException">The authority does not answer.</exception>
    private async Task<OpenIdConnectMessage?> Renewed(string refresh, CancellationToken cancellation)
    {
        var oidc = options.Get(OpenIdConnectDefaults.AuthenticationScheme);
        try
        {
            var authority = await oidc.ConfigurationManager!.GetConfigurationAsync(cancellation);
            using var form = new FormUrlEncodedContent(new Dictionary<string, string>
            {
                ["grant_type"] = "refresh_token",
                ["refresh_token"] = refresh,
                ["client_id"] = oidc.ClientId!,
                ["client_secret"] = oidc.ClientSecret ?? "",
            });
            using var answer = await oidc.Backchannel.PostAsync(authority.TokenEndpoint, form, cancellation);
            if ((int)answer.StatusCode >= 500)
                throw ApiException.Unavailable();
            return answer.IsSuccessStatusCode
                ? new OpenIdConnectMessage(await answer.Content.ReadAsStringAsync(cancellation))
                : null;
        }
        catch (Exception trouble) when (trouble is HttpRequestException or InvalidOperationException or TaskCanceledException)
        {
            throw ApiException.Unavailable(trouble);
        }
    }

    private async Task Keep(CookieValidatePrincipalContext session, OpenIdConnectMessage tokens)
    {
        session.Properties.UpdateTokenValue("access_token", tokens.AccessToken);
        if (tokens.RefreshToken is { Length: > 0 } rotated)
            session.Properties.UpdateTokenValue("refresh_token", rotated);
        if (tokens.IdToken is { Length: > 0 } identity)
            session.Properties.UpdateTokenValue("id_token", identity);
        var lifetime = int.TryParse(tokens.ExpiresIn, CultureInfo.InvariantCulture, out var seconds) ? seconds : 300;
        var expires = clock.GetUtcNow().AddSeconds(lifetime);
        session.Properties.UpdateTokenValue("expires_at", expires.ToString("o", CultureInfo.InvariantCulture));
        session.ShouldRenew = true;

        // Roles may have changed since; who cannot be asked now keeps those of before, and the services check anyway.
        try
        {
            var subject = session.Principal!.FindFirstValue("sub")!;
            session.ReplacePrincipal(await SignIn.Profile(session.HttpContext, subject, tokens.AccessToken));
        }
        catch (ApiException)
        {
        }
    }

    private static Task End(CookieValidatePrincipalContext session)
    {
        session.RejectPrincipal();
        return session.HttpContext.SignOutAsync(session.Scheme.Name);
    }
}
