using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;
using PeerSupport.Identity.Domain;
using PeerSupport.Identity.Persistence;
using PeerSupport.ServiceDefaults.Security;

namespace PeerSupport.Identity.Features.Sites;

internal static class GetSite
{
    public static void Map(RouteGroupBuilder sites) => sites
        .MapGet("/{id:guid}", Handle)
        .WithName(nameof(GetSite))
        .WithSummary("One site");

    private static async Task<Results<Ok<SiteView>, NotFound>> Handle(
        Guid id, Caller _, IdentityDb db, CancellationToken cancellation) =>
        await db.Sites.AsNoTracking().AsSplitQuery().SingleOrDefaultAsync(s => s.Id == new SiteId(id), cancellation) is { } site
            ? TypedResults.Ok(SiteView.Of(site))
            : TypedResults.NotFound();
}
