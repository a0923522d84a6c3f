namespace PeerSupport.Messages.Agreements;

/// <summary>Something was shared without the peer's consent, because a life was in danger; the supervisor looks at it at once.</summary>
public sealed record DisclosedInDanger(Guid AgreementId, Guid RelationshipId, Guid DisclosureId, DateTimeOffset At);
