using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Http.HttpResults;
using PeerSupport.Relationships.Persistence;
using PeerSupport.ServiceDefaults.Http;
using PeerSupport.ServiceDefaults.Security;

namespace PeerSupport.Relationships.Features;

/// <param name="ExpectedReturn">A day after today, in the agreement's zone.</param>
public sealed record PauseRelationshipRequest([property: Required] DateOnly? ExpectedReturn);

internal static class PauseRelationship
{
    public static void Map(RouteGroupBuilder relationships) => relationships
        .MapPost("/{id:guid}/pause", Handle)
        .RequireRole(Roles.Worker, Roles.Peer)
        .WithName(nameof(PauseRelationship))
        .WithSummary("Let an active relationship rest, with an expected return");

    private static async Task<Results<Ok<RelationshipView>, NotFound>> Handle(
        Guid id, PauseRelationshipRequest request, Caller caller, IfMatch ifMatch, Access access,
        RelationshipsDb db, TimeProvider clock, CancellationToken cancellation)
    {
        if (await access.ToChange(id, caller, Standing.Either, nameof(PauseRelationship), cancellation)
            is not { Relationship: var relationship } admission)
            return TypedResults.NotFound();

        ifMatch.Check(relationship);
        relationship.Pause(request.ExpectedReturn!.Value, clock.GetUtcNow());
        await db.SaveChangesAsync(cancellation);

        return TypedResults.Ok(RelationshipView.Of(relationship, admission.As));
    }
}
