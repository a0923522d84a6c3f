using PeerSupport.Kernel;

namespace PeerSupport.Agreements.Domain;

/// <summary>An entry in the ledger of what was shared.</summary>
internal readonly record struct DisclosureId(Guid Value) : IEntityId<DisclosureId>
{
    public static DisclosureId From(Guid value) => new(value);
    public static DisclosureId New() => new(Guid.CreateVersion7());
}
