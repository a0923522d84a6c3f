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
/// <param name="ExceptionReason">Needed where the worker planned it and it lay outside the hours, as they are agreed by now.</param>
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
        meeting.PlannedBy, Note.OrNull(), GoalId ?? meeting.What.GoalId,
        Place.OrNull() ?? meeting.What.Place, Link.OrNull() ?? meeting.What.Link, Withheld?.By(toldBy));
}

/// <param name="Contact">Records the contact in the same step; it can be added later, once.</param>
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
        var contact = meeting.RecordedAs is null && request.Contact is { } told
            ? await log.Add(
                found.Relationship, told.Of(meeting, found.Side), told.ExceptionReason.OrNull() ?? meeting.ExceptionReason,
                caller, cancellation)
            : null;
        if (contact is not null)
            meeting.Record(contact.Id);
        await db.SaveChangesAsync(cancellation);
        metrics.Logged(contact);

        return TypedResults.Ok(MeetingView.Of(meeting));
    }
}
