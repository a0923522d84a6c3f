using PeerSupport.Kernel;

namespace PeerSupport.Relationships.Domain;

/// <summary>One contact that took place.</summary>
internal readonly record struct ContactId(Guid Value) : IEntityId<ContactId>
{
    public static ContactId From(Guid value) => new(value);
    public static ContactId New() => new(Guid.CreateVersion7());
}
