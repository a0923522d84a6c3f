using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;
using PeerSupport.Agreements.Domain;
using PeerSupport.Agreements.Persistence;
using PeerSupport.ServiceDefaults.Persistence;
using PeerSupport.ServiceDefaults.Security;

namespace PeerSupport.Agreements.Features;

/// <param name="InPerson">Set by the worker who records what the peer took back in person.</param>
public sealed record RevocationRequest(InPersonRequest? InPerson = null);

internal static class RevokeConsent
{
    public static void Map(RouteGroupBuilder moves) => moves
        .MapPost("/{id:guid}/consents/{consentId:guid}/revocation", Handle)
        .WithName(nameof(RevokeConsent))
        .WithSummary("Take a consent back, as the peer; possible at any time, also after the agreement has ended");

    private static async Task<Results<Ok<ConsentView>, NotFound>> Handle(
        Guid id, Guid consentId, RevocationRequest request, Caller caller, AgreementAccess access, AgreementsDb db,
        TimeProvider clock, CancellationToken cancellation) =>
        await db.UntilSaved(async () =>
        {
            if (await access.Share(id, caller, nameof(RevokeConsent), cancellation) is not var (agreement, side)
                || await db.Consents.SingleOrDefaultAsync(
                    c => c.Id == new ConsentId(consentId) && c.Agreement == agreement.Id, cancellation) is not { } consent)
                return null;

            var now = clock.GetUtcNow();
            consent.Revoke(PeersWord.On(side, caller, request.InPerson, now));
            await db.SaveChangesAsync(cancellation);
            return ConsentView.Of(consent, now);
        }) is { } view
            ? TypedResults.Ok(view)
            : TypedResults.NotFound();
}
