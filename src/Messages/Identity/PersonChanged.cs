namespace PeerSupport.Messages.Identity;

/// <summary>A person joined, or their roles or standing changed; the whole of what others may need of them.</summary>
public sealed record PersonChanged(Guid PersonId, bool IsActive, IReadOnlyList<HeldRole> Roles);
