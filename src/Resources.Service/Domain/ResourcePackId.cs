using PeerSupport.Kernel;

namespace PeerSupport.Resources.Domain;

public readonly record struct ResourcePackId(Guid Value) : IEntityId<ResourcePackId>
{
    public static ResourcePackId From(Guid value) => new(value);
    public static ResourcePackId New() => new(Guid.CreateVersion7());
}
