using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using PeerSupport.Identity.Accounts;
using PeerSupport.Identity.Domain;
using PeerSupport.Identity.Pages;
using PeerSupport.Identity.Persistence;
using PeerSupport.Kernel;
using PeerSupport.ServiceDefaults.Persistence;
using PeerSupport.ServiceDefaults.Security;

namespace PeerSupport.Identity.Features.AccountPages;

public sealed class JoinForm
{
    [Required(ErrorMessage = "Enter a sign-in name."), MaxLength(Account.SignInNameMaxLength)]
    public string? SignInName { get; set; }

    [Required(ErrorMessage = "Enter a password."), MaxLength(NewPassword.MaxLength)]
    public string? Password { get; set; }

    /// <summary>Whether the person signs in to an account that they have.</summary>
    public bool Existing { get; set; }
}

internal static class Join
{
    public static void Map(RouteGroupBuilder account)
    {
        account.MapGet("/join/{token}", Show);
        account.MapPost("/join/{token}", Handle).DisableValidation();
    }

    private static async Task<IResult> Show(
        string token, bool? existing, IdentityDb db, TimeProvider clock, CancellationToken cancellation) =>
        await Find(token, db, clock, cancellation) is null
            ? Page.DeadLink() : Again(token, new JoinForm { Existing = existing ?? false }, FormErrors.None);

    private static async Task<IResult> Handle(
        string token, [FromForm] JoinForm form, IdentityDb db, Tenant tenant, Credentials credentials, TimeProvider clock,
        CancellationToken cancellation)
    {
        if (await Find(token, db, clock, cancellation) is not { } link)
            return Page.DeadLink();

        var errors = FormErrors.In(form);
        if (errors.Any)
            return Again(token, form, errors);

        errors = form.Existing
            ? await WithExisting(link, form, db, credentials, clock, cancellation)
            : await WithNew(link, form, db, tenant, credentials, clock);
        if (errors.Any)
            return Again(token, form, errors);

        await credentials.SignIn(await db.Accounts.SingleAsync(a => a.Person == link.TakenUpBy, cancellation));
        return TypedResults.LocalRedirect("/");
    }

    private static async Task<FormErrors> WithNew(
        PeerLink link, JoinForm form, IdentityDb db, Tenant tenant, Credentials credentials, TimeProvider clock)
    {
        tenant.Enter(link.Organisation);
        var person = Person.JoinAsPeer(PersonId.New(), link.Organisation, link.FirstName);
        db.People.Add(person);
        link.TakeUp(person.Id, clock.GetUtcNow());
        return FormErrors.OfFields(await credentials.Create(person, form.SignInName!, form.Password!));
    }

    // An account of another organisation is refused as an unknown one would be.
    private static async Task<FormErrors> WithExisting(
        PeerLink link, JoinForm form, IdentityDb db, Credentials credentials, TimeProvider clock, CancellationToken cancellation)
    {
        if (await credentials.Check(form.SignInName!, form.Password!, cancellation) is not var (_, person)
            || person.Organisation != link.Organisation)
            return FormErrors.OfWhole(SignIn.Refusal);

        link.TakeUp(person.Id, clock.GetUtcNow());
        person.BecomePeer();
        await db.SaveChangesAsync(cancellation);
        return FormErrors.None;
    }

    private static IResult Again(string token, JoinForm form, FormErrors errors) =>
        Page.Show<JoinPage>(new { Address = $"/account/join/{Uri.EscapeDataString(token)}", Form = form }, errors);

    private static async Task<PeerLink?> Find(string token, IdentityDb db, TimeProvider clock, CancellationToken cancellation)
    {
        var hash = new OneTimeToken(token).Hash;
        var link = await db.PeerLinks.IgnoreQueryFilters([ServiceDb.OrganisationFilter])
            .SingleOrDefaultAsync(l => l.TokenHash == hash, cancellation);
        return link?.IsOpen(clock.GetUtcNow()) == true ? link : null;
    }
}
