using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;
using PeerSupport.Relationships.Persistence;
using PeerSupport.ServiceDefaults.Http;
using PeerSupport.ServiceDefaults.Security;

namespace PeerSupport.Relationships.Features;

internal static class ListReviews
{
    public static void Map(RouteGroupBuilder relationships) => relationships
        .MapGet("/{id:guid}/reviews", Handle)
        .WithName(nameof(ListReviews))
        .WithSummary("List the reviews that were held, the latest first");

    private static async Task<Results<Ok<Page<ReviewView>>, NotFound>> Handle(
        Guid id, [AsParameters] PageQuery page, Caller caller, Access access, RelationshipsDb db, CancellationToken cancellation)
    {
        if (await access.ToRead(id, caller, nameof(ListReviews), cancellation) is not { Relationship.Id: var relationship })
            return TypedResults.NotFound();

        var reviews = await db.Reviews.AsNoTracking().Where(r => r.Relationship == relationship)
            .OrderByDescending(r => r.HeldOn).ToPage(page, cancellation);
        return TypedResults.Ok(reviews.Select(ReviewView.Of));
    }
}
