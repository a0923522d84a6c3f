using PeerSupport.Relationships.Domain;
using PeerSupport.ServiceDefaults.Security;

namespace PeerSupport.Relationships.Features;

/// <summary>The relationship that somebody was let in to, and as what.</summary>
/// <param name="HasWorked">They are or were at work there, whatever they are let in as.</param>
internal sealed record Admission(SupportRelationship Relationship, Standing As, bool HasWorked)
{
    /// <summary>Whether the caller does the worker's part at this time.</summary>
    public bool IsAtWork => (As & Standing.AtWork) is not Standing.None;

    /// <summary>Whether what the peer keeps from who is at work there is kept from the caller; it stays so afterwards.</summary>
    public bool IsKeptApart => IsAtWork || (HasWorked && !As.HasFlag(Standing.Peer));

    /// <summary>Whose side the caller acts for: the peer's as nobody but the peer.</summary>
    public Side Side => As.HasFlag(Standing.Peer) && !IsAtWork ? Side.Peer : Side.Worker;

    /// <summary>Whose word is recorded: who is not the peer may write down the peer's, said in person.</summary>
    public Spoken Speaks(ISpokenRequest request, Caller caller, DateTimeOffset now)
    {
        var inPerson = Side is Side.Worker && request.OnBehalfOfPeer is true;
        return new(
            inPerson ? Side.Peer : Side, inPerson, inPerson ? request.ReadOut.OrNull() : null, caller.Person, now,
            StandsIn: IsAtWork && !As.HasFlag(Standing.Worker));
    }
}
