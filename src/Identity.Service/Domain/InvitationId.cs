using PeerSupport.Kernel;

namespace PeerSupport.Identity.Domain;

internal readonly record struct InvitationId(Guid Value) : IEntityId<InvitationId>
{
    public static InvitationId From(Guid value) => new(value);
    public static InvitationId New() => new(Guid.CreateVersion7());
}
