using Microsoft.AspNetCore.Http.HttpResults;
using PeerSupport.Kernel;
using PeerSupport.Resources.Persistence;
using PeerSupport.ServiceDefaults.Http;
using PeerSupport.ServiceDefaults.Security;

namespace PeerSupport.Resources.Features;

internal static class OfferPack
{
    public static void Map(RouteGroupBuilder packs) => packs.MapPost("/{id:guid}/offer", Handle).RequireRole(Roles.Worker)
        .WithName(nameof(OfferPack)).WithSummary("Offer a pack to the peer");

    private static async Task<Results<Ok<PackView>, NotFound>> Handle(
        Guid id, IfMatch ifMatch, Caller caller, PackAccess access, ResourcesDb db, TimeProvider clock,
        CancellationToken cancellation)
    {
        if (await access.ToPack(id, caller, nameof(OfferPack), cancellation, PackPart.Worker) is not { } found)
            return TypedResults.NotFound();

        ifMatch.Check(found.Pack);
        if (found.Access.Relationship.IsWithdrawn)
            throw new RuleViolationException("pack.relationship-withdrawn",
                "The relationship was ended before it began; nothing is offered after that.");

        found.Pack.Offer(clock.GetUtcNow());
        await db.SaveChangesAsync(cancellation);
        return TypedResults.Ok(PackView.Of(found.Pack, await db.Today(found.Pack, cancellation)));
    }
}
