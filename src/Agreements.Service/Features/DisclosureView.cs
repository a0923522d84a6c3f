using PeerSupport.Agreements.Domain;

namespace PeerSupport.Agreements.Features;

/// <summary>An entry of the ledger: when what was shared with whom and why, on which basis, and the notice with it.</summary>
/// <param name="Version">The version in force by which it was judged; 0 where there was none.</param>
/// <param name="DisclosedBy">The person who shared it.</param>
/// <param name="Serves">How it serves the goal.</param>
/// <param name="ConsentId">The consent it relies on; null where a life was in danger.</param>
/// <param name="Consented">What the peer agreed to share by that consent.</param>
/// <param name="DangerToLife">Why it was shared without asking; null otherwise.</param>
/// <param name="ForSupervisor">Whether the supervisor is to look at it.</param>
/// <param name="Notice">The text that goes to the recipient with what is shared.</param>
public sealed record DisclosureView(
    Guid Id,
    Guid AgreementId,
    int Version,
    DateTimeOffset At,
    Guid DisclosedBy,
    string Recipient,
    string What,
    string Purpose,
    Guid? GoalId,
    string? Serves,
    Guid? ConsentId,
    string? Consented,
    string? DangerToLife,
    bool ForSupervisor,
    string Notice)
{
    internal static DisclosureView Of(Disclosure disclosure) => new(
        disclosure.Id.Value, disclosure.Agreement.Value, disclosure.Version, disclosure.At, disclosure.By.Value,
        disclosure.Recipient, disclosure.What, disclosure.Purpose, disclosure.Goal?.Value, disclosure.Serves,
        disclosure.Consent?.Value, disclosure.Consented, disclosure.DangerToLife,
        disclosure.DangerToLife is not null, disclosure.Notice);
}
