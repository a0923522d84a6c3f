using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Mvc;
using PeerSupport.Identity.Accounts;
using PeerSupport.Identity.Pages;

namespace PeerSupport.Identity.Features.AccountPages;

internal static class SignOut
{
    public static void Map(RouteGroupBuilder account)
    {
        account.MapGet("/sign-out", Show);
        account.MapPost("/sign-out", Handle);
    }

    private static async Task<IResult> Show(HttpContext http, CancellationToken _) =>
        Page.Show<SignOutPage>(new { IsSignedIn = await http.SignedIn() is not null });

    // The form has no fields of its own; reading it is what has the antiforgery token checked.
    private static async Task<RedirectHttpResult> Handle([FromForm] IFormCollection _, SignInManager<Account> signIn)
    {
        await signIn.SignOutAsync();
        return TypedResults.LocalRedirect("/account/sign-out");
    }
}
