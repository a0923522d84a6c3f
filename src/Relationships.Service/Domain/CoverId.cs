using PeerSupport.Kernel;

namespace PeerSupport.Relationships.Domain;

/// <summary>One time of standing in.</summary>
internal readonly record struct CoverId(Guid Value) : IEntityId<CoverId>
{
    public static CoverId From(Guid value) => new(value);
    public static CoverId New() => new(Guid.CreateVersion7());
}
