using PeerSupport.Kernel;

namespace PeerSupport.Relationships.Domain;

/// <summary>One piece of feedback of the peer's.</summary>
internal readonly record struct FeedbackId(Guid Value) : IEntityId<FeedbackId>
{
    public static FeedbackId From(Guid value) => new(value);
    public static FeedbackId New() => new(Guid.CreateVersion7());
}
