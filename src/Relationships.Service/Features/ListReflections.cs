using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;
using PeerSupport.ServiceDefaults.Http;
using PeerSupport.ServiceDefaults.Security;

namespace PeerSupport.Relationships.Features;

internal static class ListReflections
{
    public static void Map(RouteGroupBuilder reflections) => reflections
        .MapGet("/reflections", Handle)
        .WithName(nameof(ListReflections))
        .WithSummary("List the caller's own reflections, the one changed last first, without their words");

    private static async Task<Ok<Page<ReflectionSummary>>> Handle(
        [AsParameters] PageQuery page, Caller caller, OwnReflections own, CancellationToken cancellation)
    {
        var mine = await own.Of(caller).AsNoTracking()
            .OrderByDescending(r => r.ChangedAt).ThenByDescending(r => r.Id)
            .ToPage(page, cancellation);
        return TypedResults.Ok(mine.Select(ReflectionSummary.Of));
    }
}
