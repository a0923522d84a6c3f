namespace PeerSupport.Resources.Domain;

/// <summary>What has become of a pack's entry in the directory.</summary>
public enum PackEntryState
{
    /// <summary>It says what it said when it was chosen.</summary>
    Current,

    /// <summary>It says something else.</summary>
    Changed,

    /// <summary>It is marked as no longer, or not at present, offered.</summary>
    Closed,

    /// <summary>The directory no longer has it.</summary>
    Gone,
}
