using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;
using PeerSupport.Identity.Domain;
using PeerSupport.Identity.Persistence;
using PeerSupport.ServiceDefaults.Http;
using PeerSupport.ServiceDefaults.Security;

namespace PeerSupport.Identity.Features.Organisations;

public sealed record ChangeOrganisationRequest([property: Required, MaxLength(Organisation.NameMaxLength)] string Name);

internal static class ChangeOrganisation
{
    public static void Map(RouteGroupBuilder identity) => identity
        .MapPut("/organisation", Handle)
        .WithName(nameof(ChangeOrganisation))
        .WithSummary("Change the organisation's name")
        .RequireRole(Roles.Administrator);

    private static async Task<Results<Ok<OrganisationView>, NotFound>> Handle(
        ChangeOrganisationRequest request, IfMatch ifMatch, Caller caller, IdentityDb db, CancellationToken cancellation)
    {
        if (await db.Organisations.SingleOrDefaultAsync(o => o.Id == caller.Organisation, cancellation) is not { } organisation)
            return TypedResults.NotFound();

        ifMatch.Check(organisation);
        organisation.Rename(request.Name.Trim());
        await db.SaveChangesAsync(cancellation);
        return TypedResults.Ok(OrganisationView.Of(organisation));
    }
}
