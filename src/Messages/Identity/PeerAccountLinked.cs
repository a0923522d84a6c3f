namespace PeerSupport.Messages.Identity;

/// <summary>A peer took up their worker's link; from now on this person acts for that peer.</summary>
public sealed record PeerAccountLinked(Guid PeerId, Guid PersonId);
