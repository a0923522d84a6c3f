namespace PeerSupport.Relationships.Domain;

/// <summary>What one side says about a goal.</summary>
internal sealed record Rated(Guid GoalId, int Level, string? Words);
