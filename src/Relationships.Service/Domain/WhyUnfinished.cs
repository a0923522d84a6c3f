namespace PeerSupport.Relationships.Domain;

/// <summary>Why a relationship is concluded although something of a good ending is missing.</summary>
internal sealed record WhyUnfinished(string? BeforeDay = null, string? WithoutReview = null, string? WithoutPack = null);
