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

    private static async Task<Results<Ok<Page<Barc10View>>, NotFound>> Handle(
        Guid id, [AsParameters] PageQuery page, Caller caller, Access access, RelationshipsDb db, CancellationToken cancellation)
    {
        if (await access.ToRead(id, caller, nameof(ListBarc10), cancellation) is not { Relationship.Id: var relationship })
            return TypedResults.NotFound();

        var answered = await db.Barc10.AsNoTracking().Where(b => b.Relationship == relationship)
            .OrderByDescending(b => b.At).ThenByDescending(b => b.Id)
            .ToPage(page, cancellation);
        return TypedResults.Ok(answered.Select(Barc10View.Of));
    }
}
