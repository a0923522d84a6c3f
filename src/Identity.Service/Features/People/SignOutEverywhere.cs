using Microsoft.AspNetCore.Http.HttpResults;
using PeerSupport.Identity.Accounts;
using PeerSupport.ServiceDefaults.Security;

namespace PeerSupport.Identity.Features.People;

internal static class SignOutEverywhere
{
    public static void Map(RouteGroupBuilder identity) => identity
        .MapDelete("/me/sessions", Handle)
        .WithName(nameof(SignOutEverywhere))
        .WithSummary("Sign the caller out on every device: no token is renewed and no browser stays signed in. "
            + "An access token that is out already works until it expires, within minutes");

    private static async Task<NoContent> Handle(Caller caller, Credentials credentials, CancellationToken cancellation)
    {
        await credentials.SignOutEverywhere(caller.Person, cancellation);
        return TypedResults.NoContent();
    }
}
