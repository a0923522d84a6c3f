using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;
using PeerSupport.Relationships.Persistence;
using PeerSupport.ServiceDefaults.Http;
using PeerSupport.ServiceDefaults.Security;

namespace PeerSupport.Relationships.Features;

internal static class ListContacts
{
    public static void Map(RouteGroupBuilder relationships) => relationships
        .MapGet("/{id:guid}/contacts", Handle)
        .WithName(nameof(ListContacts))
        .WithSummary("List the contacts of a relationship, newest first");

    private static async Task<Results<Ok<Page<ContactView>>, NotFound>> Handle(
        Guid id, [AsParameters] PageQuery page, Caller caller, Access access, RelationshipsDb db,
        CancellationToken cancellation)
    {
        if (await access.ToRead(id, caller, nameof(ListContacts), cancellation)
            is not { Relationship.Id: var relationship } admission)
            return TypedResults.NotFound();

        var contacts = await db.Contacts.AsNoTracking().Where(c => c.Relationship == relationship)
            .OrderByDescending(c => c.At).ThenByDescending(c => c.Id).ToPage(page, cancellation);
        return TypedResults.Ok(contacts.Select(contact => ContactView.Of(contact, admission.As)));
    }
}
