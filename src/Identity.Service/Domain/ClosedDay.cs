namespace PeerSupport.Identity.Domain;

/// <summary>A day, in the site's zone, on which nobody works.</summary>
internal sealed record ClosedDay(DateOnly Day);
