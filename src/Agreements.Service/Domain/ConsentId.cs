using PeerSupport.Kernel;

namespace PeerSupport.Agreements.Domain;

/// <summary>A consent of a peer.</summary>
internal readonly record struct ConsentId(Guid Value) : IEntityId<ConsentId>
{
    public static ConsentId From(Guid value) => new(value);
    public static ConsentId New() => new(Guid.CreateVersion7());
}
