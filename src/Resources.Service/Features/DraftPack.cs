using System.ComponentModel.DataAnnotations;
using System.Text.Json.Serialization;
using Microsoft.AspNetCore.Http.HttpResults;
using PeerSupport.Resources.Domain;
using PeerSupport.Resources.Persistence;
using PeerSupport.ServiceDefaults.Http;
using PeerSupport.ServiceDefaults.Security;

namespace PeerSupport.Resources.Features;

public sealed record DraftPackRequest(
    [property: JsonRequired] Guid RelationshipId,
    [property: Required, MaxLength(ResourcePack.MaxEntries), NoneMissing] IReadOnlyList<PackEntryRequest> Entries);

internal static class DraftPack
{
    public static void Map(RouteGroupBuilder packs) => packs.MapPost("/", Handle).RequireRole(Roles.Worker)
        .WithName(nameof(DraftPack)).WithSummary("Put a resource pack together for a relationship");

    private static async Task<Results<Created<PackView>, NotFound>> Handle(
        DraftPackRequest request, Caller caller, PackAccess access, ResourcesDb db, TimeProvider clock,
        CancellationToken cancellation)
    {
        if (await access.To(request.RelationshipId, caller, nameof(DraftPack), cancellation, PackPart.Worker) is not { } granted)
            return TypedResults.NotFound();

        var now = clock.GetUtcNow();
        var entries = await db.Look(request.Entries, granted.Relationship, now, cancellation);
        var pack = ResourcePack.Draft(caller.Organisation, request.RelationshipId, caller.Person, entries, now);
        db.Packs.Add(pack);
        await db.SaveChangesAsync(cancellation);
        return TypedResults.Created($"/api/resources/packs/{pack.Id.Value}", PackView.Of(pack, await db.Today(pack, cancellation)));
    }
}
