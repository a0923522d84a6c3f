using Microsoft.AspNetCore.Http.HttpResults;
using PeerSupport.Relationships.Persistence;
using PeerSupport.ServiceDefaults.Security;

namespace PeerSupport.Relationships.Features;

internal static class GetReflection
{
    public static void Map(RouteGroupBuilder reflections) => reflections
        .MapGet("/reflections/{id:guid}", Handle)
        .WithName(nameof(GetReflection))
        .WithSummary("Read one of the caller's own reflections");

    private static async Task<Results<Ok<ReflectionView>, NotFound>> Handle(
        Guid id, Caller caller, OwnReflections own, RelationshipsDb db, CancellationToken cancellation)
    {
        if (await own.Find(id, caller, nameof(GetReflection), cancellation) is not { } reflection)
            return TypedResults.NotFound();

        await db.SaveChangesAsync(cancellation);
        return TypedResults.Ok(ReflectionView.Of(reflection, await own.CopyOf(reflection, cancellation)));
    }
}
