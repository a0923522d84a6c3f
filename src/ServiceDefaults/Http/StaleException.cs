namespace PeerSupport.ServiceDefaults.Http;

/// <summary>Somebody else changed the record in the meantime; 412.</summary>
public sealed class StaleException() : Exception("Somebody else changed this in the meantime. Load it again and look at what changed.");
