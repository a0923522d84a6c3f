using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using PeerSupport.Identity.Accounts;
using PeerSupport.Identity.Domain;
using PeerSupport.Identity.Pages;
using PeerSupport.Identity.Persistence;
using PeerSupport.ServiceDefaults.Persistence;
using PeerSupport.ServiceDefaults.Security;

namespace PeerSupport.Identity.Features.AccountPages;

public sealed class AcceptInvitationForm
{
    [Required(ErrorMessage = "Choose a password."), MaxLength(NewPassword.MaxLength)]
    public string? Password { get; set; }
}

internal static class AcceptInvitation
{
    public static void Map(RouteGroupBuilder account)
    {
        account.MapGet("/invitation/{token}", Show);
        account.MapPost("/invitation/{token}", Handle).DisableValidation();
    }

    private static async Task<IResult> Show(
        string token, IdentityDb db, Tenant tenant, TimeProvider clock, CancellationToken cancellation) =>
        await Find(token, db, tenant, clock, cancellation) is var (_, person)
            ? Page.Show<AcceptInvitationPage>(new { person.Email })
            : Page.DeadLink();

    private static async Task<IResult> Handle(
        string token, [FromForm] AcceptInvitationForm form, IdentityDb db, Tenant tenant, Credentials credentials,
        TimeProvider clock, CancellationToken cancellation)
    {
        if (await Find(token, db, tenant, clock, cancellation) is not var (invitation, person))
            return Page.DeadLink();

        var errors = FormErrors.In(form);
        if (errors.Any)
            return Page.Show<AcceptInvitationPage>(new { person.Email }, errors);

        invitation.Accept(clock.GetUtcNow());
        person.Accept();
        var problems = await credentials.Create(person, person.Email!, form.Password!);
        if (problems.Count > 0)
            return Page.Show<AcceptInvitationPage>(new { person.Email },
                problems.TryGetValue("SignInName", out var taken) ? FormErrors.OfWhole(taken) : FormErrors.OfFields(problems));

        await credentials.SignIn(await db.Accounts.SingleAsync(a => a.Person == person.Id, cancellation));
        return TypedResults.LocalRedirect("/");
    }

    private static async Task<(Invitation, Person)?> Find(
        string token, IdentityDb db, Tenant tenant, TimeProvider clock, CancellationToken cancellation)
    {
        var hash = new OneTimeToken(token).Hash;
        var invitation = await db.Invitations.IgnoreQueryFilters([ServiceDb.OrganisationFilter])
            .SingleOrDefaultAsync(i => i.TokenHash == hash, cancellation);
        if (invitation is null || !invitation.IsOpen(clock.GetUtcNow()))
            return null;

        tenant.Enter(invitation.Organisation);
        var person = await db.People.SingleAsync(p => p.Id == invitation.Person, cancellation);
        return person.State is PersonState.Invited ? (invitation, person) : null;
    }
}
