using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;
using PeerSupport.Resources.Domain;
using PeerSupport.Resources.Persistence;
using PeerSupport.ServiceDefaults.Persistence;

namespace PeerSupport.Resources.Features;

internal static class ReadSharedPack
{
    public static void Map(RouteGroupBuilder resources) => resources.MapGet("/shared-packs/{token}", Handle)
        .WithName(nameof(ReadSharedPack)).WithSummary("Read a pack by its link, without an account");

    private static async Task<Results<Ok<PackSheetView>, NotFound>> Handle(
        string token, HttpResponse response, ResourcesDb db, TimeProvider clock, CancellationToken cancellation)
    {
        response.Headers.CacheControl = "no-store";
        response.Headers["Referrer-Policy"] = "no-referrer";
        response.Headers["X-Robots-Tag"] = "noindex, nofollow";
        if (token.Length > LinkToken.MaxLength)
            return TypedResults.NotFound();

        // Whoever has the link belongs to no organisation.
        var hash = new LinkToken(token).Hash;
        var pack = await db.Packs.IgnoreQueryFilters([ServiceDb.OrganisationFilter]).AsNoTracking()
            .SingleOrDefaultAsync(pack => pack.Link!.Hash == hash, cancellation);
        if (pack is null)
            return TypedResults.NotFound();

        var relationship = await db.Relationships.IgnoreQueryFilters([ServiceDb.OrganisationFilter]).AsNoTracking()
            .SingleOrDefaultAsync(copy => copy.Id == pack.RelationshipId, cancellation);
        var directory = await db.Today(pack, cancellation);
        return TypedResults.Ok(PackSheetView.Of(pack, directory, relationship.DayOf(clock.GetUtcNow())));
    }
}
