using PeerSupport.Agreements.Domain;

namespace PeerSupport.Agreements.Features;

/// <summary>What the peer agreed to share, with whom and for what.</summary>
/// <param name="IncludesGoals">Whether their goals, with ratings and plan, may be shared as a whole.</param>
/// <param name="ExpiresOn">The last day on which it holds; null: until it is taken back.</param>
/// <param name="Revoked">How the peer took it back; null while they have not.</param>
/// <param name="InForce">Whether something may be shared on it at this moment.</param>
/// <param name="Disclosures">How many disclosures relied on it.</param>
public sealed record ConsentView(
    Guid Id,
    Guid AgreementId,
    string Recipient,
    string Purpose,
    string What,
    bool IncludesGoals,
    AcceptanceView Given,
    DateOnly? ExpiresOn,
    AcceptanceView? Revoked,
    bool InForce,
    int Disclosures)
{
    internal static ConsentView Of(Consent consent, DateTimeOffset now) => new(
        consent.Id.Value, consent.Agreement.Value, consent.Recipient, consent.Purpose, consent.What, consent.IncludesGoals,
        AcceptanceView.Of(consent.Given), consent.ExpiresOn,
        consent.Revoked is { } revoked ? AcceptanceView.Of(revoked) : null, consent.IsInForceAt(now), consent.Disclosures);
}
