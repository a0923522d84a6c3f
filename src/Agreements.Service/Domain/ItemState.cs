namespace PeerSupport.Agreements.Domain;

/// <summary>How an item of the working copy relates to the version in force.</summary>
public enum ItemState
{
    /// <summary>New, changed, or to be accepted again.</summary>
    Proposed,

    /// <summary>As in the version in force.</summary>
    InForce,

    /// <summary>Somebody wants it gone; accepting it now means accepting that.</summary>
    ToBeRemoved,
}
