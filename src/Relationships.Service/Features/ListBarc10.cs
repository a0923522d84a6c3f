using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;
using PeerSupport.Relationships.Persistence;
using PeerSupport.ServiceDefaults.Http;
using PeerSupport.ServiceDefaults.Security;

namespace PeerSupport.Relationships.Features;

internal static class ListBarc10
{
    public static void Map(RouteGroupBuilder relationships) => relationships
        .MapGet("/{id:guid}/barc10", Handle)
        .WithName(nameof(ListBarc10))
        .WithSummary("List the peer's answers to the BARC-10, newest first");

    private static Task<Results<Ok<Page<Barc10View>>, NotFound>> Handle(
        Guid id, [AsParameters] PageQuery page, Caller caller, Access access, RelationshipsDb db,
        CancellationToken cancellation) =>
        access.ToList(
            id, caller, nameof(ListBarc10), page,
            relationship => db.Barc10.Where(b => b.Relationship == relationship)
                .OrderByDescending(b => b.At).ThenByDescending(b => b.Id),
            Barc10View.Of, cancellation);
}
