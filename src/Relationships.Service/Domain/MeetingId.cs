using PeerSupport.Kernel;

namespace PeerSupport.Relationships.Domain;

/// <summary>One planned meeting.</summary>
internal readonly record struct MeetingId(Guid Value) : IEntityId<MeetingId>
{
    public static MeetingId From(Guid value) => new(value);
    public static MeetingId New() => new(Guid.CreateVersion7());
}
