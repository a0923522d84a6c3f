using Microsoft.AspNetCore.Http.HttpResults;
using PeerSupport.Agreements.Domain;
using PeerSupport.ServiceDefaults.Http;
using PeerSupport.ServiceDefaults.Security;

namespace PeerSupport.Agreements.Features;

internal static class CounterGoal
{
    public static void Map(RouteGroupBuilder moves) => moves
        .MapPut("/{id:guid}/goals/{itemId:guid}", Handle)
        .WithName(nameof(CounterGoal))
        .WithSummary("Put a goal in other words, which the other side has then to accept");

    private static async Task<Results<Ok<AgreementView>, NotFound>> Handle(
        Guid id, Guid itemId, GoalRequest request, IfMatch ifMatch, Caller caller, Negotiation negotiation,
        CancellationToken cancellation) =>
        await negotiation.Change<Goal>(id, itemId, ifMatch, caller, nameof(CounterGoal),
            (agreement, goal, by) => agreement.Counter(goal, request.ToTerms(), by.Or(request.InPerson)), cancellation) is { } view
            ? TypedResults.Ok(view)
            : TypedResults.NotFound();
}
