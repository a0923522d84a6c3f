using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Http.HttpResults;
using PeerSupport.Relationships.Domain;
using PeerSupport.Relationships.Persistence;
using PeerSupport.ServiceDefaults.Persistence;
using PeerSupport.ServiceDefaults.Security;

namespace PeerSupport.Relationships.Features;

/// <param name="BoundaryId">The agreement's boundary; null: none in particular.</param>
/// <param name="ToSupervisorAlone">The peer's choice only; the worker is not shown that there is one.</param>
/// <param name="OnBehalfOfPeer">The worker writes down what the peer said in person.</param>
/// <param name="ReadOut">What was read to the peer then; needed in person.</param>
public sealed record RaiseConcernRequest(
    [property: Required, MaxLength(Concern.WordsMaxLength)] string Words,
    Guid? BoundaryId = null,
    bool? ToSupervisorAlone = null,
    bool? OnBehalfOfPeer = null,
    [property: MaxLength(Spoken.ReadOutMaxLength)] string? ReadOut = null) : ISpokenRequest;

internal static class RaiseConcern
{
    public static void Map(RouteGroupBuilder relationships) => relationships
        .MapPost("/{id:guid}/concerns", Handle)
        .RequireRole(Roles.Worker, Roles.Peer)
        .UntilSaved()
        .WithName(nameof(RaiseConcern))
        .WithSummary("Tell worker and supervisor, or as the peer the supervisor alone, of a concern about a boundary");

    private static async Task<Results<Created<ConcernView>, NotFound>> Handle(
        Guid id, RaiseConcernRequest request, Caller caller, Access access, CallAttention attention,
        RelationshipsDb db, TimeProvider clock, CancellationToken cancellation)
    {
        var alone = request.ToSupervisorAlone is true;
        if (await access.ToChange(id, caller, Standing.Sustaining, nameof(RaiseConcern), cancellation, recorded: false)
            is not { } admission)
            return TypedResults.NotFound();

        var spoken = admission.Speaks(request, caller, clock.GetUtcNow());
        var concern = Concern.Raise(admission.Relationship, request.BoundaryId, request.Words.Trim(), alone, spoken);
        db.Concerns.Add(concern);
        access.Record(alone ? concern.Id.Value : id, caller, nameof(RaiseConcern));
        await attention.Of(
            alone || admission.As.HasFlag(Standing.Worker) ? Standing.Supervisor
                : admission.IsAtWork ? Standing.InCharge : Standing.Staff,
            admission.Relationship, AttentionKind.Concern, concern.Id.Value, cancellation);
        await db.SaveChangesAsync(cancellation);

        return TypedResults.Created((string?)null, ConcernView.Of(concern));
    }
}
