namespace PeerSupport.Relationships.Domain;

/// <summary>What one side says about a goal.</summary>
/// <param name="InPerson">Said by the peer and written down by the worker.</param>
internal sealed record Rated(Guid GoalId, Side Side, int Level, string? Words, bool InPerson, string? ReadOut);
