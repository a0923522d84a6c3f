namespace PeerSupport.Relationships.Features;

/// <summary>A request that holds somebody's word: the caller's own, or the peer's as the worker writes it down.</summary>
internal interface ISpokenRequest
{
    bool? OnBehalfOfPeer { get; }

    /// <summary>What was read to the peer then.</summary>
    string? ReadOut { get; }
}
