using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Identity;
using OpenIddict.Abstractions;
using OpenIddict.Server.AspNetCore;
using PeerSupport.Identity.Accounts;
using static OpenIddict.Abstractions.OpenIddictConstants;

namespace PeerSupport.Identity.Features.Connect;

internal static class EndSession
{
    private const string Scheme = OpenIddictServerAspNetCoreDefaults.AuthenticationScheme;

    public static void Map(RouteGroupBuilder connect) =>
        connect.MapMethods("/logout", [HttpMethods.Get, HttpMethods.Post], Handle).DisableAntiforgery();

    // A request that shows this person's own ID token is theirs. Any other page could send somebody here, so without it they are
    // asked. What was issued with that ID token is renewed no longer, whoever has got hold of a copy.
    private static async Task<IResult> Handle(
        HttpContext http, SignInManager<Account> signIn, IOpenIddictTokenManager tokens, CancellationToken cancellation)
    {
        var hint = (await http.AuthenticateAsync(Scheme)).Principal;
        if (hint?.GetAuthorizationId() is { } session)
            await tokens.RevokeByAuthorizationIdAsync(session, cancellation);
        if (await http.SignedIn() is { } account)
        {
            if (hint?.GetClaim(Claims.Subject) != account.Id.ToString("N"))
                return Results.LocalRedirect("/account/sign-out");
            await signIn.SignOutAsync();
        }

        return Results.SignOut(new AuthenticationProperties { RedirectUri = "/" }, [Scheme]);
    }
}
