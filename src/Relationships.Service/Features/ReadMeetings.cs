using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;
using PeerSupport.Relationships.Domain;
using PeerSupport.Relationships.Persistence;
using PeerSupport.ServiceDefaults.Http;
using PeerSupport.ServiceDefaults.Security;

namespace PeerSupport.Relationships.Features;

internal static class ReadMeetings
{
    public static void Map(RouteGroupBuilder relationships)
    {
        relationships.MapGet("/{id:guid}/meetings", ListMeetings).WithName(nameof(ListMeetings))
            .WithSummary("List the meetings of a relationship, the latest first: what is planned before what was");
        relationships.MapGet("/{id:guid}/meetings/{meetingId:guid}", GetMeeting).WithName(nameof(GetMeeting))
            .WithSummary("Read one meeting");
    }

    private static Task<Results<Ok<Page<MeetingView>>, NotFound>> ListMeetings(
        Guid id, [AsParameters] PageQuery page, Caller caller, Access access, RelationshipsDb db,
        CancellationToken cancellation) =>
        access.ToList(
            id, caller, nameof(ListMeetings), page,
            relationship => db.Meetings.Where(m => m.Relationship == relationship)
                .OrderByDescending(m => m.What.StartsAt).ThenByDescending(m => m.Id),
            MeetingView.Of, cancellation);

    private static async Task<Results<Ok<MeetingView>, NotFound>> GetMeeting(
        Guid id, Guid meetingId, Caller caller, Access access, RelationshipsDb db, CancellationToken cancellation)
    {
        var key = new MeetingId(meetingId);
        return await access.ToRead(id, caller, nameof(GetMeeting), cancellation) is { Relationship.Id: var relationship }
            && await db.Meetings.AsNoTracking()
                .SingleOrDefaultAsync(m => m.Id == key && m.Relationship == relationship, cancellation) is { } meeting
                ? TypedResults.Ok(MeetingView.Of(meeting))
                : TypedResults.NotFound();
    }
}
