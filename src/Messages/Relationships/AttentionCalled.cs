namespace PeerSupport.Messages.Relationships;

/// <summary>Something new waits in somebody's list. It says neither what nor whom it is about.</summary>
/// <param name="PersonId">Whose list; null: the lists of the site's supervisors.</param>
public sealed record AttentionCalled(Guid SiteId, Guid? PersonId, DateTimeOffset At);
