using PeerSupport.Relationships.Domain;
using PeerSupport.ServiceDefaults.Persistence;

namespace PeerSupport.Relationships.Persistence;

/// <summary>What this service remembers of a site of Identity's.</summary>
internal sealed class Site : Replica
{
    public string Zone { get; set; } = "";
    public List<DateOnly> ClosedDays { get; set; } = [];
    public bool HasCrisisContacts { get; set; }

    public SiteSettings Settings => new(new(Id), Zone, ClosedDays, HasCrisisContacts);
}
