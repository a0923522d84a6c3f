using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Http.HttpResults;
using PeerSupport.Relationships.Domain;
using PeerSupport.Relationships.Persistence;
using PeerSupport.ServiceDefaults.Http;
using PeerSupport.ServiceDefaults.Security;

namespace PeerSupport.Relationships.Features;

public sealed record GoalWordsRequest(
    [property: Required] Guid? GoalId, [property: Required, MaxLength(GoalWords.MaxLength)] string Words);

/// <summary>One side's part. What is left out of it stays as it was; an empty text takes it back.</summary>
/// <param name="Helped">What helped.</param>
/// <param name="ToImprove">What to improve.</param>
/// <param name="Goals">What there is to say about single goals.</param>
/// <param name="OnBehalfOfPeer">The worker writes down what the peer said in person.</param>
/// <param name="ReadOut">What was read to the peer then; needed in person.</param>
public sealed record WriteClosingReviewRequest(
    [property: Required, MaxLength(ClosingWords.MaxLength)] string Words,
    [property: MaxLength(ClosingWords.MaxLength)] string? Helped = null,
    [property: MaxLength(ClosingWords.MaxLength)] string? ToImprove = null,
    [property: MaxLength(GoalWords.MaxCount), NoneMissing] IReadOnlyList<GoalWordsRequest>? Goals = null,
    bool? OnBehalfOfPeer = null,
    [property: MaxLength(ClosingWords.MaxLength)] string? ReadOut = null) : ISpokenRequest
{
    internal ClosingPart Part => new(
        Words.Trim(), Helped?.Trim(), ToImprove?.Trim(),
        Goals?.Select(said => new GoalWords(said.GoalId!.Value, said.Words.Trim())).DistinctBy(said => said.GoalId).ToList());
}

internal static class WriteClosingReview
{
    public static void Map(RouteGroupBuilder relationships) => relationships
        .MapPut("/{id:guid}/closing-review", Handle)
        .RequireRole(Roles.Worker, Roles.Peer)
        .WithName(nameof(WriteClosingReview))
        .WithSummary("Write one's own part of the closing review, or the peer's as they said it in person");

    private static async Task<Results<Ok<ClosingReviewView>, NotFound>> Handle(
        Guid id, WriteClosingReviewRequest request, Caller caller, IfMatch ifMatch, Access access,
        RelationshipsDb db, TimeProvider clock, CancellationToken cancellation)
    {
        if (await access.ToChange(id, caller, Standing.Either, nameof(WriteClosingReview), cancellation)
            is not { Relationship: var relationship } admission)
            return TypedResults.NotFound();

        ifMatch.Check(relationship);
        relationship.WriteClosingWords(admission.Speaks(request, caller, clock.GetUtcNow()), request.Part);
        await db.SaveChangesAsync(cancellation);

        return TypedResults.Ok(await db.ClosingReviewFor(admission, cancellation));
    }
}
