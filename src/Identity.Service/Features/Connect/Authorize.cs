using Microsoft.AspNetCore;
using Microsoft.AspNetCore.Authentication;
using OpenIddict.Abstractions;
using OpenIddict.Server.AspNetCore;
using PeerSupport.Identity.Accounts;
using PeerSupport.Identity.OpenId;
using static OpenIddict.Abstractions.OpenIddictConstants;

namespace PeerSupport.Identity.Features.Connect;

internal static class Authorize
{
    public static void Map(RouteGroupBuilder connect) =>
        connect.MapMethods("/authorize", [HttpMethods.Get, HttpMethods.Post], Handle).DisableAntiforgery();

    // OpenIddict has checked client, redirect address and PKCE. Our own clients need no consent, so signing in is all there is to
    // do.
    private static async Task<IResult> Handle(HttpContext http, TokenClaims claims, CancellationToken cancellation)
    {
        var request =
            http.GetOpenIddictServerRequest() ?? throw new BadHttpRequestException("This is not an authorization request.");
        if (!request.HasPromptValue(PromptValues.Login) && await http.SignedIn() is { } account
            && await claims.PersonOf(account, cancellation) is { } person)
            return Results.SignIn(TokenClaims.Of(account, person, request.GetScopes()),
                authenticationScheme: OpenIddictServerAspNetCoreDefaults.AuthenticationScheme);

        return request.HasPromptValue(PromptValues.None)
            ? Refused() : Results.LocalRedirect($"/account/sign-in{QueryString.Create("returnUrl", Again(http, request))}");
    }

    /// <summary>
    /// The same request, to be taken up after signing in; without <c>prompt=login</c>, which would ask for ever.
    /// </summary>
    private static string Again(HttpContext http, OpenIddictRequest request)
    {
        var prompt = string.Join(' ', request.GetPromptValues().Remove(PromptValues.Login));
        var parameters = http.Request.HasFormContentType ? http.Request.Form.AsEnumerable() : http.Request.Query;
        var kept = parameters.Where(p => p.Key != Parameters.Prompt).ToList();
        if (prompt.Length > 0)
            kept.Add(new(Parameters.Prompt, prompt));
        return http.Request.Path + QueryString.Create(kept);
    }

    private static IResult Refused() => Results.Forbid(new AuthenticationProperties(new Dictionary<string, string?>
    {
        [OpenIddictServerAspNetCoreConstants.Properties.Error] = Errors.LoginRequired,
        [OpenIddictServerAspNetCoreConstants.Properties.ErrorDescription] = "Nobody is signed in.",
    }), [OpenIddictServerAspNetCoreDefaults.AuthenticationScheme]);
}
