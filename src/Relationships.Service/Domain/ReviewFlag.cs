namespace PeerSupport.Relationships.Domain;

/// <summary>Something since the last review asks for the next one at once; nobody's fault.</summary>
internal sealed record ReviewFlag(ReviewReason Reason, DateTimeOffset At);
