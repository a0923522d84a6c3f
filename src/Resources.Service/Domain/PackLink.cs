namespace PeerSupport.Resources.Domain;

/// <summary>A way to read a pack without an account, for whoever has its token.</summary>
internal sealed record PackLink(string Hash, DateTimeOffset MadeAt);
