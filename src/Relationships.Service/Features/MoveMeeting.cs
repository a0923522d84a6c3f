using Microsoft.AspNetCore.Http.HttpResults;
using PeerSupport.Relationships.Persistence;
using PeerSupport.ServiceDefaults.Http;
using PeerSupport.ServiceDefaults.Persistence;
using PeerSupport.ServiceDefaults.Security;

namespace PeerSupport.Relationships.Features;

internal static class MoveMeeting
{
    public static void Map(RouteGroupBuilder relationships) => relationships
        .MapPut("/{id:guid}/meetings/{meetingId:guid}", Handle)
        .RequireRole(Roles.Worker, Roles.Peer)
        .UntilSaved()
        .WithName(nameof(MoveMeeting))
        .WithSummary("Move a planned meeting to another time or place");

    private static async Task<Results<Ok<MeetingView>, NotFound>> Handle(
        Guid id, Guid meetingId, MeetingRequest request, Caller caller, IfMatch ifMatch, PlannedMeetings meetings,
        RelationshipsDb db, TimeProvider clock, CancellationToken cancellation)
    {
        if (await meetings.ToChange(id, meetingId, caller, nameof(MoveMeeting), cancellation) is not { } found)
            return TypedResults.NotFound();

        ifMatch.Check(found.Meeting);
        var closedDays = await db.ClosedDaysOf(found.Relationship.Site, cancellation);
        found.Meeting.Move(
            found.Relationship, request.Plan, found.Side, request.ExceptionReason.OrNull(), closedDays, clock.GetUtcNow());
        await meetings.SavePlan(found.Relationship, cancellation);

        return TypedResults.Ok(MeetingView.Of(found.Meeting));
    }
}
