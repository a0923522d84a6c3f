using Microsoft.AspNetCore.Http.HttpResults;
using PeerSupport.Relationships.Persistence;
using PeerSupport.ServiceDefaults.Security;

namespace PeerSupport.Relationships.Features;

internal static class UnshareReflection
{
    public static void Map(RouteGroupBuilder reflections) => reflections
        .MapDelete("/reflections/{id:guid}/sharing", Handle)
        .WithName(nameof(UnshareReflection))
        .WithSummary("Withdraw what was shared; nobody but the author reads any of it afterwards");

    // Taking back one's own words never fails because something else changed, so it asks for no If-Match.
    private static async Task<Results<NoContent, NotFound>> Handle(
        Guid id, Caller caller, OwnReflections own, RelationshipsDb db, CancellationToken cancellation)
    {
        if (await own.Find(id, caller, nameof(UnshareReflection), cancellation) is not { } reflection)
            return TypedResults.NotFound();

        reflection.Unshare();
        if (await own.CopyOf(reflection, cancellation) is { } copy)
            db.SharedReflections.Remove(copy);
        await db.SaveChangesAsync(cancellation);

        return TypedResults.NoContent();
    }
}
