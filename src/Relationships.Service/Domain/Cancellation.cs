namespace PeerSupport.Relationships.Domain;

/// <summary>That a meeting does not take place; nobody has to say why.</summary>
/// <param name="By">Null: the relationship's ending.</param>
internal sealed record Cancellation(Side? By, string? Reason, DateTimeOffset At);
