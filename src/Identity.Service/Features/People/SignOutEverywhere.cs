using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using OpenIddict.Abstractions;
using PeerSupport.Identity.Accounts;
using PeerSupport.Identity.Persistence;
using PeerSupport.ServiceDefaults.Security;

namespace PeerSupport.Identity.Features.People;

internal static class SignOutEverywhere
{
    public static void Map(RouteGroupBuilder identity) => identity
        .MapDelete("/me/sessions", Handle)
        .WithName(nameof(SignOutEverywhere))
        .WithSummary("Sign the caller out on every device: no token is renewed and no browser stays signed in. "
            + "An access token that is out already works until it expires, within minutes");

    private static async Task<NoContent> Handle(
        Caller caller, IdentityDb db, UserManager<Account> accounts, IOpenIddictTokenManager tokens, CancellationToken cancellation)
    {
        if (await db.Accounts.SingleOrDefaultAsync(a => a.Person == caller.Person, cancellation) is { } account)
        {
            if (await accounts.UpdateSecurityStampAsync(account) is { Succeeded: false } refused)
                throw new InvalidOperationException($"The security stamp stayed: {refused}.");
            await tokens.RevokeBySubjectAsync(account.Id.ToString("N"), cancellation);
        }

        return TypedResults.NoContent();
    }
}
