namespace PeerSupport.Relationships.Domain;

/// <summary>What somebody says about a contact.</summary>
/// <param name="GoalId">The goal that it serves; null: it serves the relationship.</param>
internal sealed record TookPlace(
    DateTimeOffset At, ContactKind Kind, Channel? Channel, int? Minutes, Side ReachedOutBy, string? Note, Guid? GoalId);
