using Microsoft.AspNetCore.Http.HttpResults;
using PeerSupport.ServiceDefaults.Http;
using PeerSupport.ServiceDefaults.Security;

namespace PeerSupport.Agreements.Features;

internal static class KeepClauses
{
    public static void Map(RouteGroupBuilder moves) => moves
        .MapDelete("/{id:guid}/clauses/renewal", Handle)
        .WithName(nameof(KeepClauses))
        .WithSummary("Go back to the fixed clauses in force, as long as the newer ones are not acknowledged by both");

    private static async Task<Results<Ok<AgreementView>, NotFound>> Handle(
        Guid id, IfMatch ifMatch, Caller caller, Negotiation negotiation, CancellationToken cancellation) =>
        await negotiation.Change(
            id, ifMatch, caller, nameof(KeepClauses), (agreement, by) => agreement.KeepClauses(by), cancellation) is { } view
            ? TypedResults.Ok(view)
            : TypedResults.NotFound();
}
