namespace PeerSupport.Relationships.Domain;

/// <summary>Why the two look back together before the next review is due.</summary>
public enum ReviewReason
{
    /// <summary>The worker's exceptions to the contact hours repeat themselves.</summary>
    ExceptionPattern,

    /// <summary>A concern that both may know of.</summary>
    Concern,
}
