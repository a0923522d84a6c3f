using PeerSupport.Kernel;

namespace PeerSupport.Agreements.Domain;

/// <summary>The support relationship that an agreement is about; Relationships owns it.</summary>
internal readonly record struct RelationshipId(Guid Value) : IEntityId<RelationshipId>
{
    public static RelationshipId From(Guid value) => new(value);
}
