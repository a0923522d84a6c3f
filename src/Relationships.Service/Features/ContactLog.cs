using Microsoft.EntityFrameworkCore;
using PeerSupport.Relationships.Domain;
using PeerSupport.Relationships.Persistence;
using PeerSupport.ServiceDefaults.Security;

namespace PeerSupport.Relationships.Features;

/// <summary>How what took place becomes a contact, whichever endpoint is told of it.</summary>
internal sealed class ContactLog(RelationshipsDb db, Exceptions exceptions, CallAttention attention, TimeProvider clock)
{
    /// <summary>Judges and adds the contact, to be saved by the caller.</summary>
    public async Task<Contact> Add(
        SupportRelationship relationship, TookPlace what, string? exceptionReason, Caller caller, CancellationToken cancellation)
    {
        var closedDays = await db.ClosedDaysOf(relationship.Site, cancellation);
        var contact = Contact.Log(relationship, what, exceptionReason, caller.Person, closedDays, clock.GetUtcNow());
        db.Contacts.Add(contact);
        await exceptions.Notice(relationship, contact, cancellation);
        if (contact.Withheld is not null)
            await attention.Of(
                Standing.Supervisor, relationship, AttentionKind.PassageWithheld, contact.Id.Value, cancellation);
        return contact;
    }

    /// <summary>As the one record of a meeting; null: the caller has recorded the same of it before.</summary>
    public async Task<Contact?> AddOnce(
        Meeting meeting, SupportRelationship relationship, TookPlace what, string? exceptionReason, Caller caller,
        CancellationToken cancellation)
    {
        if (meeting.RecordedAs is { } recorded
            && (await db.Contacts.SingleAsync(c => c.Id == recorded, cancellation)).Says(what, exceptionReason, caller.Person))
            return null;

        meeting.RequireUnrecorded();
        var contact = await Add(relationship, what, exceptionReason, caller, cancellation);
        meeting.Record(contact.Id);
        return contact;
    }
}
