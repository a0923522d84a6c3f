using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;
using PeerSupport.Agreements.Persistence;
using PeerSupport.ServiceDefaults.Http;
using PeerSupport.ServiceDefaults.Security;

namespace PeerSupport.Agreements.Features;

internal static class ListConsents
{
    public static void Map(RouteGroupBuilder readers) => readers
        .MapGet("/{id:guid}/consents", Handle)
        .WithName(nameof(ListConsents))
        .WithSummary("List every consent, also those expired or taken back, newest first");

    private static async Task<Results<Ok<Page<ConsentView>>, NotFound>> Handle(
        Guid id, [AsParameters] PageQuery page, Caller caller, AgreementAccess access, AgreementsDb db, TimeProvider clock,
        CancellationToken cancellation)
    {
        if (await access.Read(id, caller, nameof(ListConsents), cancellation) is not { Agreement: var agreement })
            return TypedResults.NotFound();

        var found = await db.Consents.AsNoTracking().Where(c => c.Agreement == agreement.Id).OrderByDescending(c => c.Id)
            .ToPage(page, cancellation);
        return TypedResults.Ok(found.Select(consent => ConsentView.Of(consent, clock.GetUtcNow())));
    }
}
