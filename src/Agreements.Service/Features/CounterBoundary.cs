using Microsoft.AspNetCore.Http.HttpResults;
using PeerSupport.Agreements.Domain;
using PeerSupport.ServiceDefaults.Http;
using PeerSupport.ServiceDefaults.Security;

namespace PeerSupport.Agreements.Features;

internal static class CounterBoundary
{
    public static void Map(RouteGroupBuilder moves) => moves
        .MapPut("/{id:guid}/boundaries/{itemId:guid}", Handle)
        .WithName(nameof(CounterBoundary))
        .WithSummary("Put a boundary in other words, which the other side has then to accept");

    private static async Task<Results<Ok<AgreementView>, NotFound>> Handle(
        Guid id, Guid itemId, BoundaryRequest request, IfMatch ifMatch, Caller caller, Negotiation negotiation,
        CancellationToken cancellation) =>
        await negotiation.Change<Boundary>(id, itemId, ifMatch, caller, nameof(CounterBoundary),
            (agreement, boundary, by) => agreement.Counter(boundary, request.ToTerms(), by.Or(request.InPerson)), cancellation) is { } view
            ? TypedResults.Ok(view)
            : TypedResults.NotFound();
}
