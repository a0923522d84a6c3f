using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Mvc;
using PeerSupport.Identity.Accounts;
using PeerSupport.Identity.Domain;
using PeerSupport.Identity.Pages;

namespace PeerSupport.Identity.Features.AccountPages;

public sealed class SetUpForm
{
    [Required(ErrorMessage = "Enter a name."), MaxLength(Organisation.NameMaxLength)]
    public string? OrganisationName { get; set; }

    [Required(ErrorMessage = "Enter a name."), MaxLength(Site.NameMaxLength)]
    public string? SiteName { get; set; }

    [Required(ErrorMessage = "Enter a time zone."), Zone]
    public string? Zone { get; set; } = "America/Chicago";

    [Required(ErrorMessage = "Enter a name."), MaxLength(CrisisContact.NameMaxLength)]
    public string? CrisisName { get; set; }

    [Required(ErrorMessage = "Enter a telephone number."), MaxLength(CrisisContact.PhoneMaxLength)]
    public string? CrisisPhone { get; set; }

    [Required(ErrorMessage = "Enter your name."), MaxLength(Person.NameMaxLength)]
    public string? Name { get; set; }

    [Required(ErrorMessage = "Enter your e-mail address."), EmailAddress(ErrorMessage = "This is not an e-mail address."),
        MaxLength(Person.EmailMaxLength)]
    public string? Email { get; set; }

    [Required(ErrorMessage = "Choose a password."), MaxLength(NewPassword.MaxLength)]
    public string? Password { get; set; }
}

internal static class SetUp
{
    public static void Map(RouteGroupBuilder account)
    {
        account.MapGet("/setup/{token}", Show);
        account.MapPost("/setup/{token}", Handle).DisableValidation();
    }

    private static async Task<IResult> Show(string token, FirstAdministrator first, CancellationToken cancellation) =>
        await first.MayBeSetUpWith(token, cancellation) ? Page.Show<SetUpPage>(new { Form = new SetUpForm() }) : Page.DeadLink();

    private static async Task<IResult> Handle(string token, [FromForm] SetUpForm form, FirstAdministrator first,
        Credentials credentials, CancellationToken cancellation)
    {
        if (!await first.MayBeSetUpWith(token, cancellation))
            return Page.DeadLink();

        var errors = FormErrors.In(form);
        if (errors.Any)
            return Page.Show<SetUpPage>(new { Form = form }, errors);

        var site = new SiteSettings(form.SiteName!, form.Zone!, [new(form.CrisisName!, form.CrisisPhone!, Note: null)], []);
        var (account, problems) =
            await first.SetUp(token, form.OrganisationName!, site, form.Name!, form.Email!, form.Password!, cancellation);
        if (account is null)
            return Page.Show<SetUpPage>(new { Form = form }, FormErrors.OfFields(problems));

        await credentials.SignIn(account);
        return TypedResults.LocalRedirect("/");
    }
}
