namespace PeerSupport.Relationships.Domain;

/// <summary>What one side says in the closing review; what is null they leave as it was, what is empty they take back.</summary>
internal sealed record ClosingPart(
    string Words, string? Helped = null, string? ToImprove = null, IReadOnlyList<GoalWords>? Goals = null);
