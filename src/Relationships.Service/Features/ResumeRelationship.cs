using Microsoft.AspNetCore.Http.HttpResults;
using PeerSupport.Relationships.Persistence;
using PeerSupport.ServiceDefaults.Http;
using PeerSupport.ServiceDefaults.Security;

namespace PeerSupport.Relationships.Features;

internal static class ResumeRelationship
{
    public static void Map(RouteGroupBuilder relationships) => relationships
        .MapPost("/{id:guid}/resumption", Handle)
        .RequireRole(Roles.Worker, Roles.Peer)
        .WithName(nameof(ResumeRelationship))
        .WithSummary("Go on after a pause");

    private static async Task<Results<Ok<RelationshipView>, NotFound>> Handle(
        Guid id, Caller caller, IfMatch ifMatch, Access access, RelationshipsDb db, CancellationToken cancellation)
    {
        if (await access.ToChange(id, caller, Standing.Either, nameof(ResumeRelationship), cancellation)
            is not { Relationship: var relationship } admission)
            return TypedResults.NotFound();

        ifMatch.Check(relationship);
        relationship.Resume();
        await db.SaveChangesAsync(cancellation);

        return TypedResults.Ok(RelationshipView.Of(relationship, admission.As));
    }
}
