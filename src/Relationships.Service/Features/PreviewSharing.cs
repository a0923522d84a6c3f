using Microsoft.AspNetCore.Http.HttpResults;
using PeerSupport.Relationships.Domain;
using PeerSupport.ServiceDefaults.Security;

namespace PeerSupport.Relationships.Features;

/// <param name="Text">The author's own wording of what is to leave; null: the reflection as it is.</param>
public sealed record PreviewSharingRequest(ReflectionWords? Text = null);

/// <param name="MaskedText">Exactly what would leave.</param>
/// <param name="Hash">Says, on sharing, that this is the text that was shown.</param>
public sealed record SharingPreview(ReflectionWords MaskedText, string Hash);

internal static class PreviewSharing
{
    public static void Map(RouteGroupBuilder reflections) => reflections
        .MapPost("/reflections/{id:guid}/sharing/preview", Handle)
        .RequireRole(Roles.Worker)
        .WithName(nameof(PreviewSharing))
        .WithSummary("See what would leave, with the names that the caller knows masked; nothing leaves by this");

    private static async Task<Results<Ok<SharingPreview>, NotFound>> Handle(
        Guid id, PreviewSharingRequest? request, Caller caller, OwnReflections own, CancellationToken cancellation)
    {
        if (await own.Find(id, caller, nameof(PreviewSharing), cancellation) is not { } reflection)
            return TypedResults.NotFound();

        var wording = request?.Text?.ToText() ?? reflection.Text;
        var masked = wording.Masked(await own.NamesKnownTo(caller, cancellation));
        return TypedResults.Ok(new SharingPreview(ReflectionWords.Of(masked), masked.HashFor(reflection.Id)));
    }
}
