using PeerSupport.Kernel;

namespace PeerSupport.Relationships.Domain;

/// <summary>One concern about a boundary.</summary>
internal readonly record struct ConcernId(Guid Value) : IEntityId<ConcernId>
{
    public static ConcernId From(Guid value) => new(value);
    public static ConcernId New() => new(Guid.CreateVersion7());
}
