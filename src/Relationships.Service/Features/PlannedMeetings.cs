using Microsoft.EntityFrameworkCore;
using PeerSupport.Relationships.Domain;
using PeerSupport.Relationships.Persistence;
using PeerSupport.ServiceDefaults.Persistence;
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

    /// <summary>Saves what is planned, if the relationship is still as it was read; that makes nobody's reading of it stale.</summary>
    public Task SavePlan(SupportRelationship relationship, CancellationToken cancellation) => db.Together(async () =>
    {
        // Writes what is there already: an ending has come before, or waits until this is saved and then sees it.
        var (id, revision) = (relationship.Id, relationship.Revision);
        if (await db.Relationships.Where(r => r.Id == id && r.Revision == revision)
            .ExecuteUpdateAsync(set => set.SetProperty(r => r.Revision, revision), cancellation) == 0)
            throw new DbUpdateConcurrencyException("The relationship was changed while a meeting was planned.");

        await db.SaveChangesAsync(cancellation);
    }, cancellation);

    /// <summary>Saves the ending, and with it cancels what it leaves no room for.</summary>
    public Task SaveEnding(SupportRelationship relationship, DateTimeOffset now, CancellationToken cancellation) =>
        db.Together(async () =>
        {
            // First, so that from here on nothing is planned that it does not see.
            await db.SaveChangesAsync(cancellation);

            var id = relationship.Id;
            var planned = await db.Meetings.Where(m => m.Relationship == id && m.State == MeetingState.Planned)
                .ToListAsync(cancellation);
            foreach (var meeting in planned)
                meeting.FollowEnding(relationship, now);
            await db.SaveChangesAsync(cancellation);
        }, cancellation);
}
