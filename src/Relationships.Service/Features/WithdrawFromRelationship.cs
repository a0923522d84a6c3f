using Microsoft.AspNetCore.Http.HttpResults;
using PeerSupport.ServiceDefaults.Http;
using PeerSupport.ServiceDefaults.Security;

namespace PeerSupport.Relationships.Features;

internal static class WithdrawFromRelationship
{
    public static void Map(RouteGroupBuilder relationships) => relationships
        .MapPost("/{id:guid}/withdrawal", Handle)
        .RequireRole(Roles.Worker, Roles.Peer)
        .WithName(nameof(WithdrawFromRelationship))
        .WithSummary("Leave before an agreement is in force, without giving a reason");

    private static async Task<Results<Ok<RelationshipView>, NotFound>> Handle(
        Guid id, Caller caller, IfMatch ifMatch, Access access, PlannedMeetings meetings,
        TimeProvider clock, CancellationToken cancellation)
    {
        if (await access.ToChange(id, caller, Standing.Either, nameof(WithdrawFromRelationship), cancellation)
            is not { Relationship: var relationship })
            return TypedResults.NotFound();

        ifMatch.Check(relationship);
        relationship.Withdraw(clock.GetUtcNow());
        await meetings.SaveEnding(relationship, clock.GetUtcNow(), cancellation);

        return TypedResults.Ok(RelationshipView.Of(relationship));
    }
}
