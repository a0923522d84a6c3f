using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;
using PeerSupport.Identity.Persistence;
using PeerSupport.ServiceDefaults.Http;
using PeerSupport.ServiceDefaults.Security;

namespace PeerSupport.Identity.Features.Sites;

internal static class ListSites
{
    public static void Map(RouteGroupBuilder sites) => sites
        .MapGet("/", Handle)
        .WithName(nameof(ListSites))
        .WithSummary("The organisation's sites, by name");

    private static async Task<Ok<Page<SiteView>>> Handle(
        [AsParameters] PageQuery page, Caller _, IdentityDb db, CancellationToken cancellation) =>
        TypedResults.Ok((await db.Sites.AsNoTracking().AsSplitQuery().OrderBy(s => s.Name).ThenBy(s => s.Id)
            .ToPage(page, cancellation)).Select(SiteView.Of));
}
