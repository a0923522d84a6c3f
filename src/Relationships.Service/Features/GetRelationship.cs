using Microsoft.AspNetCore.Http.HttpResults;
using PeerSupport.ServiceDefaults.Security;

namespace PeerSupport.Relationships.Features;

internal static class GetRelationship
{
    public static void Map(RouteGroupBuilder relationships) => relationships
        .MapGet("/{id:guid}", Handle)
        .WithName(nameof(GetRelationship))
        .WithSummary("Read one relationship");

    private static async Task<Results<Ok<RelationshipView>, NotFound>> Handle(
        Guid id, Caller caller, Access access, CancellationToken cancellation) =>
        await access.ToRead(id, caller, nameof(GetRelationship), cancellation) is { } admission
            ? TypedResults.Ok(RelationshipView.Of(admission.Relationship, admission.As))
            : TypedResults.NotFound();
}
