using System.ComponentModel.DataAnnotations;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;
using PeerSupport.Relationships.Domain;
using PeerSupport.Relationships.Persistence;

namespace PeerSupport.Relationships.Features;

/// <summary>Section <c>Contacts:Exceptions</c>: so many exceptions in so many days suggest to amend the contact hours.</summary>
public sealed class ExceptionOptions
{
    [Range(1, 1000)]
    public int Count { get; set; } = 3;

    [Range(1, 1000)]
    public int Days { get; set; } = 30;
}

/// <summary>What follows from a contact by the worker outside the agreed hours; saved with the contact.</summary>
internal sealed class Exceptions(
    RelationshipsDb db, CallAttention attention, IOptions<ExceptionOptions> options, TimeProvider clock)
{
    public async Task Notice(SupportRelationship relationship, Contact contact, CancellationToken cancellation)
    {
        if (!contact.IsException)
            return;

        await attention.Of(
            Standing.Supervisor, relationship, AttentionKind.Exception, contact.Id.Value, cancellation);
        var (id, now) = (relationship.Id, clock.GetUtcNow());
        var since = now.AddDays(-options.Value.Days);
        var earlier = await db.Contacts.Exceptions().Where(c => c.Relationship == id && c.At >= since)
            .Select(c => c.At).ToListAsync(cancellation);
        relationship.NoticeExceptions(earlier.Append(contact.At).Where(at => at >= since), options.Value.Count, now);
    }
}

internal static class ExceptionExtensions
{
    /// <summary>The contacts by the worker outside the agreed hours.</summary>
    public static IQueryable<Contact> Exceptions(this IQueryable<Contact> contacts) =>
        contacts.Where(c => c.ReachedOutBy == Side.Worker && c.WithinHours == false);
}
