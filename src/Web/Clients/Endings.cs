namespace PeerSupport.Web.Clients;

/// <summary>What became of a relationship since its start, in numbers and in both people's words.</summary>
public sealed record ClosingReviewView(
    IReadOnlyList<ReviewedGoal> Goals, ScoresView TScore, IReadOnlyList<ReviewedScores> Reviews,
    string? PeerWords, bool PeerWordsInPerson, string? WorkerWords, BothWords Helped, BothWords ToImprove,
    IReadOnlyList<string> LaterContact, IReadOnlyList<FeedbackView> Feedback, long Revision)
{
    /// <summary>What each says of it all.</summary>
    public BothWords InWords => new(PeerWords, WorkerWords);
}

/// <summary>What the peer told the supervisor, as far as the viewer may read it.</summary>
public sealed record FeedbackView(Guid Id, string Words, bool ApartFromWorker, bool InPerson, DateTimeOffset At);

public sealed record BothWords(string? Peer, string? Worker)
{
    public string? Of(string side) => side is "peer" ? Peer : Worker;
}

public sealed record ReviewedGoal(Guid GoalId, decimal Weight, int Baseline, bool Dropped, NowView Now, BothWords Words);

public sealed record NowView(int? Peer, int? Worker);

/// <summary>The scores on the day of a review.</summary>
public sealed record ReviewedScores(DateOnly HeldOn, ScoresView TScore);

public sealed record BeginConclusionRequest(string Ending, DateOnly EndsOn, string? Reason);

/// <summary>One side's part; an empty text takes back what was there.</summary>
public sealed record ClosingWordsRequest(
    string Words, string Helped, string ToImprove, IReadOnlyList<GoalWordsRequest> Goals, bool OnBehalfOfPeer, string? ReadOut);

public sealed record GoalWordsRequest(Guid GoalId, string Words);

public sealed record CompleteConclusionRequest(
    string? ReasonWithoutReview, string? ReasonWithoutPack, string? ReasonBeforeDay);
