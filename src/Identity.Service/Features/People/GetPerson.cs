using Microsoft.AspNetCore.Http.HttpResults;
using PeerSupport.Identity.Persistence;
using PeerSupport.ServiceDefaults.Security;

namespace PeerSupport.Identity.Features.People;

internal static class GetPerson
{
    public static void Map(RouteGroupBuilder people) => people
        .MapGet("/{id:guid}", Handle)
        .WithName(nameof(GetPerson))
        .WithSummary("One person")
        .RequireRole(Roles.Administrator, Roles.Supervisor);

    private static async Task<Results<Ok<PersonView>, NotFound>> Handle(
        Guid id, Caller caller, PersonRecords records, IdentityDb db, CancellationToken cancellation)
    {
        if (await records.Open(id, caller, cancellation) is not { } person)
            return TypedResults.NotFound();

        await db.SaveChangesAsync(cancellation);
        return TypedResults.Ok(PersonView.Of(person));
    }
}
