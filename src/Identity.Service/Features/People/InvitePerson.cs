using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;
using PeerSupport.Identity.Domain;
using PeerSupport.Identity.OpenId;
using PeerSupport.Identity.Persistence;
using PeerSupport.Kernel;
using PeerSupport.ServiceDefaults.Http;
using PeerSupport.ServiceDefaults.Security;

namespace PeerSupport.Identity.Features.People;

public sealed record InvitePersonRequest(
    [property: Required, MaxLength(Person.NameMaxLength)] string Name,
    [property: Required, EmailAddress, MaxLength(Person.EmailMaxLength)] string Email,
    [property: Required, MinLength(1), MaxLength(Person.MaxRoles), NoneMissing] IReadOnlyList<RoleRequest> Roles);

public sealed record InvitedPersonView(
    Guid Id, string Name, string? Email, bool IsActive, PersonState State, IReadOnlyList<RoleView> Roles, long Revision,
    InvitationView Invitation) : IRevisioned;

internal static class InvitePerson
{
    public static void Map(RouteGroupBuilder people) => people
        .MapPost("/", Handle)
        .WithName(nameof(InvitePerson))
        .WithSummary("Invite a member of staff; the answer has the link to give them")
        .RequireRole(Roles.Administrator);

    private static async Task<Results<Created<InvitedPersonView>, NotFound>> Handle(
        InvitePersonRequest request, Caller caller, IdentityDb db, PublicAddress address, TimeProvider clock,
        CancellationToken cancellation)
    {
        if (await request.Roles.ToRoles(db, cancellation) is not { } roles)
            return TypedResults.NotFound();

        var email = request.Email.Trim().ToLowerInvariant();
        if (await db.People.AnyAsync(p => p.Email == email, cancellation))
            throw new RuleViolationException("person.email-taken", "Somebody here has this e-mail address already.");

        var person = Person.Invite(PersonId.New(), caller.Organisation, request.Name.Trim(), email, roles);
        db.People.Add(person);
        var token = OneTimeToken.New();
        var invitation = Invitation.Send(token, caller.Organisation, person.Id, clock.GetUtcNow());
        db.Invitations.Add(invitation);
        await db.SaveChangesAsync(cancellation);

        var view = PersonView.Of(person);
        return TypedResults.Created($"/api/identity/people/{view.Id}", new InvitedPersonView(view.Id, view.Name, view.Email, view.IsActive, view.State,
            view.Roles, view.Revision, new(address.Of($"account/invitation/{token.Text}"), invitation.ExpiresAt)));
    }
}
