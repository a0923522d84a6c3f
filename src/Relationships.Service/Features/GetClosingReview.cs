using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;
using PeerSupport.Relationships.Domain;
using PeerSupport.Relationships.Persistence;
using PeerSupport.ServiceDefaults.Security;

namespace PeerSupport.Relationships.Features;

internal static class GetClosingReview
{
    private const int MaxCheckIns = 200;
    private const int MaxFeedback = 20;

    public static void Map(RouteGroupBuilder relationships) => relationships
        .MapGet("/{id:guid}/closing-review", Handle)
        .WithName(nameof(GetClosingReview))
        .WithSummary("Read the closing review: progress since the start, in numbers and in both people's words");

    private static async Task<Results<Ok<ClosingReviewView>, NotFound>> Handle(
        Guid id, Caller caller, Access access, RelationshipsDb db, CancellationToken cancellation) =>
        await access.ToRead(id, caller, nameof(GetClosingReview), cancellation) is { } admission
            ? TypedResults.Ok(await db.ClosingReviewFor(admission, cancellation))
            : TypedResults.NotFound();

    /// <summary>The whole review, but for what the peer keeps from who is or was at work.</summary>
    internal static async Task<ClosingReviewView> ClosingReviewFor(
        this RelationshipsDb db, Admission admission, CancellationToken cancellation)
    {
        var (relationship, isKeptApart) = (admission.Relationship, admission.IsKeptApart);
        var checkIns = await db.CheckIns.AsNoTracking().Where(c => c.Relationship == relationship.Id)
            .OrderByDescending(c => c.At).ThenByDescending(c => c.Id).Take(MaxCheckIns).ToListAsync(cancellation);
        var feedback = await db.Feedback.AsNoTracking()
            .Where(f => f.Relationship == relationship.Id && !(isKeptApart && f.ApartFromWorker))
            .OrderByDescending(f => f.At).ThenByDescending(f => f.Id).Take(MaxFeedback).ToListAsync(cancellation);
        var progress = await db.ProgressOf(relationship, cancellation);
        var reviews = await db.ReviewedScoresOf(relationship, cancellation);
        return ClosingReviewView.Of(relationship, progress, reviews, Enumerable.Reverse(checkIns), feedback);
    }
}
