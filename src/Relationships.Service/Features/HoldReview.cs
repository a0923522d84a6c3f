using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;
using PeerSupport.Relationships.Domain;
using PeerSupport.Relationships.Persistence;
using PeerSupport.ServiceDefaults.Persistence;
using PeerSupport.ServiceDefaults.Security;

namespace PeerSupport.Relationships.Features;

/// <param name="HeldOn">Today or an earlier day, in the relationship's zone; left out: today.</param>
/// <param name="Words">The caller's, or the peer's as they said them in person.</param>
/// <param name="OnBehalfOfPeer">The worker writes down what the peer said in person.</param>
/// <param name="ReadOut">What was read to the peer then; needed in person.</param>
public sealed record HoldReviewRequest(
    DateOnly? HeldOn = null,
    [property: MaxLength(ReviewWords.MaxLength)] string? Words = null,
    bool? OnBehalfOfPeer = null,
    [property: MaxLength(Spoken.ReadOutMaxLength)] string? ReadOut = null) : ISpokenRequest;

internal static class HoldReview
{
    public static void Map(RouteGroupBuilder relationships) => relationships
        .MapPost("/{id:guid}/reviews", Handle)
        .RequireRole(Roles.Worker, Roles.Peer)
        .UntilSaved()
        .WithName(nameof(HoldReview))
        .WithSummary("Record that the two looked back together; the T-scores are kept as they stood on that day");

    private static async Task<Results<Created<ReviewView>, NotFound>> Handle(
        Guid id, HoldReviewRequest request, Caller caller, Access access,
        RelationshipsDb db, TimeProvider clock, CancellationToken cancellation)
    {
        if (await access.ToChange(id, caller, Standing.Either, nameof(HoldReview), cancellation)
            is not { Relationship: var relationship } admission)
            return TypedResults.NotFound();

        var (key, now) = (relationship.Id, clock.GetUtcNow());
        var ratings = await db.Ratings.AsNoTracking().Where(r => r.Relationship == key).ToListAsync(cancellation);
        var review = Review.Hold(relationship, request.HeldOn, ratings, caller.Person, now);
        if (request.Words.OrNull() is { } words)
            review.Write(relationship, words, admission.Speaks(request, caller, now));

        db.Reviews.Add(review);
        await db.SaveChangesAsync(cancellation);
        return TypedResults.Created((string?)null, ReviewView.Of(review));
    }
}
