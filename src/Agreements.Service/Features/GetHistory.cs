using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;
using PeerSupport.Agreements.Domain;
using PeerSupport.Agreements.Persistence;
using PeerSupport.ServiceDefaults.Http;
using PeerSupport.ServiceDefaults.Security;

namespace PeerSupport.Agreements.Features;

/// <summary>One move of a negotiation.</summary>
/// <param name="Side">Whose move it was.</param>
/// <param name="RecordedBy">The side itself, or the worker for a peer who said so in person.</param>
/// <param name="ReadOut">What was read to a peer who said so in person.</param>
/// <param name="ItemId">Null where it was about the fixed clauses; like <paramref name="Revision"/>.</param>
/// <param name="Boundary">What the boundary is about; null for a goal and for the clauses.</param>
/// <param name="Says">What the item said then.</param>
public sealed record MoveView(
    MoveKind Kind,
    DateTimeOffset At,
    Side Side,
    Guid RecordedBy,
    bool InPerson,
    string? ReadOut,
    Guid? ItemId,
    int? Revision,
    BoundaryKind? Boundary,
    IReadOnlyList<ParticularView> Says)
{
    internal static MoveView Of(NegotiationMove move) => new(
        move.Kind, move.By.At, move.By.Side, move.By.By.Value, move.By.InPerson, move.By.ReadOut, move.Item?.Value,
        move.Revision, move.Boundary, ParticularView.Of(move.Says));
}

internal static class GetHistory
{
    public static void Map(RouteGroupBuilder readers) => readers
        .MapGet("/{id:guid}/history", Handle)
        .WithName(nameof(GetHistory))
        .WithSummary("Read who proposed, countered, accepted or withdrew what and when, newest first");

    private static async Task<Results<Ok<Page<MoveView>>, NotFound>> Handle(
        Guid id, [AsParameters] PageQuery page, Caller caller, AgreementAccess access, AgreementsDb db,
        CancellationToken cancellation)
    {
        if (await access.Read(id, caller, nameof(GetHistory), cancellation) is not { Agreement: var agreement })
            return TypedResults.NotFound();

        var found = await db.MovesOf(agreement.Id).AsNoTracking().OrderByDescending(move => move.Sequence)
            .ToPage(page, cancellation);
        return TypedResults.Ok(found.Select(MoveView.Of));
    }
}
