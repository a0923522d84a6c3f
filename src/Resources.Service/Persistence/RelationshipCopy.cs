using PeerSupport.ServiceDefaults.Persistence;

namespace PeerSupport.Resources.Persistence;

/// <summary>Whose relationship it is, as far as access to its packs needs it.</summary>
internal sealed class RelationshipCopy : Replica
{
    public const int MaxZoneLength = 64;

    public Guid PeerId { get; set; }
    public Guid WorkerId { get; set; }
    public Guid SiteId { get; set; }

    /// <summary>Only the start says it, and that may be heard last.</summary>
    public string? Zone { get; set; }
    public bool IsWithdrawn { get; set; }
}

/// <summary>The account that acts for a peer.</summary>
internal sealed class PeerAccount : Replica
{
    public Guid PersonId { get; set; }
}
