using PeerSupport.Kernel;

namespace PeerSupport.Relationships.Domain;

/// <summary>One reflection of a worker's.</summary>
internal readonly record struct ReflectionId(Guid Value) : IEntityId<ReflectionId>
{
    public static ReflectionId From(Guid value) => new(value);
    public static ReflectionId New() => new(Guid.CreateVersion7());
}
