namespace PeerSupport.Relationships.Features;

/// <summary>What somebody is to a relationship.</summary>
[Flags]
internal enum Standing
{
    None = 0,
    Worker = 1,
    Peer = 2,
    Supervisor = 4,

    /// <summary>Stands in for the worker at this time.</summary>
    StandIn = 8,

    /// <summary>The two whose relationship it is: they pause, review and end it; that waits until the worker is back.</summary>
    Either = Worker | Peer,

    /// <summary>Who does the worker's part at this time.</summary>
    AtWork = Worker | StandIn,

    /// <summary>Who keeps the relationship going from day to day.</summary>
    Sustaining = Either | StandIn,

    /// <summary>Who answers for it: arranges cover, may write down the peer's answer to a handover.</summary>
    InCharge = Worker | Supervisor,
    Staff = AtWork | Supervisor,
    Anybody = Sustaining | Supervisor,
}
