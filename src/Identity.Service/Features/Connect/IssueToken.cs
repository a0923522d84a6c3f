using System.Security.Claims;
using Microsoft.AspNetCore;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using OpenIddict.Abstractions;
using OpenIddict.Server.AspNetCore;
using PeerSupport.Identity.Accounts;
using PeerSupport.Identity.OpenId;
using PeerSupport.Identity.Persistence;
using PeerSupport.ServiceDefaults.Persistence;
using static OpenIddict.Abstractions.OpenIddictConstants;

namespace PeerSupport.Identity.Features.Connect;

internal static class IssueToken
{
    private const string Scheme = OpenIddictServerAspNetCoreDefaults.AuthenticationScheme;

    public static void Map(RouteGroupBuilder connect) => connect.MapPost("/token", Handle).DisableAntiforgery();

    // OpenIddict has authenticated the client and checked code, verifier or refresh token.
    private static async Task<IResult> Handle(
        HttpContext http, IdentityDb db, UserManager<Account> accounts, TokenClaims claims, CancellationToken cancellation)
    {
        var request = http.GetOpenIddictServerRequest() ?? throw new BadHttpRequestException("This is not a token request.");
        var principal = request.IsClientCredentialsGrantType()
            ? await OfPartner(request, db, claims, cancellation)
            : await OfPerson(http, accounts, claims, cancellation);

        return principal is null ? Refused() : Results.SignIn(principal, authenticationScheme: Scheme);
    }

    private static async Task<ClaimsPrincipal?> OfPartner(
        OpenIddictRequest request, IdentityDb db, TokenClaims claims, CancellationToken cancellation) =>
        await db.Partners.IgnoreQueryFilters([ServiceDb.OrganisationFilter]).AsNoTracking()
            .SingleOrDefaultAsync(p => p.ClientId == request.ClientId, cancellation) is { } partner
        && !claims.IsShut(partner.Organisation)
            ? TokenClaims.Of(partner, request.GetScopes())
            : null;

    private static async Task<ClaimsPrincipal?> OfPerson(
        HttpContext http, UserManager<Account> accounts, TokenClaims claims, CancellationToken cancellation) =>
        await http.AuthenticateAsync(Scheme) is { Succeeded: true, Principal: var granted }
        && await accounts.FindByIdAsync(granted.GetClaim(Claims.Subject)!) is { } account
        && await claims.PersonOf(account, cancellation) is { } person
            ? TokenClaims.Of(account, person, granted.GetScopes())
            : null;

    private static IResult Refused() => Results.Forbid(new AuthenticationProperties(new Dictionary<string, string?>
    {
        [OpenIddictServerAspNetCoreConstants.Properties.Error] = Errors.InvalidGrant,
        [OpenIddictServerAspNetCoreConstants.Properties.ErrorDescription] = "This account cannot be used at present.",
    }), [Scheme]);
}
