using PeerSupport.Kernel;

namespace PeerSupport.Relationships.Domain;

/// <summary>One proposed change of worker.</summary>
internal readonly record struct HandoverId(Guid Value) : IEntityId<HandoverId>
{
    public static HandoverId From(Guid value) => new(value);
    public static HandoverId New() => new(Guid.CreateVersion7());
}
