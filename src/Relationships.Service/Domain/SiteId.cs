using PeerSupport.Kernel;

namespace PeerSupport.Relationships.Domain;

/// <summary>A site of the organisation; Identity's.</summary>
internal readonly record struct SiteId(Guid Value) : IEntityId<SiteId>
{
    public static SiteId From(Guid value) => new(value);
}
