using PeerSupport.Kernel;

namespace PeerSupport.Relationships.Domain;

/// <summary>What a supervisor answered to a concern.</summary>
internal sealed record ConcernAnswer(string Words, PersonId By, DateTimeOffset At);
