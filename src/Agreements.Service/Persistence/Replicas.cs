using PeerSupport.Kernel;
using PeerSupport.Messages.Relationships;
using PeerSupport.ServiceDefaults.Persistence;

namespace PeerSupport.Agreements.Persistence;

/// <summary>A support relationship as Relationships last told of it, also before its agreement is drafted and after it
/// ended.</summary>
internal sealed class Relationship : Replica
{
    public Guid PeerId { get; set; }
    public Guid WorkerId { get; set; }
    public Guid SiteId { get; set; }

    /// <summary>An end is never taken back, whatever is heard later.</summary>
    public DateTimeOffset? EndedAt { get; set; }

    /// <summary>Who stands in for the worker, and when.</summary>
    public IList<CoverPeriod> Cover { get; } = [];

    /// <summary>The relationship's revision that says so; another message may be newer.</summary>
    public long CoverAsOf { get; set; }

    /// <summary>How many messages were heard about it; guards against two at once, of which neither would see the other's
    /// effect.</summary>
    public int Heard { get; set; }
}

/// <summary>The account with which a peer acts for themself.</summary>
internal sealed class PeerAccount : Replica
{
    public PersonId Person { get; set; }
}

/// <summary>A site and the time zone in which its templates' contact hours are read.</summary>
internal sealed class Site : Replica
{
    public string Zone { get; set; } = "";
}
