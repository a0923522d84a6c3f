using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;
using PeerSupport.Identity.Persistence;
using PeerSupport.ServiceDefaults.Http;
using PeerSupport.ServiceDefaults.Security;

namespace PeerSupport.Identity.Features.People;

internal static class LiftSuspension
{
    public static void Map(RouteGroupBuilder people) => people
        .MapDelete("/{id:guid}/suspension", Handle)
        .WithName(nameof(LiftSuspension))
        .WithSummary("Lift a suspension; the person signs in anew")
        .RequireRole(Roles.Administrator);

    private static async Task<Results<Ok<PersonView>, NotFound>> Handle(
        Guid id, IfMatch ifMatch, Caller caller, PersonRecords records, IdentityDb db, CancellationToken cancellation)
    {
        if (await records.Open(id, caller, cancellation) is not { } person)
            return TypedResults.NotFound();

        ifMatch.Check(person);
        person.Resume(hasAccount: await db.Accounts.AnyAsync(a => a.Person == person.Id, cancellation));
        await db.SaveChangesAsync(cancellation);
        return TypedResults.Ok(PersonView.Of(person));
    }
}
