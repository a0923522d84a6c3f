using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;
using PeerSupport.Relationships.Persistence;
using PeerSupport.ServiceDefaults.Http;
using PeerSupport.ServiceDefaults.Security;

namespace PeerSupport.Relationships.Features;

internal static class ListAttention
{
    public static void Map(RouteGroupBuilder relationships) => relationships
        .MapGet("/attention", Handle)
        .WithName(nameof(ListAttention))
        .WithSummary("List what concerns the caller at once or has fallen due: what nobody has seen yet first, then the latest");

    private static async Task<Ok<Page<AttentionView>>> Handle(
        [AsParameters] PageQuery page, Caller caller, Access access, RelationshipsDb db, CancellationToken cancellation)
    {
        var called = await db.AttentionOf(caller, access).AsNoTracking().ToPage(page, cancellation);
        await access.RecordListed(
            called.Items.Select(item => item.Attention.Trail).Distinct(), caller, nameof(ListAttention), cancellation);
        return TypedResults.Ok(called.Select(AttentionView.Of));
    }
}
