using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Http.HttpResults;
using PeerSupport.Kernel;
using PeerSupport.Relationships.Domain;
using PeerSupport.ServiceDefaults.Http;
using PeerSupport.ServiceDefaults.Security;

namespace PeerSupport.Relationships.Features;

/// <param name="EndsOn">The day of the ending, in the agreement's zone.</param>
/// <param name="Reason">Needed where the day comes before the agreed notice.</param>
public sealed record BeginConclusionRequest(
    [property: Required] EndingKind? Ending,
    [property: Required] DateOnly? EndsOn,
    [property: MaxLength(Domain.Ending.ReasonMaxLength)] string? Reason = null);

internal static class BeginConclusion
{
    public static void Map(RouteGroupBuilder relationships) => relationships
        .MapPost("/{id:guid}/conclusion", Handle)
        .RequireRole(Roles.Worker, Roles.Peer)
        .WithName(nameof(BeginConclusion))
        .WithSummary("Announce the ending, or move the day of the one announced");

    private static async Task<Results<Ok<RelationshipView>, NotFound>> Handle(
        Guid id, BeginConclusionRequest request, Caller caller, IfMatch ifMatch, Access access, PlannedMeetings meetings,
        TimeProvider clock, CancellationToken cancellation)
    {
        if (await access.ToChange(id, caller, Standing.Either, nameof(BeginConclusion), cancellation)
            is not { Relationship: var relationship } admission)
            return TypedResults.NotFound();

        ifMatch.Check(relationship);
        if (admission.Side is Side.Peer && request.Ending is EndingKind.ByWorker or EndingKind.Forced)
            throw new RuleViolationException(
                "conclusion.not-the-peers", "A peer plans the ending or leaves; the other endings are the worker's to record.");

        relationship.BeginConclusion(request.Ending!.Value, request.EndsOn!.Value, request.Reason.OrNull(), clock.GetUtcNow());
        await meetings.SaveEnding(relationship, clock.GetUtcNow(), cancellation);

        return TypedResults.Ok(RelationshipView.Of(relationship));
    }
}
