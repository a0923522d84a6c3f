using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;
using PeerSupport.Identity.Domain;
using PeerSupport.Identity.Persistence;
using PeerSupport.ServiceDefaults.Http;
using PeerSupport.ServiceDefaults.Security;

namespace PeerSupport.Identity.Features.Sites;

internal static class ChangeSite
{
    public static void Map(RouteGroupBuilder sites) => sites
        .MapPut("/{id:guid}", Handle)
        .WithName(nameof(ChangeSite))
        .WithSummary("Replace a site's settings")
        .RequireRole(Roles.Administrator);

    private static async Task<Results<Ok<SiteView>, NotFound>> Handle(
        Guid id, SiteRequest request, IfMatch ifMatch, Caller _, IdentityDb db, CancellationToken cancellation)
    {
        if (await db.Sites.AsSplitQuery().SingleOrDefaultAsync(s => s.Id == new SiteId(id), cancellation) is not { } site)
            return TypedResults.NotFound();

        ifMatch.Check(site);
        site.Change(request.ToSettings());
        await db.SaveChangesAsync(cancellation);
        return TypedResults.Ok(SiteView.Of(site));
    }
}
