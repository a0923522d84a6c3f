using Microsoft.AspNetCore.Http.HttpResults;
using PeerSupport.Agreements.Domain;
using PeerSupport.ServiceDefaults.Http;
using PeerSupport.ServiceDefaults.Security;

namespace PeerSupport.Agreements.Features;

internal static class WithdrawBoundary
{
    public static void Map(RouteGroupBuilder moves) => moves
        .MapDelete("/{id:guid}/boundaries/{itemId:guid}", Handle)
        .WithName(nameof(WithdrawBoundary))
        .WithSummary("Take back one's own proposal, or propose that a boundary go, which the other side has then to accept");

    private static async Task<Results<Ok<AgreementView>, NotFound>> Handle(
        Guid id, Guid itemId, IfMatch ifMatch, Caller caller, Negotiation negotiation, CancellationToken cancellation) =>
        await negotiation.Change<Boundary>(id, itemId, ifMatch, caller, nameof(WithdrawBoundary),
            (agreement, boundary, by) => agreement.Withdraw(boundary, by), cancellation) is { } view
            ? TypedResults.Ok(view)
            : TypedResults.NotFound();
}
