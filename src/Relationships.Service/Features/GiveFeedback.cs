using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Http.HttpResults;
using PeerSupport.Relationships.Domain;
using PeerSupport.Relationships.Persistence;
using PeerSupport.ServiceDefaults.Security;

namespace PeerSupport.Relationships.Features;

/// <param name="ApartFromWorker">The worker never sees it.</param>
public sealed record FeedbackRequest(
    [property: Required, MaxLength(Feedback.WordsMaxLength)] string Words, bool ApartFromWorker = false);

/// <param name="ApartFromWorker">The worker never sees it.</param>
/// <param name="InPerson">The peer said it to the supervisor, who wrote it down.</param>
public sealed record FeedbackView(Guid Id, string Words, bool ApartFromWorker, bool InPerson, DateTimeOffset At)
{
    internal static FeedbackView Of(Feedback feedback) =>
        new(feedback.Id.Value, feedback.Words, feedback.ApartFromWorker, feedback.InPerson, feedback.At);
}

internal static class GiveFeedback
{
    public static void Map(RouteGroupBuilder relationships) => relationships
        .MapPost("/{id:guid}/feedback", Handle)
        .RequireRole(Roles.Peer, Roles.Supervisor)
        .WithName(nameof(GiveFeedback))
        .WithSummary("Tell the supervisor how it was: the peer, or a supervisor who was not at work there, to whom they said it");

    private static async Task<Results<Created<FeedbackView>, NotFound, ForbidHttpResult>> Handle(
        Guid id, FeedbackRequest request, Caller caller, Access access, CallAttention attention,
        RelationshipsDb db, TimeProvider clock, CancellationToken cancellation)
    {
        var allowed = Standing.Peer | Standing.Supervisor;
        if (await access.ToChange(id, caller, allowed, nameof(GiveFeedback), cancellation, recorded: false)
            is not { } admission)
            return TypedResults.NotFound();

        if (admission.IsKeptApart)
            return TypedResults.Forbid();

        var feedback = Feedback.Give(
            admission.Relationship, request.Words.Trim(), request.ApartFromWorker,
            inPerson: !admission.As.HasFlag(Standing.Peer), caller.Person, clock.GetUtcNow());
        db.Feedback.Add(feedback);
        if (!feedback.InPerson)
            await attention.Of(Standing.Supervisor, admission.Relationship, AttentionKind.Feedback, feedback.Id.Value, cancellation);
        access.Record(feedback.ApartFromWorker ? feedback.Id.Value : id, caller, nameof(GiveFeedback));
        await db.SaveChangesAsync(cancellation);
        return TypedResults.Created((string?)null, FeedbackView.Of(feedback));
    }
}
