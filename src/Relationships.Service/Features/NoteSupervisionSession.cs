using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Http.HttpResults;
using PeerSupport.Relationships.Domain;
using PeerSupport.ServiceDefaults.Http;
using PeerSupport.ServiceDefaults.Security;

namespace PeerSupport.Relationships.Features;

/// <param name="Notes">Read by the worker too; null takes them back.</param>
public sealed record NoteSupervisionSessionRequest(
    [property: MaxLength(SupervisionSession.NotesMaxLength)] string? Notes = null);

internal static class NoteSupervisionSession
{
    public static void Map(RouteGroupBuilder supervision) => supervision
        .MapPut("/supervision-sessions/{id:guid}/notes", Handle)
        .RequireRole(Roles.Supervisor)
        .WithName(nameof(NoteSupervisionSession))
        .WithSummary("Write the notes of a session, which both read");

    private static async Task<Results<Ok<SupervisionSessionView>, NotFound, ForbidHttpResult>> Handle(
        Guid id, NoteSupervisionSessionRequest request, Caller caller, IfMatch ifMatch, SupervisionAgenda agenda,
        CancellationToken cancellation)
    {
        if (await agenda.Find(id, caller, cancellation) is not { } session)
            return TypedResults.NotFound();

        if (session.Supervisor != caller.Person)
            return TypedResults.Forbid();

        ifMatch.Check(session);
        session.Note(request.Notes.OrNull());
        return TypedResults.Ok(await agenda.Show(session, caller, nameof(NoteSupervisionSession), cancellation));
    }
}
