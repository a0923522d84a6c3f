using Microsoft.AspNetCore.Http.HttpResults;
using PeerSupport.Agreements.Domain;
using PeerSupport.ServiceDefaults.Http;
using PeerSupport.ServiceDefaults.Security;

namespace PeerSupport.Agreements.Features;

internal static class WithdrawGoal
{
    public static void Map(RouteGroupBuilder moves) => moves
        .MapDelete("/{id:guid}/goals/{itemId:guid}", Handle)
        .WithName(nameof(WithdrawGoal))
        .WithSummary("Take back one's own proposal, or propose that a goal go, which the other side has then to accept");

    private static async Task<Results<Ok<AgreementView>, NotFound>> Handle(
        Guid id, Guid itemId, IfMatch ifMatch, Caller caller, Negotiation negotiation, CancellationToken cancellation) =>
        await negotiation.Change<Goal>(id, itemId, ifMatch, caller, nameof(WithdrawGoal),
            (agreement, goal, by) => agreement.Withdraw(goal, by), cancellation) is { } view
            ? TypedResults.Ok(view)
            : TypedResults.NotFound();
}
