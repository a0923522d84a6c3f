using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Http.HttpResults;
using PeerSupport.Relationships.Domain;
using PeerSupport.Relationships.Persistence;
using PeerSupport.ServiceDefaults.Http;
using PeerSupport.ServiceDefaults.Security;

namespace PeerSupport.Relationships.Features;

/// <param name="LastDay">Today or a later day, in the relationship's zone; included.</param>
public sealed record MoveEndOfCoverRequest([property: Required] DateOnly? LastDay);

internal static class ChangeCover
{
    public static void Map(RouteGroupBuilder relationships)
    {
        relationships.MapPut("/{id:guid}/cover/{coverId:guid}", MoveEndOfCover)
            .RequireRole(Roles.Worker, Roles.Supervisor)
            .WithName(nameof(MoveEndOfCover))
            .WithSummary("Let a cover end on another day; If-Match names the relationship's revision");
        relationships.MapDelete("/{id:guid}/cover/{coverId:guid}", CallOffCover)
            .RequireRole(Roles.Worker, Roles.Supervisor)
            .WithName(nameof(CallOffCover))
            .WithSummary("Call a cover off, or end it at once; If-Match names the relationship's revision");
    }

    private static Task<Results<Ok<RelationshipView>, NotFound>> MoveEndOfCover(
        Guid id, Guid coverId, MoveEndOfCoverRequest request, Caller caller, IfMatch ifMatch, Access access,
        RelationshipsDb db, TimeProvider clock, CancellationToken cancellation) =>
        Change(
            id, coverId, caller, ifMatch, access, db, nameof(MoveEndOfCover),
            (relationship, cover) => relationship.MoveEndOfCover(cover, request.LastDay!.Value, clock.GetUtcNow()), cancellation);

    private static Task<Results<Ok<RelationshipView>, NotFound>> CallOffCover(
        Guid id, Guid coverId, Caller caller, IfMatch ifMatch, Access access,
        RelationshipsDb db, TimeProvider clock, CancellationToken cancellation) =>
        Change(
            id, coverId, caller, ifMatch, access, db, nameof(CallOffCover),
            (relationship, cover) => relationship.CallOffCover(cover, clock.GetUtcNow()), cancellation);

    private static async Task<Results<Ok<RelationshipView>, NotFound>> Change(
        Guid id, Guid coverId, Caller caller, IfMatch ifMatch, Access access, RelationshipsDb db, string operation,
        Action<SupportRelationship, Cover> change, CancellationToken cancellation)
    {
        var key = new CoverId(coverId);
        if (await access.ToChange(id, caller, Standing.InCharge, operation, cancellation) is not { } admission
            || admission.Relationship.Covers.SingleOrDefault(known => known.Id == key) is not { } cover)
            return TypedResults.NotFound();

        ifMatch.Check(admission.Relationship);
        change(admission.Relationship, cover);
        await db.SaveChangesAsync(cancellation);

        return TypedResults.Ok(RelationshipView.Of(admission.Relationship, admission.As));
    }
}
