namespace PeerSupport.Relationships.Domain;

/// <summary>What concerns somebody at once, or has fallen due.</summary>
public enum AttentionKind
{
    /// <summary>The worker reached out outside the agreed hours; about the contact.</summary>
    Exception,

    /// <summary>The worker keeps a passage from the peer; about the contact.</summary>
    PassageWithheld,

    /// <summary>About the concern.</summary>
    Concern,

    /// <summary>About the concern.</summary>
    ConcernAnswered,

    /// <summary>The peer took a consent back; about the consent.</summary>
    ConsentRevoked,

    /// <summary>Something was shared without consent, because a life was in danger; about the disclosure.</summary>
    DangerOverride,

    /// <summary>About the relationship.</summary>
    ReviewDue,

    /// <summary>A proposal has waited for an answer for a while; about the agreement.</summary>
    AnswerAwaited,

    /// <summary>
    /// Somebody stands in for the worker. The peer is told when it is arranged, who stands in when it begins; about the cover.
    /// </summary>
    Cover,

    /// <summary>Another worker is proposed to the peer; about the handover.</summary>
    HandoverProposed,

    /// <summary>The peer accepted or declined another worker; about the handover.</summary>
    HandoverAnswered,

    /// <summary>
    /// Who is at work there, stands in or is proposed is no active worker of the site any more, or turned out
    /// to be the peer; about the relationship.
    /// </summary>
    WorkerMissing,

    /// <summary>The peer told the supervisor how it was; about the feedback.</summary>
    Feedback,
}
