using System.ComponentModel;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;
using PeerSupport.Relationships.Domain;
using PeerSupport.Relationships.Persistence;
using PeerSupport.ServiceDefaults.Http;
using PeerSupport.ServiceDefaults.Security;

namespace PeerSupport.Relationships.Features;

internal static class ListSharedReflections
{
    public static void Map(RouteGroupBuilder reflections) => reflections
        .MapGet("/shared-reflections", Handle)
        .RequireRole(Roles.Supervisor)
        .WithName(nameof(ListSharedReflections))
        .WithSummary("Read what workers shared with the supervisors of a site, the latest first");

    private static async Task<Results<Ok<Page<SharedReflectionView>>, NotFound>> Handle(
        [Description("A site that the caller supervises.")] Guid site,
        [AsParameters] PageQuery page, Caller caller, Access access, RelationshipsDb db, CancellationToken cancellation)
    {
        if (!caller.Is(Roles.Supervisor, site))
            return TypedResults.NotFound();

        var key = new SiteId(site);
        var shared = await db.SharedReflections.AsNoTracking().Where(s => s.Site == key)
            .OrderByDescending(s => s.SharedAt).ThenByDescending(s => s.Id)
            .ToPage(page, cancellation);
        await access.RecordListed(shared.Items.Select(s => s.Id.Value), caller, nameof(ListSharedReflections), cancellation);
        return TypedResults.Ok(shared.Select(SharedReflectionView.Of));
    }
}
