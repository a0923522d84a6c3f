using PeerSupport.Kernel;

namespace PeerSupport.Relationships.Domain;

/// <summary>One time that a peer answered the BARC-10.</summary>
internal readonly record struct Barc10Id(Guid Value) : IEntityId<Barc10Id>
{
    public static Barc10Id From(Guid value) => new(value);
    public static Barc10Id New() => new(Guid.CreateVersion7());
}
