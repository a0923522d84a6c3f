namespace PeerSupport.Messages.Relationships;

/// <summary>A worker who stands in, from one instant (included) to another (excluded).</summary>
public sealed record CoverPeriod(Guid WorkerId, DateTimeOffset From, DateTimeOffset Until);
