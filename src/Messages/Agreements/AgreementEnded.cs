namespace PeerSupport.Messages.Agreements;

/// <summary>The agreement no longer binds, because its relationship ended or never became active. Terminal.</summary>
public sealed record AgreementEnded(Guid AgreementId, Guid RelationshipId, DateTimeOffset At);
