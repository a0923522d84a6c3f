using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Http.HttpResults;
using PeerSupport.Relationships.Domain;
using PeerSupport.ServiceDefaults.Http;
using PeerSupport.ServiceDefaults.Security;

namespace PeerSupport.Relationships.Features;

/// <param name="ReasonBeforeDay">Needed before the announced day of an ending with notice; the supervisor sees it.</param>
/// <param name="ReasonWithoutReview">Needed where a part of the closing review is missing; the supervisor sees it.</param>
/// <param name="ReasonWithoutPack">Needed where no resource pack was offered; the supervisor sees it.</param>
public sealed record ConcludeRelationshipRequest(
    [property: MaxLength(Ending.ReasonMaxLength)] string? ReasonWithoutReview = null,
    [property: MaxLength(Ending.ReasonMaxLength)] string? ReasonWithoutPack = null,
    [property: MaxLength(Ending.ReasonMaxLength)] string? ReasonBeforeDay = null)
{
    internal WhyUnfinished Why => new(ReasonBeforeDay.OrNull(), ReasonWithoutReview.OrNull(), ReasonWithoutPack.OrNull());
}

internal static class ConcludeRelationship
{
    public static void Map(RouteGroupBuilder relationships) => relationships
        .MapPost("/{id:guid}/conclusion/completion", Handle)
        .RequireRole(Roles.Worker)
        .WithName(nameof(ConcludeRelationship))
        .WithSummary("Conclude, once the closing review is written and a resource pack offered, or with the reason why not");

    private static async Task<Results<Ok<RelationshipView>, NotFound>> Handle(
        Guid id, ConcludeRelationshipRequest request, Caller caller, IfMatch ifMatch, Access access, PlannedMeetings meetings,
        TimeProvider clock, CancellationToken cancellation)
    {
        if (await access.ToChange(id, caller, Standing.Worker, nameof(ConcludeRelationship), cancellation)
            is not { Relationship: var relationship })
            return TypedResults.NotFound();

        ifMatch.Check(relationship);
        relationship.Conclude(request.Why, clock.GetUtcNow());
        await meetings.SaveEnding(relationship, clock.GetUtcNow(), cancellation);

        return TypedResults.Ok(RelationshipView.Of(relationship));
    }
}
