using PeerSupport.Relationships.Domain;
using PeerSupport.ServiceDefaults.Security;

namespace PeerSupport.Relationships.Features;

/// <summary>The relationship that somebody was let in to, and as what.</summary>
internal sealed record Admission(SupportRelationship Relationship, Standing As)
{
    /// <summary>Whose side the caller acts for, where they are one of the two.</summary>
    public Side Side => As.HasFlag(Standing.Worker) ? Side.Worker : Side.Peer;

    /// <summary>Whose word is recorded: a worker may write down the peer's, said in person.</summary>
    public Spoken Speaks(ISpokenRequest request, Caller caller, DateTimeOffset now)
    {
        var inPerson = Side is Side.Worker && request.OnBehalfOfPeer is true;
        return new(inPerson ? Side.Peer : Side, inPerson, inPerson ? request.ReadOut.OrNull() : null, caller.Person, now);
    }
}
