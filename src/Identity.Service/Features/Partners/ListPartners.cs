using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;
using PeerSupport.Identity.Persistence;
using PeerSupport.ServiceDefaults.Http;
using PeerSupport.ServiceDefaults.Security;

namespace PeerSupport.Identity.Features.Partners;

internal static class ListPartners
{
    public static void Map(RouteGroupBuilder partners) => partners
        .MapGet("/", Handle)
        .WithName(nameof(ListPartners))
        .WithSummary("The organisation's partners, by name");

    private static async Task<Ok<Page<PartnerView>>> Handle(
        [AsParameters] PageQuery page, Caller _, IdentityDb db, CancellationToken cancellation) =>
        TypedResults.Ok((await db.Partners.AsNoTracking().OrderBy(p => p.Name).ThenBy(p => p.Id).ToPage(page, cancellation))
            .Select(PartnerView.Of));
}
