namespace PeerSupport.Kernel;

/// <summary>The tenant that a record belongs to.</summary>
public readonly record struct OrganisationId(Guid Value) : IEntityId<OrganisationId>
{
    public static OrganisationId From(Guid value) => new(value);
    public static OrganisationId New() => new(Guid.CreateVersion7());
}
