using System.ComponentModel.DataAnnotations;
using System.Text.Json.Serialization;
using Microsoft.AspNetCore.Http.HttpResults;
using PeerSupport.Agreements.Domain;
using PeerSupport.ServiceDefaults.Http;
using PeerSupport.ServiceDefaults.Security;

namespace PeerSupport.Agreements.Features;

/// <param name="Items">The items accepted, as they were shown.</param>
/// <param name="Clauses">The fixed clauses acknowledged, all of them as they were shown; left out or empty: none.</param>
/// <param name="InPerson">Set by the worker who records what the peer accepted in person.</param>
public sealed record AcceptanceRequest(
    [property: Required, MaxLength(Agreement.MaxItems), NoneMissing] IReadOnlyList<AcceptedItemRequest> Items,
    [property: MaxLength(AgreementTemplate.MaxClauses), NoneMissing] IReadOnlyList<AcknowledgedClauseRequest>? Clauses = null,
    InPersonRequest? InPerson = null) : IValidatableObject
{
    public IEnumerable<ValidationResult> Validate(ValidationContext validationContext)
    {
        if (Items.Count == 0 && (Clauses?.Count ?? 0) == 0)
            yield return new("Name an item, or acknowledge the clauses.", [nameof(Items)]);
    }
}

/// <param name="Revision">The one that was shown.</param>
public sealed record AcceptedItemRequest([property: JsonRequired] Guid Id, [property: JsonRequired] int Revision);

/// <param name="Version">The one that was shown.</param>
public sealed record AcknowledgedClauseRequest([property: JsonRequired] Guid Id, [property: JsonRequired] int Version);

/// <param name="ReadOut">What was read to the peer.</param>
public sealed record InPersonRequest([property: Required, MaxLength(Acceptance.ReadOutMaxLength)] string ReadOut);

internal static class AcceptAgreement
{
    public static void Map(RouteGroupBuilder moves) => moves
        .MapPost("/{id:guid}/acceptances", Handle)
        .WithName(nameof(AcceptAgreement))
        .WithSummary("Accept items and acknowledge the fixed clauses as they were shown; 412 when an item or clause has changed")
        .ProducesProblem(StatusCodes.Status412PreconditionFailed);

    private static async Task<Results<Ok<AgreementView>, NotFound>> Handle(
        Guid id, AcceptanceRequest request, Caller caller, Negotiation negotiation, CancellationToken cancellation) =>
        await negotiation.Move(
            id, caller, nameof(AcceptAgreement), (agreement, by) => Accept(agreement, request, by), cancellation) is { } view
            ? TypedResults.Ok(view)
            : TypedResults.NotFound();

    private static void Accept(Agreement agreement, AcceptanceRequest request, Acceptance by)
    {
        List<SeenItem> seen = [.. request.Items.Select(item => new SeenItem(new ItemId(item.Id), item.Revision))];
        List<SeenClause> clauses = [.. (request.Clauses ?? []).Select(c => new SeenClause(new ClauseId(c.Id), c.Version))];
        if (agreement.Status is not AgreementStatus.Ended && !(agreement.StillShows(seen) && agreement.StillShows(clauses)))
            throw new StaleException();

        agreement.Accept(seen, clauses, by.Or(request.InPerson));
    }
}
