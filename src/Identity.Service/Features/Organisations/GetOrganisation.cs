using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;
using PeerSupport.Identity.Persistence;
using PeerSupport.ServiceDefaults.Security;

namespace PeerSupport.Identity.Features.Organisations;

internal static class GetOrganisation
{
    public static void Map(RouteGroupBuilder identity) => identity
        .MapGet("/organisation", Handle)
        .WithName(nameof(GetOrganisation))
        .WithSummary("The caller's organisation");

    private static async Task<Results<Ok<OrganisationView>, NotFound>> Handle(
        Caller _, IdentityDb db, CancellationToken cancellation) =>
        await db.Organisations.AsNoTracking().SingleOrDefaultAsync(cancellation) is { } organisation
            ? TypedResults.Ok(OrganisationView.Of(organisation))
            : TypedResults.NotFound();
}
