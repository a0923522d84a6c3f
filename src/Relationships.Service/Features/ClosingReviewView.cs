using PeerSupport.Relationships.Domain;

namespace PeerSupport.Relationships.Features;

public sealed record LevelsView(int? Peer, int? Worker);

/// <summary>Every rating of each side, oldest first.</summary>
public sealed record CoursesView(IReadOnlyList<RatedLevel> Peer, IReadOnlyList<RatedLevel> Worker);

/// <summary>What each side says.</summary>
public sealed record WordsView(string? Peer, string? Worker);

/// <param name="Dropped">No longer in the agreement: listed, not counted.</param>
public sealed record ReviewedGoalView(
    Guid GoalId, decimal Weight, int Baseline, bool Dropped, LevelsView Now, CoursesView Course, WordsView Words)
{
    internal static ReviewedGoalView Of(GoalProgress goal, SupportRelationship relationship) => new(
        goal.Goal.GoalId, goal.Goal.Weight, goal.Goal.Baseline, goal.Dropped,
        new(goal.Latest(Side.Peer), goal.Latest(Side.Worker)),
        new(CourseView.Of(goal, Side.Peer).Course, CourseView.Of(goal, Side.Worker).Course),
        new(relationship.PeerWords?.About(goal.Goal.GoalId), relationship.WorkerWords?.About(goal.Goal.GoalId)));
}

/// <summary>One check-in in levels; its words are in the list of check-ins.</summary>
public sealed record CheckInLevels(
    DateTimeOffset At, Side Side, int Heard, int WhatMatters, int WayOfWorking, int BoundariesKept)
{
    internal static CheckInLevels Of(CheckIn checkIn) => new(
        checkIn.At, checkIn.Side, checkIn.Heard.Level, checkIn.WhatMatters.Level, checkIn.WayOfWorking.Level,
        checkIn.BoundariesKept.Level);
}

/// <param name="TScore">At the start and now; after the ending nothing is rated any more, so now is the end.</param>
/// <param name="Reviews">The T-scores in between, at each review, oldest first; the newest 100.</param>
/// <param name="PeerWordsInPerson">The peer said them and the worker wrote them down.</param>
/// <param name="PeerReadOut">What was read to the peer then.</param>
/// <param name="LaterContact">Kinds of contact that the ending boundary allows afterwards.</param>
/// <param name="CheckIns">Of both sides, oldest first; the newest 200.</param>
/// <param name="Feedback">The peer's to the supervisor, as far as this reader may see it; newest first.</param>
/// <param name="Revision">The relationship's, for <c>If-Match</c>. Not an ETag of this view: ratings change it too.</param>
public sealed record ClosingReviewView(
    IReadOnlyList<ReviewedGoalView> Goals,
    ScoresView TScore,
    IReadOnlyList<ReviewedScoresView> Reviews,
    string? PeerWords,
    bool PeerWordsInPerson,
    string? PeerReadOut,
    string? WorkerWords,
    WordsView Helped,
    WordsView ToImprove,
    IReadOnlyList<string> LaterContact,
    IReadOnlyList<CheckInLevels> CheckIns,
    IReadOnlyList<FeedbackView> Feedback,
    long Revision)
{
    internal static ClosingReviewView Of(
        SupportRelationship relationship, Progress progress, IReadOnlyList<ReviewedScoresView> reviews,
        IEnumerable<CheckIn> checkIns, IEnumerable<Feedback> feedback) => new(
        [.. progress.Goals.Select(goal => ReviewedGoalView.Of(goal, relationship))],
        ScoresView.Of(ReviewScores.Of(progress)),
        reviews,
        relationship.PeerWords?.Words,
        relationship.PeerWords?.InPerson is true,
        relationship.PeerWords?.ReadOut,
        relationship.WorkerWords?.Words,
        new(relationship.PeerWords?.Helped, relationship.WorkerWords?.Helped),
        new(relationship.PeerWords?.ToImprove, relationship.WorkerWords?.ToImprove),
        relationship.Agreed?.Ending.LaterContact ?? [],
        [.. checkIns.Select(CheckInLevels.Of)],
        [.. feedback.Select(FeedbackView.Of)],
        relationship.Revision);
}
