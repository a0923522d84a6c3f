using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;
using PeerSupport.Agreements.Domain;
using PeerSupport.Agreements.Persistence;
using PeerSupport.ServiceDefaults.Persistence;
using PeerSupport.ServiceDefaults.Security;

namespace PeerSupport.Agreements.Features;

internal static class Disclose
{
    public static void Map(RouteGroupBuilder workers) => workers
        .MapPost("/{id:guid}/disclosures", Handle)
        .WithName(nameof(Disclose))
        .WithSummary("Ask whether something may be shared and enter it in the ledger, before it is; 409 where it may not");

    private static async Task<Results<Created<DisclosureView>, NotFound>> Handle(
        Guid id, DisclosureRequest request, Caller caller, AgreementAccess access, AgreementsDb db, TimeProvider clock,
        CancellationToken cancellation) =>
        await db.UntilSaved(async () =>
        {
            if (await access.Share(id, caller, nameof(Disclose), cancellation) is not (var agreement, Side.Worker))
                return null;

            // The consent relied on is changed with the entry, so a revocation that came between is seen on the next attempt.
            var terms = request.ToTerms();
            var named = terms.Consent is { } consentId
                ? await db.Consents.SingleOrDefaultAsync(c => c.Id == consentId && c.Agreement == agreement.Id, cancellation)
                : null;
            var disclosure = Disclosure.Make(agreement, named, terms, caller.Person, clock.GetUtcNow());
            db.Disclosures.Add(disclosure);
            await db.SaveChangesAsync(cancellation);
            return DisclosureView.Of(disclosure);
        }) is { } view
            ? TypedResults.Created($"/api/agreements/{id}/disclosures", view)
            : TypedResults.NotFound();
}
