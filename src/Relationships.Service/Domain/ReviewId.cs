using PeerSupport.Kernel;

namespace PeerSupport.Relationships.Domain;

/// <summary>One review that was held.</summary>
internal readonly record struct ReviewId(Guid Value) : IEntityId<ReviewId>
{
    public static ReviewId From(Guid value) => new(value);
    public static ReviewId New() => new(Guid.CreateVersion7());
}
