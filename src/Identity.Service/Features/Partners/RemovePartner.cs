using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;
using PeerSupport.Identity.OpenId;
using PeerSupport.Identity.Persistence;
using PeerSupport.ServiceDefaults.Security;

namespace PeerSupport.Identity.Features.Partners;

internal static class RemovePartner
{
    public static void Map(RouteGroupBuilder partners) => partners
        .MapDelete("/{clientId}", Handle)
        .WithName(nameof(RemovePartner))
        .WithSummary("Remove a partner: its secret works no longer");

    private static async Task<Results<NoContent, NotFound>> Handle(
        string clientId, Caller _, IdentityDb db, RegisteredClients clients, CancellationToken cancellation)
    {
        if (await db.Partners.SingleOrDefaultAsync(p => p.ClientId == clientId, cancellation) is not { } partner)
            return TypedResults.NotFound();

        await clients.Remove(partner.ClientId, cancellation);
        db.Partners.Remove(partner);
        await db.SaveChangesAsync(cancellation);
        return TypedResults.NoContent();
    }
}
