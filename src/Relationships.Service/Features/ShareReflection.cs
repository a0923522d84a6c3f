using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Http.HttpResults;
using PeerSupport.Relationships.Domain;
using PeerSupport.Relationships.Persistence;
using PeerSupport.ServiceDefaults.Security;

namespace PeerSupport.Relationships.Features;

/// <param name="SiteId">A site at which the caller is a worker; its supervisors will read the text.</param>
/// <param name="MaskedText">What leaves, as the preview showed it.</param>
/// <param name="Hash">The preview's.</param>
public sealed record ShareReflectionRequest(
    [property: Required] Guid? SiteId,
    [property: Required] ReflectionWords MaskedText,
    [property: Required, MaxLength(64)] string Hash);

internal static class ShareReflection
{
    public static void Map(RouteGroupBuilder reflections) => reflections
        .MapPost("/reflections/{id:guid}/sharing", Handle)
        .RequireRole(Roles.Worker)
        .WithName(nameof(ShareReflection))
        .WithSummary("Share the confirmed text, and nothing else, with the supervisors of a site; replaces what was shared before");

    private static async Task<Results<Ok<ReflectionView>, NotFound, ForbidHttpResult>> Handle(
        Guid id, ShareReflectionRequest request, Caller caller, OwnReflections own,
        RelationshipsDb db, TimeProvider clock, CancellationToken cancellation)
    {
        if (await own.Find(id, caller, nameof(ShareReflection), cancellation) is not { } reflection
            || await db.Sites.FindAsync([request.SiteId!.Value], cancellation) is not { } site)
            return TypedResults.NotFound();

        if (!caller.Is(Roles.Worker, site.Id))
            return TypedResults.Forbid();

        var (at, now, text) = (new SiteId(site.Id), clock.GetUtcNow(), request.MaskedText.ToText());
        reflection.Share(at, text, request.Hash, await own.NamesKnownTo(caller, cancellation), now);
        if (await own.CopyOf(reflection, cancellation) is not { } copy)
            db.SharedReflections.Add(copy = SharedReflection.Of(reflection));
        copy.Hold(at, text, now);
        await db.SaveChangesAsync(cancellation);

        return TypedResults.Ok(ReflectionView.Of(reflection, copy));
    }
}
