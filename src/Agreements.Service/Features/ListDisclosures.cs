using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;
using PeerSupport.Agreements.Persistence;
using PeerSupport.ServiceDefaults.Http;
using PeerSupport.ServiceDefaults.Security;

namespace PeerSupport.Agreements.Features;

internal static class ListDisclosures
{
    public static void Map(RouteGroupBuilder readers) => readers
        .MapGet("/{id:guid}/disclosures", Handle)
        .WithName(nameof(ListDisclosures))
        .WithSummary("Read the ledger of what was shared about the peer, newest first");

    private static async Task<Results<Ok<Page<DisclosureView>>, NotFound>> Handle(
        Guid id, [AsParameters] PageQuery page, Caller caller, AgreementAccess access, AgreementsDb db,
        CancellationToken cancellation)
    {
        if (await access.Read(id, caller, nameof(ListDisclosures), cancellation) is not { Agreement: var agreement })
            return TypedResults.NotFound();

        var found = await db.Disclosures.AsNoTracking().Where(d => d.Agreement == agreement.Id).OrderByDescending(d => d.Id)
            .ToPage(page, cancellation);
        return TypedResults.Ok(found.Select(DisclosureView.Of));
    }
}
