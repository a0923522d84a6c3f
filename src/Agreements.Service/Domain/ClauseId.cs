using PeerSupport.Kernel;

namespace PeerSupport.Agreements.Domain;

/// <summary>A fixed clause, the same through all its versions.</summary>
internal readonly record struct ClauseId(Guid Value) : IEntityId<ClauseId>
{
    public static ClauseId From(Guid value) => new(value);
    public static ClauseId New() => new(Guid.CreateVersion7());
}
