using PeerSupport.Kernel;

namespace PeerSupport.Agreements.Domain;

/// <summary>Whose agreement it is.</summary>
/// <param name="AsOf">The relationship's revision that says so.</param>
internal sealed record Parties(RelationshipId Relationship, SiteId Site, PeerId Peer, PersonId Worker, long AsOf);
