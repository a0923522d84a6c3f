using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;
using PeerSupport.Relationships.Domain;
using PeerSupport.Relationships.Persistence;
using PeerSupport.ServiceDefaults.Http;
using PeerSupport.ServiceDefaults.Security;

namespace PeerSupport.Relationships.Features;

/// <param name="Words">Read by everybody who may see the concern.</param>
public sealed record AnswerConcernRequest([property: Required, MaxLength(Concern.WordsMaxLength)] string Words);

internal static class AnswerConcern
{
    public static void Map(RouteGroupBuilder relationships) => relationships
        .MapPost("/{id:guid}/concerns/{concernId:guid}/answer", Handle)
        .RequireRole(Roles.Supervisor)
        .WithName(nameof(AnswerConcern))
        .WithSummary("Answer a concern, as a supervisor who is not, and was not, at work there; If-Match names the concern's revision");

    private static async Task<Results<Ok<ConcernView>, NotFound, ForbidHttpResult>> Handle(
        Guid id, Guid concernId, AnswerConcernRequest request, Caller caller, IfMatch ifMatch, Access access,
        CallAttention attention, RelationshipsDb db, TimeProvider clock, CancellationToken cancellation)
    {
        var key = new ConcernId(concernId);
        if (await access.ToChange(id, caller, Standing.Anybody, nameof(AnswerConcern), cancellation, recorded: false)
                is not { } admission
            || await db.Concerns.ShownTo(admission).SingleOrDefaultAsync(c => c.Id == key, cancellation) is not { } concern)
            return TypedResults.NotFound();

        if (admission.As is not Standing.Supervisor || admission.IsKeptApart)
            return TypedResults.Forbid();

        ifMatch.Check(concern);
        concern.AnswerWith(request.Words.Trim(), caller.Person, clock.GetUtcNow());
        access.Record(concern.ToSupervisorAlone ? concernId : id, caller, nameof(AnswerConcern));
        await attention.Of(
            concern.ToSupervisorAlone ? Standing.Peer : Standing.Sustaining,
            admission.Relationship, AttentionKind.ConcernAnswered, concernId, cancellation);
        await db.SaveChangesAsync(cancellation);

        return TypedResults.Ok(ConcernView.Of(concern));
    }
}
