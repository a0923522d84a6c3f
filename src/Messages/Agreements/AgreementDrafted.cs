namespace PeerSupport.Messages.Agreements;

/// <summary>A Let's Be agreement was drafted from the site's template; nobody has made a move on it yet.</summary>
/// <param name="Suggested">The window by which contacts are judged until a version is in force.</param>
public sealed record AgreementDrafted(Guid AgreementId, Guid RelationshipId, ContactWindow Suggested);
