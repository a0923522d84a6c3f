using Microsoft.AspNetCore.Http.HttpResults;
using PeerSupport.Identity.Domain;
using PeerSupport.Identity.Persistence;
using PeerSupport.ServiceDefaults.Security;

namespace PeerSupport.Identity.Features.Sites;

internal static class SetUpSite
{
    public static void Map(RouteGroupBuilder sites) => sites
        .MapPost("/", Handle)
        .WithName(nameof(SetUpSite))
        .WithSummary("Set up a site")
        .RequireRole(Roles.Administrator);

    private static async Task<Created<SiteView>> Handle(
        SiteRequest request, Caller caller, IdentityDb db, CancellationToken cancellation)
    {
        var site = Site.SetUp(SiteId.New(), caller.Organisation, request.ToSettings());
        db.Sites.Add(site);
        await db.SaveChangesAsync(cancellation);
        return TypedResults.Created($"/api/identity/sites/{site.Id.Value}", SiteView.Of(site));
    }
}
