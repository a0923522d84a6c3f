namespace PeerSupport.Relationships.Domain;

/// <summary>Why a check-in asks for a conversation.</summary>
public enum ConversationReason
{
    Low,
    Falling,

    /// <summary>The two see it differently.</summary>
    Gap,
}
