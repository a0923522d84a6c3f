using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Mvc;
using PeerSupport.Identity.Accounts;
using PeerSupport.Identity.Pages;
using static PeerSupport.Identity.Pages.Text;

namespace PeerSupport.Identity.Features.AccountPages;

public sealed class SignInForm
{
    [Required(ErrorMessage = "Enter your sign-in name or e-mail."), MaxLength(Account.SignInNameMaxLength)]
    public string? SignInName { get; set; }

    [Required(ErrorMessage = "Enter your password."), MaxLength(NewPassword.MaxLength)]
    public string? Password { get; set; }

    public string? ReturnUrl { get; set; }
}

internal static class SignIn
{
    public static string Refusal => T("This sign-in name and password do not fit together, or cannot be used at present.") + " "
        + T("After {0} wrong passwords a sign-in name is locked for {1} minutes.",
            AccountsExtensions.MaxWrongPasswords, AccountsExtensions.LockedFor.TotalMinutes);

    public static void Map(RouteGroupBuilder account)
    {
        account.MapGet("/sign-in", Show);
        account.MapPost("/sign-in", Handle).DisableValidation();
    }

    private static RazorComponentResult Show(string? returnUrl) =>
        Page.Show<SignInPage>(new { Form = new SignInForm { ReturnUrl = returnUrl } });

    private static async Task<IResult> Handle([FromForm] SignInForm form, Credentials credentials, CancellationToken cancellation)
    {
        var errors = FormErrors.In(form);
        if (errors.Any)
            return Page.Show<SignInPage>(new { Form = form }, errors);
        if (await credentials.Check(form.SignInName!, form.Password!, cancellation) is not var (account, _))
            return Page.Show<SignInPage>(new { Form = form }, FormErrors.OfWhole(Refusal));

        await credentials.SignIn(account);
        return TypedResults.LocalRedirect(RedirectHttpResult.IsLocalUrl(form.ReturnUrl) ? form.ReturnUrl! : "/");
    }
}
