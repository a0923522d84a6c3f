namespace PeerSupport.Relationships.Domain;

/// <summary>What a relationship needs to know of its site.</summary>
/// <param name="Zone">IANA time zone name.</param>
/// <param name="ClosedDays">Days on which nobody works there.</param>
internal sealed record SiteSettings(SiteId Id, string Zone, IReadOnlyCollection<DateOnly> ClosedDays, bool HasCrisisContacts);
