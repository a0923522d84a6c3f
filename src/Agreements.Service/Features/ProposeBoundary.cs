using Microsoft.AspNetCore.Http.HttpResults;
using PeerSupport.ServiceDefaults.Security;

namespace PeerSupport.Agreements.Features;

internal static class ProposeBoundary
{
    public static void Map(RouteGroupBuilder moves) => moves
        .MapPost("/{id:guid}/boundaries", Handle)
        .WithName(nameof(ProposeBoundary))
        .WithSummary("Propose a boundary, which is the proposer's acceptance of it");

    private static async Task<Results<Created<AgreementView>, NotFound>> Handle(
        Guid id, BoundaryRequest request, Caller caller, Negotiation negotiation, CancellationToken cancellation) =>
        await negotiation.Move(id, caller, nameof(ProposeBoundary),
            (agreement, by) => agreement.ProposeBoundary(request.ToTerms(), by.Or(request.InPerson)), cancellation) is { } view
            ? TypedResults.Created($"/api/agreements/{id}", view)
            : TypedResults.NotFound();
}
