using PeerSupport.Kernel;

namespace PeerSupport.Relationships.Domain;

/// <summary>One rating of a goal by one side.</summary>
internal readonly record struct RatingId(Guid Value) : IEntityId<RatingId>
{
    public static RatingId From(Guid value) => new(value);
    public static RatingId New() => new(Guid.CreateVersion7());
}
