using PeerSupport.Kernel;

namespace PeerSupport.Agreements.Domain;

/// <summary>The peer as a record, whether or not they have an account; Relationships owns it.</summary>
internal readonly record struct PeerId(Guid Value) : IEntityId<PeerId>
{
    public static PeerId From(Guid value) => new(value);
}
