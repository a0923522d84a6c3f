namespace PeerSupport.Identity.Domain;

/// <summary>What an administrator says of a site, always as a whole.</summary>
/// <param name="Zone">IANA time zone name.</param>
/// <param name="ClosedDays">Days, in the site's zone, on which nobody works.</param>
internal sealed record SiteSettings(
    string Name, string Zone, IReadOnlyList<CrisisContact> CrisisContacts, IReadOnlyCollection<DateOnly> ClosedDays);
