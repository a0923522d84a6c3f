using Microsoft.AspNetCore.Http.HttpResults;
using PeerSupport.Kernel;
using PeerSupport.Relationships.Domain;
using PeerSupport.Relationships.Fhir;
using PeerSupport.Relationships.Persistence;
using PeerSupport.ServiceDefaults.Security;

namespace PeerSupport.Relationships.Features;

internal static class ReadAsFhir
{
    public static void Map(RouteGroupBuilder relationships) => relationships
        .MapGet("/{id:guid}/fhir", Handle)
        .RequireRole(Roles.Worker, Roles.Peer)
        .ProducesProblem(StatusCodes.Status503ServiceUnavailable)
        .WithName(nameof(ReadAsFhir))
        .WithSummary("Take one's own goals, ratings and plan along, as the peer, as a FHIR R4 bundle");

    private static async Task<Results<FhirAnswer, NotFound>> Handle(
        Guid id, Caller caller, Access access, GoalRecords records, RelationshipsDb db, CancellationToken cancellation)
    {
        if (await access.ToChange(id, caller, Standing.Sustaining, nameof(ReadAsFhir), cancellation) is not { } admission)
            return TypedResults.NotFound();

        if (admission.Side is Side.Worker)
            throw new RuleViolationException(
                "fhir.names-no-recipient",
                "What a worker takes out is a disclosure: send it to this address as a POST that names the recipient, the purpose, "
                + "the goal and how it serves that goal.");

        var record = await records.Of(admission.Relationship, cancellation);
        await db.SaveChangesAsync(cancellation);
        return new FhirAnswer(GoalBundle.Of(record));
    }
}
