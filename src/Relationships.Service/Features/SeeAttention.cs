using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;
using PeerSupport.Relationships.Domain;
using PeerSupport.Relationships.Persistence;
using PeerSupport.ServiceDefaults.Security;

namespace PeerSupport.Relationships.Features;

internal static class SeeAttention
{
    public static void Map(RouteGroupBuilder relationships) => relationships
        .MapPost("/attention/{id:guid}/seen", Handle)
        .WithName(nameof(SeeAttention))
        .WithSummary("Say that an entry of the caller's list was seen; saying it again changes nothing");

    private static async Task<Results<Ok<AttentionView>, NotFound>> Handle(
        Guid id, Caller caller, Access access, RelationshipsDb db, TimeProvider clock, CancellationToken cancellation)
    {
        var key = AttentionId.From(id);
        if (await db.AttentionOf(caller, access).SingleOrDefaultAsync(c => c.Attention.Id == key, cancellation) is not { } called)
            return TypedResults.NotFound();

        called.Attention.See(caller.Person, clock.GetUtcNow());
        access.Record(called.Attention.Trail, caller, nameof(SeeAttention));
        await db.SaveChangesAsync(cancellation);
        return TypedResults.Ok(AttentionView.Of(called));
    }
}
