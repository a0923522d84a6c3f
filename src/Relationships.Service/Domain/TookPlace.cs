namespace PeerSupport.Relationships.Domain;

/// <summary>What somebody says about a contact.</summary>
/// <param name="GoalId">The goal that it serves; null: it serves the relationship.</param>
/// <param name="Link">Where it was held over the network.</param>
/// <param name="ToldByPeer">Whom nobody asks for the worker's reasons.</param>
internal sealed record TookPlace(
    DateTimeOffset At, ContactKind Kind, Channel? Channel, int? Minutes, Side ReachedOutBy, string? Note, Guid? GoalId,
    string? Place = null, string? Link = null, Withheld? Withheld = null,
    bool ToldByPeer = false);
