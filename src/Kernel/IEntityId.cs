namespace PeerSupport.Kernel;

/// <summary>A <see cref="Guid"/> that knows what it identifies.</summary>
public interface IEntityId<TSelf> where TSelf : struct, IEntityId<TSelf>
{
    Guid Value { get; }

    static abstract TSelf From(Guid value);
}
