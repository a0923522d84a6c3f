namespace PeerSupport.Relationships.Features;

/// <summary>What somebody is to a relationship.</summary>
[Flags]
internal enum Standing
{
    None = 0,
    Worker = 1,
    Peer = 2,
    Supervisor = 4,
    Either = Worker | Peer,
    Staff = Worker | Supervisor,
    Anybody = Either | Supervisor,
}
