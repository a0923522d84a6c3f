namespace PeerSupport.Messages.Agreements;

/// <summary>Something about a peer was shared without asking, because a life was in danger; the supervisor looks at it at
/// once. What was shared stays with Agreements.</summary>
public sealed record DisclosedInDanger(Guid AgreementId, Guid RelationshipId, Guid DisclosureId, DateTimeOffset At);
