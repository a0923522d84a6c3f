using Microsoft.AspNetCore.Http.HttpResults;
using PeerSupport.ServiceDefaults.Security;

namespace PeerSupport.Agreements.Features;

internal static class ProposeGoal
{
    public static void Map(RouteGroupBuilder moves) => moves
        .MapPost("/{id:guid}/goals", Handle)
        .WithName(nameof(ProposeGoal))
        .WithSummary("Propose a goal, which is the proposer's acceptance of it");

    private static async Task<Results<Created<AgreementView>, NotFound>> Handle(
        Guid id, GoalRequest request, Caller caller, Negotiation negotiation, CancellationToken cancellation) =>
        await negotiation.Move(id, caller, nameof(ProposeGoal),
            (agreement, by) => agreement.ProposeGoal(request.ToTerms(), by.Or(request.InPerson)), cancellation) is { } view
            ? TypedResults.Created($"/api/agreements/{id}", view)
            : TypedResults.NotFound();
}
