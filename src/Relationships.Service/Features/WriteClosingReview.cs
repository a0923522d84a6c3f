using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Http.HttpResults;
using PeerSupport.Relationships.Domain;
using PeerSupport.Relationships.Persistence;
using PeerSupport.ServiceDefaults.Http;
using PeerSupport.ServiceDefaults.Security;

namespace PeerSupport.Relationships.Features;

/// <param name="OnBehalfOfPeer">The worker writes down what the peer said in person.</param>
/// <param name="ReadOut">What was read to the peer then.</param>
public sealed record WriteClosingReviewRequest(
    [property: Required, MaxLength(ClosingWords.MaxLength)] string Words,
    bool? OnBehalfOfPeer = null,
    [property: MaxLength(ClosingWords.MaxLength)] string? ReadOut = null) : ISpokenRequest;

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
        var spoken = admission.Speaks(request, caller, clock.GetUtcNow());
        relationship.WriteClosingWords(
            spoken.Side, new(request.Words.Trim(), spoken.RecordedBy, spoken.At, spoken.InPerson, spoken.ReadOut));
        await db.SaveChangesAsync(cancellation);

        return TypedResults.Ok(ClosingReviewView.Of(relationship, await db.ProgressOf(relationship, cancellation)));
    }
}
