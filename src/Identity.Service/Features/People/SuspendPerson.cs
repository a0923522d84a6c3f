using Microsoft.AspNetCore.Http.HttpResults;
using PeerSupport.Identity.Accounts;
using PeerSupport.Identity.Persistence;
using PeerSupport.ServiceDefaults.Http;
using PeerSupport.ServiceDefaults.Security;

namespace PeerSupport.Identity.Features.People;

internal static class SuspendPerson
{
    public static void Map(RouteGroupBuilder people) => people
        .MapPost("/{id:guid}/suspension", Handle)
        .WithName(nameof(SuspendPerson))
        .WithSummary("Suspend a person: no sign-in and no new token from now on")
        .RequireRole(Roles.Administrator);

    private static async Task<Results<Ok<PersonView>, NotFound>> Handle(
        Guid id, IfMatch ifMatch, Caller caller, PersonRecords records, IdentityDb db, Credentials credentials,
        CancellationToken cancellation)
    {
        if (await records.Open(id, caller, cancellation) is not { } person)
            return TypedResults.NotFound();

        ifMatch.Check(person);
        person.Suspend(await records.OthersAdminister(person, cancellation));
        await db.SaveChangesAsync(cancellation);

        // Suspended people are refused at every refresh; this keeps what they hold, their browser's cookie too, from working again
        // once the suspension is lifted.
        await credentials.SignOutEverywhere(person.Id, cancellation);
        return TypedResults.Ok(PersonView.Of(person));
    }
}
