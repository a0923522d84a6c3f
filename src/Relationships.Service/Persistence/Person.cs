using PeerSupport.Relationships.Domain;
using PeerSupport.ServiceDefaults.Persistence;

namespace PeerSupport.Relationships.Persistence;

/// <summary>What this service remembers of a person of Identity's: where they may be somebody's worker.</summary>
internal sealed class Person : Replica
{
    public bool IsActive { get; set; }
    public List<Guid> WorkerAt { get; set; } = [];

    public bool WorksAt(SiteId site) => IsActive && WorkerAt.Contains(site.Value);
}
