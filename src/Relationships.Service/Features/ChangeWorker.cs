using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Http.HttpResults;
using PeerSupport.Kernel;
using PeerSupport.Relationships.Persistence;
using PeerSupport.ServiceDefaults.Http;
using PeerSupport.ServiceDefaults.Security;

namespace PeerSupport.Relationships.Features;

/// <param name="WorkerId">An active worker of the relationship's site.</param>
public sealed record ChangeWorkerRequest([property: Required] Guid? WorkerId);

internal static class ChangeWorker
{
    public static void Map(RouteGroupBuilder relationships) => relationships
        .MapPost("/{id:guid}/worker", Handle)
        .RequireRole(Roles.Supervisor)
        .WithName(nameof(ChangeWorker))
        .WithSummary("Hand the relationship to another worker of the site; the former one loses access at once");

    private static async Task<Results<Ok<RelationshipView>, NotFound>> Handle(
        Guid id, ChangeWorkerRequest request, Caller caller, IfMatch ifMatch, Access access,
        RelationshipsDb db, TimeProvider clock, CancellationToken cancellation)
    {
        if (await access.ToChange(id, caller, Standing.Supervisor, nameof(ChangeWorker), cancellation)
            is not { Relationship: var relationship })
            return TypedResults.NotFound();

        ifMatch.Check(relationship);
        var worker = await db.People.FindAsync([request.WorkerId!.Value], cancellation);
        if (worker is not { IsActive: true } || !worker.WorkerAt.Contains(relationship.Site.Value))
            throw new RuleViolationException("worker.not-at-site", "This is not an active worker of the relationship's site.");

        relationship.ChangeWorker(new(worker.Id), clock.GetUtcNow());
        await db.SaveChangesAsync(cancellation);

        return TypedResults.Ok(RelationshipView.Of(relationship));
    }
}
