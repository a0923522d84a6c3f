using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Http.HttpResults;
using PeerSupport.Relationships.Domain;
using PeerSupport.Relationships.Persistence;
using PeerSupport.ServiceDefaults.Http;
using PeerSupport.ServiceDefaults.Security;

namespace PeerSupport.Relationships.Features;

/// <param name="ReasonWithoutReview">Needed where a part of the closing review is missing; the supervisor sees it.</param>
/// <param name="ReasonWithoutPack">Needed where no resource pack was offered; the supervisor sees it.</param>
public sealed record ConcludeRelationshipRequest(
    [property: MaxLength(Ending.ReasonMaxLength)] string? ReasonWithoutReview = null,
    [property: MaxLength(Ending.ReasonMaxLength)] string? ReasonWithoutPack = null);

internal static class ConcludeRelationship
{
    public static void Map(RouteGroupBuilder relationships) => relationships
        .MapPost("/{id:guid}/conclusion/completion", Handle)
        .RequireRole(Roles.Worker)
        .WithName(nameof(ConcludeRelationship))
        .WithSummary("Conclude, once the closing review is written and a resource pack offered, or with the reason why not");

    private static async Task<Results<Ok<RelationshipView>, NotFound>> Handle(
        Guid id, ConcludeRelationshipRequest request, Caller caller, IfMatch ifMatch, Access access, PlannedMeetings meetings,
        RelationshipsDb db, TimeProvider clock, CancellationToken cancellation)
    {
        if (await access.ToChange(id, caller, Standing.Worker, nameof(ConcludeRelationship), cancellation)
            is not { Relationship: var relationship })
            return TypedResults.NotFound();

        ifMatch.Check(relationship);
        relationship.Conclude(request.ReasonWithoutReview.OrNull(), request.ReasonWithoutPack.OrNull(), clock.GetUtcNow());
        await meetings.FollowEnding(relationship, clock.GetUtcNow(), cancellation);
        await db.SaveChangesAsync(cancellation);

        return TypedResults.Ok(RelationshipView.Of(relationship));
    }
}
