using PeerSupport.Kernel;

namespace PeerSupport.Agreements.Domain;

/// <summary>A Let's Be agreement.</summary>
internal readonly record struct AgreementId(Guid Value) : IEntityId<AgreementId>
{
    public static AgreementId From(Guid value) => new(value);
    public static AgreementId New() => new(Guid.CreateVersion7());
}
