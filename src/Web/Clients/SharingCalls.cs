using System.Text.Json;

namespace PeerSupport.Web.Clients;

/// <summary>What the pages ask of Agreements about consents, and about what was shared.</summary>
internal sealed partial class AgreementsClient
{
    public Task<Listing<ConsentView>> Consents(Guid id, int page = 1, int size = 20) =>
        Get<Listing<ConsentView>>($"{Root}/{id}/consents?page={page}&size={size}");

    public Task<ConsentView> GiveConsent(Guid id, ConsentRequest consent, string? key) =>
        Create<ConsentView>($"{Root}/{id}/consents", consent, key);

    public Task<ConsentView> RevokeConsent(Guid id, Guid consent, InPersonRequest? inPerson) =>
        Send<ConsentView>(HttpMethod.Post, $"{Root}/{id}/consents/{consent}/revocation", new RevocationRequest(inPerson));

    public Task<Listing<DisclosureView>> Ledger(Guid id, int page) =>
        Get<Listing<DisclosureView>>($"{Root}/{id}/disclosures?page={page}&size=20");

    public Task<DisclosureView> Disclose(Guid id, DisclosureRequest disclosure, string? key) =>
        Create<DisclosureView>($"{Root}/{id}/disclosures", disclosure, key);
}

internal sealed partial class RelationshipsClient
{
    /// <summary>Enters it in the ledger and answers goals, ratings and plan as a FHIR bundle.</summary>
    public Task<JsonElement> DiscloseGoals(Guid id, GoalsDisclosureRequest disclosure, string? key) =>
        Create<JsonElement>($"{Root}/{id}/fhir", disclosure, key);
}

public sealed record ConsentView(
    Guid Id, string Recipient, string Purpose, string What, bool IncludesGoals, AcceptanceView Given, DateOnly? ExpiresOn,
    AcceptanceView? Revoked, bool InForce, int Disclosures);

public sealed record ConsentRequest(
    string Recipient, string Purpose, string What, DateOnly? ExpiresOn, InPersonRequest? InPerson, bool IncludesGoals);

public sealed record RevocationRequest(InPersonRequest? InPerson);

public sealed record DisclosureView(
    Guid Id, DateTimeOffset At, Guid DisclosedBy, string Recipient, string What, string Purpose, Guid? GoalId, string? Serves,
    Guid? ConsentId, string? Consented, string? DangerToLife, string Notice);

public sealed record GoalsDisclosureRequest(string Recipient, string Purpose, Guid? GoalId, string Serves, Guid? ConsentId);

public sealed record DisclosureRequest(
    string Recipient, string What, string Purpose, Guid? GoalId = null, string? Serves = null, string? DangerToLife = null,
    Guid? ConsentId = null, bool SharesGoals = false);
