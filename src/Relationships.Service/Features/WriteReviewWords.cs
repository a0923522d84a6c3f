using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;
using PeerSupport.Relationships.Domain;
using PeerSupport.Relationships.Persistence;
using PeerSupport.ServiceDefaults.Http;
using PeerSupport.ServiceDefaults.Security;

namespace PeerSupport.Relationships.Features;

/// <param name="OnBehalfOfPeer">The worker writes down what the peer said in person.</param>
/// <param name="ReadOut">What was read to the peer then; needed in person.</param>
public sealed record ReviewWordsRequest(
    [property: Required, MaxLength(ReviewWords.MaxLength)] string Words,
    bool? OnBehalfOfPeer = null,
    [property: MaxLength(Spoken.ReadOutMaxLength)] string? ReadOut = null) : ISpokenRequest;

internal static class WriteReviewWords
{
    public static void Map(RouteGroupBuilder relationships) => relationships
        .MapPut("/{id:guid}/reviews/{reviewId:guid}", Handle)
        .RequireRole(Roles.Worker, Roles.Peer)
        .WithName(nameof(WriteReviewWords))
        .WithSummary("Write one's own words about a review, or the peer's as said; If-Match names the review's revision");

    private static async Task<Results<Ok<ReviewView>, NotFound>> Handle(
        Guid id, Guid reviewId, ReviewWordsRequest request, Caller caller, IfMatch ifMatch, Access access,
        RelationshipsDb db, TimeProvider clock, CancellationToken cancellation)
    {
        if (await access.ToChange(id, caller, Standing.Either, nameof(WriteReviewWords), cancellation)
            is not { Relationship: var relationship } admission)
            return TypedResults.NotFound();

        var (key, of) = (new ReviewId(reviewId), relationship.Id);
        if (await db.Reviews.SingleOrDefaultAsync(r => r.Id == key && r.Relationship == of, cancellation) is not { } review)
            return TypedResults.NotFound();

        ifMatch.Check(review);
        review.Write(relationship, request.Words.Trim(), admission.Speaks(request, caller, clock.GetUtcNow()));
        await db.SaveChangesAsync(cancellation);

        return TypedResults.Ok(ReviewView.Of(review));
    }
}
