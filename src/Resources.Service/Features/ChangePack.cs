using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Http.HttpResults;
using PeerSupport.Resources.Domain;
using PeerSupport.Resources.Persistence;
using PeerSupport.ServiceDefaults.Http;
using PeerSupport.ServiceDefaults.Security;

namespace PeerSupport.Resources.Features;

public sealed record ChangePackRequest(
    [property: Required, MaxLength(ResourcePack.MaxEntries), NoneMissing] IReadOnlyList<PackEntryRequest> Entries);

internal static class ChangePack
{
    public static void Map(RouteGroupBuilder packs) => packs.MapPut("/{id:guid}", Handle).RequireRole(Roles.Worker)
        .WithName(nameof(ChangePack)).WithSummary("Choose other entries for a pack that is not offered yet");

    private static async Task<Results<Ok<PackView>, NotFound>> Handle(
        Guid id, ChangePackRequest request, IfMatch ifMatch, Caller caller, PackAccess access, ResourcesDb db, TimeProvider clock,
        CancellationToken cancellation)
    {
        if (await access.ToPack(id, caller, nameof(ChangePack), cancellation, PackPart.Worker) is not { } found)
            return TypedResults.NotFound();

        ifMatch.Check(found.Pack);
        found.Pack.Choose(await db.Look(request.Entries, found.Access.Relationship, clock.GetUtcNow(), cancellation));
        await db.SaveChangesAsync(cancellation);
        return TypedResults.Ok(PackView.Of(found.Pack, await db.Today(found.Pack, cancellation)));
    }
}
