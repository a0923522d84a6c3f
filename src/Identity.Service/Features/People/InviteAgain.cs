using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;
using PeerSupport.Identity.Domain;
using PeerSupport.Identity.OpenId;
using PeerSupport.Identity.Persistence;
using PeerSupport.Kernel;
using PeerSupport.ServiceDefaults.Security;

namespace PeerSupport.Identity.Features.People;

internal static class InviteAgain
{
    public static void Map(RouteGroupBuilder people) => people
        .MapPost("/{id:guid}/invitation", Handle)
        .WithName(nameof(InviteAgain))
        .WithSummary("A new invitation link for somebody who has not accepted; the former one ends")
        .RequireRole(Roles.Administrator);

    private static async Task<Results<Created<InvitationView>, NotFound>> Handle(
        Guid id, Caller caller, PersonRecords records, IdentityDb db, PublicAddress address, TimeProvider clock,
        CancellationToken cancellation)
    {
        if (await records.Open(id, caller, cancellation) is not { } person)
            return TypedResults.NotFound();
        if (person.State is not PersonState.Invited)
            throw new RuleViolationException("person.not-invited", "This person has an account already, or is suspended.");

        foreach (var former in await db.Invitations.Where(i => i.Person == person.Id).ToListAsync(cancellation))
            former.Revoke(clock.GetUtcNow());

        var token = OneTimeToken.New();
        var invitation = Invitation.Send(token, caller.Organisation, person.Id, clock.GetUtcNow());
        db.Invitations.Add(invitation);
        await db.SaveChangesAsync(cancellation);
        return TypedResults.Created((string?)null, new InvitationView(address.Of($"account/invitation/{token.Text}"), invitation.ExpiresAt));
    }
}
