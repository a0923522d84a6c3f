using PeerSupport.Kernel;

namespace PeerSupport.Identity.Domain;

/// <summary>The tenant: it has sites and people, and every record belongs to one.</summary>
internal sealed class Organisation : Aggregate
{
    public const int NameMaxLength = 200;

    private Organisation() { }

    public OrganisationId Id { get; private init; }
    public string Name { get; private set; } = null!;

    public static Organisation SetUp(OrganisationId id, string name) => new() { Id = id, Organisation = id, Name = name };

    public void Rename(string name) => Name = name;
}
