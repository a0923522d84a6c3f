using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Http.HttpResults;
using PeerSupport.Relationships.Domain;
using PeerSupport.Relationships.Persistence;
using PeerSupport.ServiceDefaults.Http;
using PeerSupport.ServiceDefaults.Security;

namespace PeerSupport.Relationships.Features;

/// <param name="StandInId">Another active worker of the relationship's site.</param>
/// <param name="FirstDay">In the relationship's zone; where it is today, from now on.</param>
/// <param name="LastDay">In the relationship's zone; included.</param>
public sealed record ArrangeCoverRequest(
    [property: Required] Guid? StandInId, [property: Required] DateOnly? FirstDay, [property: Required] DateOnly? LastDay);

internal static class ArrangeCover
{
    public static void Map(RouteGroupBuilder relationships) => relationships
        .MapPost("/{id:guid}/cover", Handle)
        .RequireRole(Roles.Worker, Roles.Supervisor)
        .WithName(nameof(ArrangeCover))
        .WithSummary("Let another worker of the site stand in for some days; as the worker, or a supervisor");

    private static async Task<Results<Ok<RelationshipView>, NotFound>> Handle(
        Guid id, ArrangeCoverRequest request, Caller caller, IfMatch ifMatch, Access access, CallAttention attention,
        RelationshipsDb db, TimeProvider clock, CancellationToken cancellation)
    {
        if (await access.ToChange(id, caller, Standing.InCharge, nameof(ArrangeCover), cancellation)
            is not { Relationship: var relationship } admission)
            return TypedResults.NotFound();

        ifMatch.Check(relationship);
        var standIn = await db.WorkerAt(request.StandInId!.Value, relationship.Site, cancellation);
        var cover = relationship.ArrangeCover(
            standIn, request.FirstDay!.Value, request.LastDay!.Value, caller.Person, clock.GetUtcNow());
        await attention.Of(Standing.Peer, relationship, AttentionKind.Cover, cover.Id.Value, cancellation);
        await db.SaveChangesAsync(cancellation);

        return TypedResults.Ok(RelationshipView.Of(relationship, admission.As));
    }
}
