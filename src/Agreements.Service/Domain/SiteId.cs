using PeerSupport.Kernel;

namespace PeerSupport.Agreements.Domain;

/// <summary>A site of the organisation; Identity owns it.</summary>
internal readonly record struct SiteId(Guid Value) : IEntityId<SiteId>
{
    public static SiteId From(Guid value) => new(value);
}
