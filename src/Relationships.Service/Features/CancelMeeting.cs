using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Http.HttpResults;
using PeerSupport.Relationships.Domain;
using PeerSupport.Relationships.Persistence;
using PeerSupport.ServiceDefaults.Http;
using PeerSupport.ServiceDefaults.Security;

namespace PeerSupport.Relationships.Features;

/// <param name="By">Whose wish it was, where a worker writes down the peer's; left out: the caller's.</param>
/// <param name="Reason">Nobody has to give one.</param>
public sealed record CancelMeetingRequest(
    Side? By = null, [property: MaxLength(Meeting.ReasonMaxLength)] string? Reason = null);

internal static class CancelMeeting
{
    public static void Map(RouteGroupBuilder relationships) => relationships
        .MapPost("/{id:guid}/meetings/{meetingId:guid}/cancellation", Handle)
        .RequireRole(Roles.Worker, Roles.Peer)
        .WithName(nameof(CancelMeeting))
        .WithSummary("Cancel a planned meeting; nobody has to say why");

    private static async Task<Results<Ok<MeetingView>, NotFound>> Handle(
        Guid id, Guid meetingId, CancelMeetingRequest request, Caller caller, IfMatch ifMatch, PlannedMeetings meetings,
        RelationshipsDb db, TimeProvider clock, CancellationToken cancellation)
    {
        if (await meetings.ToChange(id, meetingId, caller, nameof(CancelMeeting), cancellation) is not { } found)
            return TypedResults.NotFound();

        ifMatch.Check(found.Meeting);
        var by = found.Side is Side.Worker ? request.By ?? Side.Worker : Side.Peer;
        found.Meeting.Cancel(by, request.Reason.OrNull(), clock.GetUtcNow());
        await db.SaveChangesAsync(cancellation);

        return TypedResults.Ok(MeetingView.Of(found.Meeting));
    }
}
