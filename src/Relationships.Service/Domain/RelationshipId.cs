using PeerSupport.Kernel;

namespace PeerSupport.Relationships.Domain;

/// <summary>One support relationship.</summary>
internal readonly record struct RelationshipId(Guid Value) : IEntityId<RelationshipId>
{
    public static RelationshipId From(Guid value) => new(value);
    public static RelationshipId New() => new(Guid.CreateVersion7());
}
