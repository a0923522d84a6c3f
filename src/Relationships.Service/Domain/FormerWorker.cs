using PeerSupport.Kernel;

namespace PeerSupport.Relationships.Domain;

/// <summary>Who was the worker before, and until when.</summary>
internal sealed record FormerWorker(PersonId Worker, DateTimeOffset Until);
