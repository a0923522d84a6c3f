using PeerSupport.Kernel;

namespace PeerSupport.Identity.Domain;

internal readonly record struct PartnerId(Guid Value) : IEntityId<PartnerId>
{
    public static PartnerId From(Guid value) => new(value);
    public static PartnerId New() => new(Guid.CreateVersion7());
}
