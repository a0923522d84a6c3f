using PeerSupport.Messages.Relationships;
using PeerSupport.ServiceDefaults.Persistence;

namespace PeerSupport.Resources.Persistence;

/// <summary>Whose relationship it is, as far as access to its packs needs it.</summary>
internal sealed class RelationshipCopy : Replica
{
    public const int MaxZoneLength = 64;

    public Guid PeerId { get; set; }
    public Guid WorkerId { get; set; }
    public Guid SiteId { get; set; }

    /// <summary>Who stands in for the worker, and when.</summary>
    public IList<CoverPeriod> Cover { get; } = [];

    /// <summary>The relationship's revision that says so; another message may be newer.</summary>
    public long CoverAsOf { get; set; }

    /// <summary>Only the start says it, and that may be heard last.</summary>
    public string? Zone { get; set; }
    public bool IsWithdrawn { get; set; }

    public bool IsCoveredBy(Guid worker, DateTimeOffset now) =>
        Cover.Any(period => period.WorkerId == worker && period.From <= now && now < period.Until);
}

/// <summary>The account that acts for a peer.</summary>
internal sealed class PeerAccount : Replica
{
    public Guid PersonId { get; set; }
}
