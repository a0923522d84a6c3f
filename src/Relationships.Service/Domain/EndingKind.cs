namespace PeerSupport.Relationships.Domain;

public enum EndingKind
{
    Planned,
    ByPeer,
    ByWorker,

    /// <summary>By circumstances that neither chose; the death of either is one.</summary>
    Forced,
}
