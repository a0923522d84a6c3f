using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Http.HttpResults;
using PeerSupport.Identity.Domain;
using PeerSupport.Identity.Persistence;
using PeerSupport.ServiceDefaults.Http;
using PeerSupport.ServiceDefaults.Security;

namespace PeerSupport.Identity.Features.People;

public sealed record ChangeRolesRequest(
    [property: Required, MaxLength(Person.MaxRoles), NoneMissing] IReadOnlyList<RoleRequest> Roles);

internal static class ChangeRoles
{
    public static void Map(RouteGroupBuilder people) => people
        .MapPut("/{id:guid}/roles", Handle)
        .WithName(nameof(ChangeRoles))
        .WithSummary("Replace a person's roles; they count from their next token on")
        .RequireRole(Roles.Administrator);

    private static async Task<Results<Ok<PersonView>, NotFound>> Handle(
        Guid id, ChangeRolesRequest request, IfMatch ifMatch, Caller caller, PersonRecords records, IdentityDb db,
        CancellationToken cancellation)
    {
        if (await records.Open(id, caller, cancellation) is not { } person
            || await request.Roles.ToRoles(db, cancellation) is not { } roles)
            return TypedResults.NotFound();

        ifMatch.Check(person);
        person.ChangeRoles(roles, await records.OthersAdminister(person, cancellation));
        await db.SaveChangesAsync(cancellation);
        return TypedResults.Ok(PersonView.Of(person));
    }
}
