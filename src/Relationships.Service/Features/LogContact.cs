using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Http.HttpResults;
using PeerSupport.Relationships.Domain;
using PeerSupport.Relationships.Persistence;
using PeerSupport.ServiceDefaults.Persistence;
using PeerSupport.ServiceDefaults.Security;

namespace PeerSupport.Relationships.Features;

/// <param name="ReachedOutBy">Left out: the caller. What a peer logs, they did themself.</param>
/// <param name="GoalId">The goal that it serves; null: it serves the relationship.</param>
/// <param name="ExceptionReason">Why the worker reached out outside the agreed hours.</param>
/// <param name="Link">Where it was held over the network; an address of the web.</param>
/// <param name="Withheld">By the worker alone.</param>
public sealed record LogContactRequest(
    [property: Required] DateTimeOffset? At,
    [property: Required] ContactKind? Kind,
    Channel? Channel = null,
    [property: Range(0, 24 * 60)] int? Minutes = null,
    Side? ReachedOutBy = null,
    [property: MaxLength(Contact.NoteMaxLength)] string? Note = null,
    Guid? GoalId = null,
    [property: MaxLength(Contact.ReasonMaxLength)] string? ExceptionReason = null,
    [property: MaxLength(Contact.PlaceMaxLength)] string? Place = null,
    [property: MaxLength(Contact.LinkMaxLength), Url] string? Link = null,
    WithheldRequest? Withheld = null);

internal static class LogContact
{
    public static void Map(RouteGroupBuilder relationships) => relationships
        .MapPost("/{id:guid}/contacts", Handle)
        .RequireRole(Roles.Worker, Roles.Peer)
        .UntilSaved()
        .WithName(nameof(LogContact))
        .WithSummary("Record a contact that took place");

    private static async Task<Results<Created<ContactView>, NotFound>> Handle(
        Guid id, LogContactRequest request, Caller caller, Access access,
        ContactLog log, OutOfHours outOfHours, RelationshipsDb db, RelationshipMetrics metrics, CancellationToken cancellation)
    {
        if (await access.ToChange(id, caller, Standing.Sustaining, nameof(LogContact), cancellation) is not { } admission)
            return TypedResults.NotFound();

        var (relationship, side) = (admission.Relationship, admission.Side);
        var reachedOutBy = side is Side.Worker ? request.ReachedOutBy ?? side : Side.Peer;
        var what = new TookPlace(
            request.At!.Value, request.Kind!.Value, request.Channel, request.Minutes, reachedOutBy, request.Note.OrNull(),
            request.GoalId, request.Place.OrNull(), request.Link.OrNull(), request.Withheld?.By(side));

        var contact = await log.Add(relationship, what, request.ExceptionReason.OrNull(), caller, cancellation);
        await db.SaveChangesAsync(cancellation);
        metrics.Logged(contact);

        var answer = side is Side.Peer && contact.WithinHours is false ? await outOfHours.Answer(relationship) : null;
        return TypedResults.Created((string?)null, ContactView.Of(contact, admission.As) with { Answer = answer });
    }
}
