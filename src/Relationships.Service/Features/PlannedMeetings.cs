using Microsoft.EntityFrameworkCore;
using PeerSupport.Relationships.Domain;
using PeerSupport.Relationships.Persistence;
using PeerSupport.ServiceDefaults.Security;

namespace PeerSupport.Relationships.Features;

internal sealed record MeetingAdmission(Admission Admission, Meeting Meeting)
{
    public SupportRelationship Relationship => Admission.Relationship;
    public Side Side => Admission.Side;
}

/// <summary>The only way to a planned meeting: through the relationship that it belongs to.</summary>
internal sealed class PlannedMeetings(RelationshipsDb db, Access access)
{
    /// <summary>For a change by the two, or who stands in; its entry in the audit trail is saved with it.</summary>
    public async Task<MeetingAdmission?> ToChange(
        Guid id, Guid meetingId, Caller caller, string operation, CancellationToken cancellation)
    {
        if (await access.ToChange(id, caller, Standing.Sustaining, operation, cancellation) is not { } admission)
            return null;

        var (relationship, key) = (admission.Relationship.Id, new MeetingId(meetingId));
        return await db.Meetings.SingleOrDefaultAsync(m => m.Id == key && m.Relationship == relationship, cancellation)
            is { } meeting
                ? new(admission, meeting)
                : null;
    }

    /// <summary>Cancels what the ending leaves no room for, saved with the ending.</summary>
    public async Task FollowEnding(SupportRelationship relationship, DateTimeOffset now, CancellationToken cancellation)
    {
        var id = relationship.Id;
        var planned = await db.Meetings.Where(m => m.Relationship == id && m.State == MeetingState.Planned)
            .ToListAsync(cancellation);
        foreach (var meeting in planned)
            meeting.FollowEnding(relationship, now);
    }
}
