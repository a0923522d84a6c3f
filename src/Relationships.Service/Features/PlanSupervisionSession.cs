using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Http.HttpResults;
using PeerSupport.Relationships.Domain;
using PeerSupport.Relationships.Persistence;
using PeerSupport.ServiceDefaults.Security;

namespace PeerSupport.Relationships.Features;

/// <param name="SiteId">A site that the caller supervises.</param>
/// <param name="WorkerId">An active worker of the site.</param>
public sealed record PlanSupervisionSessionRequest(
    [property: Required] Guid? SiteId, [property: Required] Guid? WorkerId, [property: Required] DateTimeOffset? PlannedAt);

internal static class PlanSupervisionSession
{
    public static void Map(RouteGroupBuilder supervision) => supervision
        .MapPost("/supervision-sessions", Handle)
        .RequireRole(Roles.Supervisor)
        .WithName(nameof(PlanSupervisionSession))
        .WithSummary("Plan a supervision session with a worker of a site that the caller supervises");

    private static async Task<Results<Created<SupervisionSessionView>, NotFound>> Handle(
        PlanSupervisionSessionRequest request, Caller caller, SupervisionAgenda agenda,
        RelationshipsDb db, TimeProvider clock, CancellationToken cancellation)
    {
        var site = request.SiteId!.Value;
        if (!caller.Is(Roles.Supervisor, site) || await db.Sites.FindAsync([site], cancellation) is null)
            return TypedResults.NotFound();

        var worker = await db.WorkerAt(request.WorkerId!.Value, new(site), cancellation);
        var planned = SupervisionSession.Plan(
            caller.Organisation, new(site), caller.Person, worker, request.PlannedAt!.Value, clock.GetUtcNow());
        db.SupervisionSessions.Add(planned);

        var view = await agenda.Show(planned, caller, nameof(PlanSupervisionSession), cancellation);
        return TypedResults.Created($"/api/relationships/supervision-sessions/{planned.Id.Value}", view);
    }
}
