using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Http.HttpResults;
using PeerSupport.Relationships.Domain;
using PeerSupport.Relationships.Persistence;
using PeerSupport.ServiceDefaults.Http;
using PeerSupport.ServiceDefaults.Security;

namespace PeerSupport.Relationships.Features;

/// <param name="WorkerId">Another active worker of the relationship's site.</param>
public sealed record ProposeWorkerRequest([property: Required] Guid? WorkerId);

internal static class ProposeWorker
{
    public static void Map(RouteGroupBuilder relationships)
    {
        relationships.MapPost("/{id:guid}/handover", Handle)
            .RequireRole(Roles.Supervisor)
            .WithName(nameof(ProposeWorker))
            .WithSummary("Propose another worker of the site to the peer; nothing changes before they accept");
        relationships.MapDelete("/{id:guid}/handover", TakeBackHandover)
            .RequireRole(Roles.Supervisor)
            .WithName(nameof(TakeBackHandover))
            .WithSummary("Take the proposal of another worker back while the peer has not answered");
    }

    private static async Task<Results<Ok<RelationshipView>, NotFound>> Handle(
        Guid id, ProposeWorkerRequest request, Caller caller, IfMatch ifMatch, Access access, CallAttention attention,
        RelationshipsDb db, TimeProvider clock, CancellationToken cancellation)
    {
        if (await access.ToChange(id, caller, Standing.Supervisor, nameof(ProposeWorker), cancellation)
            is not { Relationship: var relationship } admission)
            return TypedResults.NotFound();

        ifMatch.Check(relationship);
        var worker = await db.WorkerAt(request.WorkerId!.Value, relationship.Site, cancellation);
        var proposed = relationship.ProposeWorker(worker, caller.Person, clock.GetUtcNow());
        await attention.Of(Standing.Peer, relationship, AttentionKind.HandoverProposed, proposed.Id.Value, cancellation);
        await db.SaveChangesAsync(cancellation);

        return TypedResults.Ok(RelationshipView.Of(relationship, admission.As));
    }

    private static async Task<Results<Ok<RelationshipView>, NotFound>> TakeBackHandover(
        Guid id, Caller caller, IfMatch ifMatch, Access access, RelationshipsDb db, CancellationToken cancellation)
    {
        if (await access.ToChange(id, caller, Standing.Supervisor, nameof(TakeBackHandover), cancellation)
            is not { Relationship: var relationship } admission)
            return TypedResults.NotFound();

        ifMatch.Check(relationship);
        relationship.TakeBackHandover();
        await db.SaveChangesAsync(cancellation);

        return TypedResults.Ok(RelationshipView.Of(relationship, admission.As));
    }
}
