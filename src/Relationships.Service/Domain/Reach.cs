namespace PeerSupport.Relationships.Domain;

/// <summary>One way to reach the peer, and whether a message may be left there.</summary>
internal sealed record Reach(Channel Channel, string Address, bool MayLeaveMessage)
{
    public const int AddressMaxLength = 200;
}
