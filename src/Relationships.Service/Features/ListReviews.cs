using Microsoft.AspNetCore.Http.HttpResults;
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

    private static Task<Results<Ok<Page<ReviewView>>, NotFound>> Handle(
        Guid id, [AsParameters] PageQuery page, Caller caller, Access access, RelationshipsDb db,
        CancellationToken cancellation) =>
        access.ToList(
            id, caller, nameof(ListReviews), page,
            relationship => db.Reviews.Where(r => r.Relationship == relationship).OrderByDescending(r => r.HeldOn),
            ReviewView.Of, cancellation);
}
