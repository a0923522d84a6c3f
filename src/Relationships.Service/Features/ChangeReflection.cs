using Microsoft.AspNetCore.Http.HttpResults;
using PeerSupport.Relationships.Persistence;
using PeerSupport.ServiceDefaults.Http;
using PeerSupport.ServiceDefaults.Security;

namespace PeerSupport.Relationships.Features;

internal static class ChangeReflection
{
    public static void Map(RouteGroupBuilder reflections) => reflections
        .MapPut("/reflections/{id:guid}", Handle)
        .WithName(nameof(ChangeReflection))
        .WithSummary("Rewrite one of the caller's own reflections; a copy that is shared stays as it was confirmed");

    private static async Task<Results<Ok<ReflectionView>, NotFound>> Handle(
        Guid id, ReflectionRequest request, Caller caller, IfMatch ifMatch, OwnReflections own,
        RelationshipsDb db, TimeProvider clock, CancellationToken cancellation)
    {
        if (await own.Find(id, caller, nameof(ChangeReflection), cancellation) is not { } reflection)
            return TypedResults.NotFound();

        ifMatch.Check(reflection);
        if (request.About != reflection.Relationship && !await own.MayBeAbout(request.RelationshipId, caller, cancellation))
            return TypedResults.NotFound();

        reflection.Rewrite(request.About, request.Text.ToText(), clock.GetUtcNow());
        await db.SaveChangesAsync(cancellation);

        return TypedResults.Ok(ReflectionView.Of(reflection, await own.CopyOf(reflection, cancellation)));
    }
}
