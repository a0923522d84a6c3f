using PeerSupport.Kernel;

namespace PeerSupport.Identity.Domain;

internal readonly record struct SiteId(Guid Value) : IEntityId<SiteId>
{
    public static SiteId From(Guid value) => new(value);
    public static SiteId New() => new(Guid.CreateVersion7());
}
