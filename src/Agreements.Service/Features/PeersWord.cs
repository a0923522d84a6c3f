using PeerSupport.Agreements.Domain;
using PeerSupport.Kernel;
using PeerSupport.ServiceDefaults.Security;

namespace PeerSupport.Agreements.Features;

internal static class PeersWord
{
    /// <summary>The side's own move, or the peer's where the worker records what they said in person.</summary>
    /// <exception cref="RuleViolationException">The peer records something as said in person.</exception>
    public static Acceptance Or(this Acceptance own, InPersonRequest? inPerson) => (own.Side, inPerson) switch
    {
        (_, null) => own,
        (Side.Worker, { } said) => own with { Side = Side.Peer, ReadOut = said.ReadOut },
        _ => throw new RuleViolationException("acceptance.not-the-worker", "The worker records what is accepted in person."),
    };

    /// <summary>What the peer says from their own account, or the worker records of what they said in person.</summary>
    /// <exception cref="RuleViolationException">The worker speaks for themself, or the peer for another.</exception>
    public static Acceptance On(Side side, Caller caller, InPersonRequest? inPerson, DateTimeOffset now) => (side, inPerson) switch
    {
        (Side.Peer, null) => new(Side.Peer, now, caller.Person),
        (Side.Worker, { } said) => new(Side.Peer, now, caller.Person, said.ReadOut),
        (Side.Worker, null) => throw new RuleViolationException(
            "consent.not-the-peer", "Only the peer gives or takes back a consent; the worker records what they say in person."),
        _ => throw new RuleViolationException("consent.not-the-worker", "The worker records what is said in person."),
    };
}
