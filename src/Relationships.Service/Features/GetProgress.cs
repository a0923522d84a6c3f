using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;
using PeerSupport.Relationships.Domain;
using PeerSupport.Relationships.Persistence;
using PeerSupport.ServiceDefaults.Security;

namespace PeerSupport.Relationships.Features;

/// <param name="Words">What was said with it.</param>
public sealed record RatedLevel(int Level, DateTimeOffset At, string? Words);

/// <param name="Course">Every rating of this side, oldest first.</param>
public sealed record CourseView(int? Latest, IReadOnlyList<RatedLevel> Course)
{
    internal static CourseView Of(GoalProgress goal, Side side) =>
        new(goal.Latest(side), [.. goal.Of(side).Select(rating => new RatedLevel(rating.Level, rating.At, rating.Words))]);
}

/// <param name="Dropped">No longer in the agreement: listed, not counted.</param>
public sealed record GoalProgressView(Guid GoalId, decimal Weight, int Baseline, bool Dropped, CourseView Peer, CourseView Worker)
{
    internal static GoalProgressView Of(GoalProgress goal) => new(
        goal.Goal.GoalId, goal.Goal.Weight, goal.Goal.Baseline, goal.Dropped,
        CourseView.Of(goal, Side.Peer), CourseView.Of(goal, Side.Worker));
}

/// <summary>One side's goal-attainment T-score at the start and now, over the same goals; null where it has rated none.</summary>
public sealed record ScoreView(decimal? Start, decimal? Now);

public sealed record ScoresView(ScoreView Peer, ScoreView Worker)
{
    internal static ScoresView Of(ReviewScores scores) =>
        new(new(scores.PeerStart, scores.PeerNow), new(scores.WorkerStart, scores.WorkerNow));
}

/// <summary>The T-scores as a review found them on its day; later ratings do not change them.</summary>
public sealed record ReviewedScoresView(DateOnly HeldOn, ScoresView TScore);

/// <param name="Reviews">The T-scores at each review, oldest first; the newest 100.</param>
public sealed record ProgressView(
    IReadOnlyList<GoalProgressView> Goals, ScoresView TScore, IReadOnlyList<ReviewedScoresView> Reviews)
{
    internal static ProgressView Of(Progress progress, IReadOnlyList<ReviewedScoresView> reviews) =>
        new([.. progress.Goals.Select(GoalProgressView.Of)], ScoresView.Of(ReviewScores.Of(progress)), reviews);
}

internal static class GetProgress
{
    private const int MaxReviews = 100;

    public static void Map(RouteGroupBuilder relationships) => relationships
        .MapGet("/{id:guid}/progress", Handle)
        .WithName(nameof(GetProgress))
        .WithSummary("Read how far the goals have come, as each side sees it");

    private static async Task<Results<Ok<ProgressView>, NotFound>> Handle(
        Guid id, Caller caller, Access access, RelationshipsDb db, CancellationToken cancellation) =>
        await access.ToRead(id, caller, nameof(GetProgress), cancellation) is { Relationship: var relationship }
            ? TypedResults.Ok(ProgressView.Of(
                await db.ProgressOf(relationship, cancellation), await db.ReviewedScoresOf(relationship, cancellation)))
            : TypedResults.NotFound();

    /// <summary>From every rating of the relationship.</summary>
    internal static async Task<Progress> ProgressOf(
        this RelationshipsDb db, SupportRelationship relationship, CancellationToken cancellation) => Progress.Of(
            relationship,
            await db.Ratings.AsNoTracking().Where(r => r.Relationship == relationship.Id).ToListAsync(cancellation));

    internal static async Task<IReadOnlyList<ReviewedScoresView>> ReviewedScoresOf(
        this RelationshipsDb db, SupportRelationship relationship, CancellationToken cancellation)
    {
        var latest = await db.Reviews.AsNoTracking().Where(r => r.Relationship == relationship.Id)
            .OrderByDescending(r => r.HeldOn).Take(MaxReviews)
            .Select(r => new { r.HeldOn, r.Scores }).ToListAsync(cancellation);
        return [.. Enumerable.Reverse(latest).Select(r => new ReviewedScoresView(r.HeldOn, ScoresView.Of(r.Scores)))];
    }
}
