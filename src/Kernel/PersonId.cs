namespace PeerSupport.Kernel;

/// <summary>Somebody with an account, whatever their roles. Ours, not the sign-in provider's subject.</summary>
public readonly record struct PersonId(Guid Value) : IEntityId<PersonId>
{
    public static PersonId From(Guid value) => new(value);
    public static PersonId New() => new(Guid.CreateVersion7());
}
