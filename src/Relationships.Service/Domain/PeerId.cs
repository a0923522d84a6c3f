using PeerSupport.Kernel;

namespace PeerSupport.Relationships.Domain;

/// <summary>The person supported, as a record; allotted at once, account or not.</summary>
internal readonly record struct PeerId(Guid Value) : IEntityId<PeerId>
{
    public static PeerId From(Guid value) => new(value);
    public static PeerId New() => new(Guid.CreateVersion7());
}
