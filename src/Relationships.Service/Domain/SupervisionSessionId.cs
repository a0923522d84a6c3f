using PeerSupport.Kernel;

namespace PeerSupport.Relationships.Domain;

/// <summary>One supervision session.</summary>
internal readonly record struct SupervisionSessionId(Guid Value) : IEntityId<SupervisionSessionId>
{
    public static SupervisionSessionId From(Guid value) => new(value);
    public static SupervisionSessionId New() => new(Guid.CreateVersion7());
}
