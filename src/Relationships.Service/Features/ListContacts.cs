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

    private static Task<Results<Ok<Page<ContactView>>, NotFound>> Handle(
        Guid id, [AsParameters] PageQuery page, Caller caller, Access access, RelationshipsDb db,
        CancellationToken cancellation) =>
        access.ToList(
            id, caller, nameof(ListContacts), page,
            relationship => db.Contacts.Where(c => c.Relationship == relationship)
                .OrderByDescending(c => c.At).ThenByDescending(c => c.Id),
            ContactView.Of, cancellation);
}
