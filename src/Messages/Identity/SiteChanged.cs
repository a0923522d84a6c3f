namespace PeerSupport.Messages.Identity;

/// <summary>A site was set up or its settings changed; the whole of what others may need of it.</summary>
/// <param name="Zone">IANA time zone name.</param>
/// <param name="ClosedDays">Days, in the site's zone, on which nobody works.</param>
/// <param name="HasCrisisContacts">Whether the crisis contacts, without which no relationship may start, are set.</param>
public sealed record SiteChanged(Guid SiteId, string Zone, IReadOnlyList<DateOnly> ClosedDays, bool HasCrisisContacts);
