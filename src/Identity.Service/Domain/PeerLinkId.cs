using PeerSupport.Kernel;

namespace PeerSupport.Identity.Domain;

internal readonly record struct PeerLinkId(Guid Value) : IEntityId<PeerLinkId>
{
    public static PeerLinkId From(Guid value) => new(value);
    public static PeerLinkId New() => new(Guid.CreateVersion7());
}
