using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Http.HttpResults;
using PeerSupport.Relationships.Clients;
using PeerSupport.Relationships.Fhir;
using PeerSupport.Relationships.Persistence;
using PeerSupport.ServiceDefaults.Http;
using PeerSupport.ServiceDefaults.Security;

namespace PeerSupport.Relationships.Features;

/// <param name="GoalId">The goal of the agreement in force that it serves.</param>
/// <param name="Serves">How it serves that goal.</param>
/// <param name="ConsentId">The consent that it relies on, which must include the goals.</param>
public sealed record DiscloseAsFhirRequest(
    [property: Required, MaxLength(300)] string Recipient,
    [property: Required, MaxLength(500)] string Purpose,
    [property: Required] Guid? GoalId,
    [property: Required, MaxLength(1000)] string Serves,
    [property: Required] Guid? ConsentId)
{
    /// <summary>What the peer finds in the ledger.</summary>
    private const string What = "First name, goals with their levels, the ratings by both, and the plan, as a file for health systems";

    internal DisclosureAsk ToAsk() => new(Recipient, What, Purpose, GoalId!.Value, Serves, ConsentId!.Value, SharesGoals: true);
}

internal static class DiscloseAsFhir
{
    public static void Map(RouteGroupBuilder relationships) => relationships
        .MapPost("/{id:guid}/fhir", Handle)
        .RequireRole(Roles.Worker)
        .ProducesProblem(StatusCodes.Status503ServiceUnavailable)
        .WithName(nameof(DiscloseAsFhir))
        .WithSummary("Share goals, ratings and plan with somebody, as the worker, as a FHIR R4 bundle; entered in the ledger first");

    // Everything that can fail comes before the entry in the ledger: what is in it leaves, and nothing else does.
    private static async Task<Results<FhirAnswer, NotFound>> Handle(
        Guid id, DiscloseAsFhirRequest request, Caller caller, Access access, GoalRecords records, AgreementsClient agreements,
        RelationshipsDb db, CancellationToken cancellation)
    {
        if (await access.ToChange(id, caller, Standing.AtWork, nameof(DiscloseAsFhir), cancellation) is not { } admission)
            return TypedResults.NotFound();

        var record = await records.Of(admission.Relationship, cancellation);
        var bundle = GoalBundle.Of(record);
        await db.SaveChangesAsync(cancellation);

        var disclosure = await agreements.Disclose(record.Agreement, request.ToAsk(), cancellation)
            ?? throw new DependencyException("agreements");
        return new FhirAnswer(bundle.DisclosedAs(disclosure));
    }
}
