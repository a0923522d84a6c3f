using PeerSupport.Kernel;

namespace PeerSupport.Relationships.Domain;

/// <summary>One check-in by one side.</summary>
internal readonly record struct CheckInId(Guid Value) : IEntityId<CheckInId>
{
    public static CheckInId From(Guid value) => new(value);
    public static CheckInId New() => new(Guid.CreateVersion7());
}
