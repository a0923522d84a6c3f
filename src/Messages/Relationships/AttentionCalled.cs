namespace PeerSupport.Messages.Relationships;

/// <summary>Something new waits in somebody's list. It says neither what nor whom it is about.</summary>
/// <param name="PersonId">Whose list; null: the lists of the site's supervisors.</param>
/// <param name="Except">Of the supervisors, those in whose lists it is not: they are or were at work there; null: nobody.</param>
public sealed record AttentionCalled(Guid SiteId, Guid? PersonId, DateTimeOffset At, IReadOnlyList<Guid>? Except = null);
