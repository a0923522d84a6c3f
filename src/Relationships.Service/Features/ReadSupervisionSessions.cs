using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;
using PeerSupport.ServiceDefaults.Http;
using PeerSupport.ServiceDefaults.Security;

namespace PeerSupport.Relationships.Features;

internal static class ReadSupervisionSessions
{
    public static void Map(RouteGroupBuilder supervision)
    {
        supervision.MapGet("/supervision-sessions", List)
            .WithName("ListSupervisionSessions")
            .WithSummary("List the caller's supervision sessions, as supervisor or as worker, the latest first");
        supervision.MapGet("/supervision-sessions/{id:guid}", Get)
            .WithName("GetSupervisionSession")
            .WithSummary("Read a session with its agenda: shared reflections, exceptions, due reviews, concerns, endings");
    }

    private static async Task<Ok<Page<SupervisionSessionSummary>>> List(
        [AsParameters] PageQuery page, Caller caller, SupervisionAgenda agenda, CancellationToken cancellation)
    {
        var sessions = await agenda.SessionsOf(caller).AsNoTracking()
            .OrderByDescending(s => s.PlannedAt).ThenByDescending(s => s.Id)
            .ToPage(page, cancellation);
        return TypedResults.Ok(sessions.Select(SupervisionSessionSummary.Of));
    }

    private static async Task<Results<Ok<SupervisionSessionView>, NotFound>> Get(
        Guid id, Caller caller, SupervisionAgenda agenda, CancellationToken cancellation) =>
        await agenda.Find(id, caller, cancellation) is { } session
            ? TypedResults.Ok(await agenda.Show(session, caller, "GetSupervisionSession", cancellation))
            : TypedResults.NotFound();
}
