using PeerSupport.Kernel;

namespace PeerSupport.Relationships.Domain;

/// <summary>What was shared of a reflection.</summary>
internal readonly record struct SharedReflectionId(Guid Value) : IEntityId<SharedReflectionId>
{
    public static SharedReflectionId From(Guid value) => new(value);
    public static SharedReflectionId New() => new(Guid.CreateVersion7());
}
