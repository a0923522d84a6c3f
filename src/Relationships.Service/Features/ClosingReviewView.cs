using PeerSupport.Relationships.Domain;

namespace PeerSupport.Relationships.Features;

public sealed record LevelsView(int? Peer, int? Worker);

public sealed record ReviewedGoalView(Guid GoalId, decimal Weight, int Baseline, bool Dropped, LevelsView Now)
{
    internal static ReviewedGoalView Of(GoalProgress goal) => new(
        goal.Goal.GoalId, goal.Goal.Weight, goal.Goal.Baseline, goal.Dropped,
        new(goal.Latest(Side.Peer), goal.Latest(Side.Worker)));
}

/// <param name="PeerWordsInPerson">The peer said them and the worker wrote them down.</param>
/// <param name="PeerReadOut">What was read to the peer then.</param>
/// <param name="Revision">The relationship's, for <c>If-Match</c>. Not an ETag of this view: ratings change it too.</param>
public sealed record ClosingReviewView(
    IReadOnlyList<ReviewedGoalView> Goals,
    ScoresView TScore,
    string? PeerWords,
    bool PeerWordsInPerson,
    string? PeerReadOut,
    string? WorkerWords,
    long Revision)
{
    internal static ClosingReviewView Of(SupportRelationship relationship, Progress progress) => new(
        [.. progress.Goals.Select(ReviewedGoalView.Of)],
        ScoresView.Of(progress),
        relationship.PeerWords?.Words,
        relationship.PeerWords?.InPerson is true,
        relationship.PeerWords?.ReadOut,
        relationship.WorkerWords?.Words,
        relationship.Revision);
}
