using PeerSupport.Messages.Agreements;

namespace PeerSupport.Relationships.Domain;

/// <summary>How far the goals have come since the start, as each side sees it.</summary>
internal sealed record Progress(IReadOnlyList<GoalProgress> Goals)
{
    /// <summary>Every goal ever agreed, by its newest version; one that the version in force no longer has is dropped.</summary>
    public static Progress Of(IReadOnlyCollection<AgreementVersion> versions, IReadOnlyCollection<Rating> ratings)
    {
        var inForce = versions.MaxBy(version => version.Version)?.Goals.Select(goal => goal.GoalId).ToHashSet() ?? [];
        return new([.. versions
            .OrderByDescending(version => version.Version)
            .SelectMany(version => version.Goals)
            .DistinctBy(goal => goal.GoalId)
            .Select(goal => new GoalProgress(
                goal, !inForce.Contains(goal.GoalId), Course(ratings, goal, Side.Peer), Course(ratings, goal, Side.Worker)))]);
    }

    public static Progress Of(SupportRelationship relationship, IReadOnlyCollection<Rating> ratings) =>
        Of(relationship.Versions, ratings);

    /// <summary>The side's score at the start: over the same goals as its score now.</summary>
    public decimal? Start(Side side) =>
        GoalAttainment.TScore([.. Counted(side).Select(goal => (goal.Goal.Weight, goal.Goal.Baseline))]);

    /// <summary>The side's score now; none while it has rated no goal.</summary>
    public decimal? Now(Side side) =>
        GoalAttainment.TScore([.. Counted(side).Select(goal => (goal.Goal.Weight, goal.Latest(side)!.Value))]);

    /// <summary>How far the side's score has come; none while it has rated no goal.</summary>
    public decimal? Change(Side side) => Now(side) - Start(side);

    private IEnumerable<GoalProgress> Counted(Side side) => Goals.Where(goal => !goal.Dropped && goal.Latest(side) is not null);

    private static List<Rating> Course(IEnumerable<Rating> ratings, AgreedGoal goal, Side side) =>
    [
        .. ratings.Where(rating => rating.GoalId == goal.GoalId && rating.Side == side)
            .OrderBy(rating => rating.At).ThenBy(rating => rating.Id.Value),
    ];
}
