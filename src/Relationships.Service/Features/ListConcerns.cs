using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;
using PeerSupport.Relationships.Persistence;
using PeerSupport.ServiceDefaults.Http;
using PeerSupport.ServiceDefaults.Security;

namespace PeerSupport.Relationships.Features;

internal static class ListConcerns
{
    public static void Map(RouteGroupBuilder relationships) => relationships
        .MapGet("/{id:guid}/concerns", Handle)
        .WithName(nameof(ListConcerns))
        .WithSummary("List the concerns about boundaries that the caller may see, newest first, with their answers");

    private static async Task<Results<Ok<Page<ConcernView>>, NotFound>> Handle(
        Guid id, [AsParameters] PageQuery page, Caller caller, Access access, RelationshipsDb db, CancellationToken cancellation)
    {
        if (await access.ToRead(id, caller, nameof(ListConcerns), cancellation) is not { } admission)
            return TypedResults.NotFound();

        var concerns = await db.Concerns.AsNoTracking().ShownTo(admission)
            .OrderByDescending(c => c.At).ThenByDescending(c => c.Id)
            .ToPage(page, cancellation);
        return TypedResults.Ok(concerns.Select(ConcernView.Of));
    }
}
