using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Http.HttpResults;
using PeerSupport.Relationships.Domain;
using PeerSupport.Relationships.Persistence;
using PeerSupport.ServiceDefaults.Http;
using PeerSupport.ServiceDefaults.Persistence;
using PeerSupport.ServiceDefaults.Security;

namespace PeerSupport.Relationships.Features;

/// <summary>What there is to say of the contact; what is left out is as it was planned.</summary>
/// <param name="Withheld">By the worker alone.</param>
/// <param name="At">Where the worker names another time than was planned, they reached out.</param>
/// <param name="ExceptionReason">
/// Needed of the worker who reached out outside the hours, as they are agreed by now; theirs alone.
/// </param>
public sealed record KeptContactRequest(
    DateTimeOffset? At = null,
    [property: Range(0, 24 * 60)] int? Minutes = null,
    [property: MaxLength(Contact.NoteMaxLength)] string? Note = null,
    Guid? GoalId = null,
    [property: MaxLength(Contact.ReasonMaxLength)] string? ExceptionReason = null,
    [property: MaxLength(Contact.PlaceMaxLength)] string? Place = null,
    [property: MaxLength(Contact.LinkMaxLength), Url] string? Link = null,
    WithheldRequest? Withheld = null)
{
    internal TookPlace Of(Meeting meeting, Side toldBy) => new(
        At ?? meeting.What.StartsAt, meeting.What.ContactKind, meeting.What.Channel, Minutes ?? meeting.What.Minutes,
        ReachedOutBy(meeting, toldBy), Note.OrNull(), GoalId ?? meeting.What.GoalId,
        Place.OrNull() ?? meeting.What.Place, Link.OrNull() ?? meeting.What.Link, Withheld?.By(toldBy),
        ToldByPeer: toldBy is Side.Peer);

    internal string? Reason(Meeting meeting, Side toldBy) =>
        (toldBy is Side.Worker ? ExceptionReason.OrNull() : null) ?? meeting.ExceptionReason;

    private Side ReachedOutBy(Meeting meeting, Side toldBy) =>
        toldBy is Side.Worker && At is { } at && at != meeting.What.StartsAt ? Side.Worker : meeting.PlannedBy;
}

/// <param name="Contact">Records the contact in the same step; it can be added later, once, by either side.</param>
public sealed record KeepMeetingRequest(KeptContactRequest? Contact = null);

internal static class KeepMeeting
{
    public static void Map(RouteGroupBuilder relationships) => relationships
        .MapPost("/{id:guid}/meetings/{meetingId:guid}/kept", Handle)
        .RequireRole(Roles.Worker, Roles.Peer)
        .UntilSaved()
        .WithName(nameof(KeepMeeting))
        .WithSummary("Say that a planned meeting took place, and record it as a contact where its fields are given");

    private static async Task<Results<Ok<MeetingView>, NotFound>> Handle(
        Guid id, Guid meetingId, KeepMeetingRequest request, Caller caller, IfMatch ifMatch, PlannedMeetings meetings,
        ContactLog log, RelationshipMetrics metrics, RelationshipsDb db, TimeProvider clock, CancellationToken cancellation)
    {
        if (await meetings.ToChange(id, meetingId, caller, nameof(KeepMeeting), cancellation) is not { } found)
            return TypedResults.NotFound();

        var meeting = found.Meeting;
        ifMatch.Check(meeting);
        meeting.Keep(clock.GetUtcNow());
        var contact = request.Contact is { } told
            ? await log.AddOnce(
                meeting, found.Relationship, told.Of(meeting, found.Side), told.Reason(meeting, found.Side), caller,
                cancellation)
            : null;
        await db.SaveChangesAsync(cancellation);
        metrics.Logged(contact);

        return TypedResults.Ok(MeetingView.Of(meeting));
    }
}
