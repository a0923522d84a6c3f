using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;
using PeerSupport.Relationships.Domain;
using PeerSupport.Relationships.Persistence;
using PeerSupport.ServiceDefaults.Security;

namespace PeerSupport.Relationships.Features;

public sealed record RatedLevel(int Level, DateTimeOffset At);

/// <param name="Course">Every rating of this side, oldest first.</param>
public sealed record CourseView(int? Latest, IReadOnlyList<RatedLevel> Course)
{
    internal static CourseView Of(GoalProgress goal, Side side) =>
        new(goal.Latest(side), [.. goal.Of(side).Select(rating => new RatedLevel(rating.Level, rating.At))]);
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
    internal static ScoresView Of(Progress progress) => new(
        new(progress.Start(Side.Peer), progress.Now(Side.Peer)),
        new(progress.Start(Side.Worker), progress.Now(Side.Worker)));
}

public sealed record ProgressView(IReadOnlyList<GoalProgressView> Goals, ScoresView TScore)
{
    internal static ProgressView Of(Progress progress) =>
        new([.. progress.Goals.Select(GoalProgressView.Of)], ScoresView.Of(progress));
}

internal static class GetProgress
{
    public static void Map(RouteGroupBuilder relationships) => relationships
        .MapGet("/{id:guid}/progress", Handle)
        .WithName(nameof(GetProgress))
        .WithSummary("Read how far the goals have come, as each side sees it");

    private static async Task<Results<Ok<ProgressView>, NotFound>> Handle(
        Guid id, Caller caller, Access access, RelationshipsDb db, CancellationToken cancellation) =>
        await access.ToRead(id, caller, nameof(GetProgress), cancellation) is { Relationship: var relationship }
            ? TypedResults.Ok(ProgressView.Of(await db.ProgressOf(relationship, cancellation)))
            : TypedResults.NotFound();

    /// <summary>From every rating of the relationship.</summary>
    internal static async Task<Progress> ProgressOf(
        this RelationshipsDb db, SupportRelationship relationship, CancellationToken cancellation) => Progress.Of(
            relationship,
            await db.Ratings.AsNoTracking().Where(r => r.Relationship == relationship.Id).ToListAsync(cancellation));
}
