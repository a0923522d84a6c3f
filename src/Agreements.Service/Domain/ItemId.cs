using PeerSupport.Kernel;

namespace PeerSupport.Agreements.Domain;

/// <summary>A boundary or goal, the same through all its revisions and versions.</summary>
internal readonly record struct ItemId(Guid Value) : IEntityId<ItemId>
{
    public static ItemId From(Guid value) => new(value);
    public static ItemId New() => new(Guid.CreateVersion7());
}
