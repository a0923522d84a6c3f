namespace PeerSupport.Agreements.Domain;

/// <summary>One of the two who agree.</summary>
public enum Side
{
    Peer,
    Worker,
}

/// <summary>Whose words an item is in as it stands now.</summary>
public enum Proposer
{
    Template,
    Peer,
    Worker,
}

internal static class Sides
{
    public static IReadOnlyList<Side> Both { get; } = [Side.Peer, Side.Worker];

    public static Side Other(this Side side) => side is Side.Peer ? Side.Worker : Side.Peer;

    public static Proposer AsProposer(this Side side) => side is Side.Peer ? Proposer.Peer : Proposer.Worker;
}
