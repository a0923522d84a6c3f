using Microsoft.AspNetCore.Http.HttpResults;
using PeerSupport.Relationships.Persistence;
using PeerSupport.ServiceDefaults.Security;

namespace PeerSupport.Relationships.Features;

internal static class GetClosingReview
{
    public static void Map(RouteGroupBuilder relationships) => relationships
        .MapGet("/{id:guid}/closing-review", Handle)
        .WithName(nameof(GetClosingReview))
        .WithSummary("Read the closing review: progress since the start, in numbers and in both people's words");

    private static async Task<Results<Ok<ClosingReviewView>, NotFound>> Handle(
        Guid id, Caller caller, Access access, RelationshipsDb db, CancellationToken cancellation) =>
        await access.ToRead(id, caller, nameof(GetClosingReview), cancellation) is { Relationship: var relationship }
            ? TypedResults.Ok(ClosingReviewView.Of(relationship, await db.ProgressOf(relationship, cancellation)))
            : TypedResults.NotFound();
}
