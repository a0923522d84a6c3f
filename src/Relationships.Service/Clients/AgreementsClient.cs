using PeerSupport.ServiceDefaults.Http;

namespace PeerSupport.Relationships.Clients;

/// <summary>What this service reads of a version of an agreement: the words that it keeps none of.</summary>
internal sealed record VersionRead(int Version, IReadOnlyList<BoundaryRead> Boundaries, IReadOnlyList<GoalRead> Goals)
{
    public string? TextOf(string kind) => Boundaries.FirstOrDefault(boundary => boundary.Kind == kind)?.Text;
}

/// <param name="Kind">A code such as <c>contactHours</c>.</param>
internal sealed record BoundaryRead(string Kind, string Text);

/// <param name="Scale">Five texts, from level −2 to +2.</param>
internal sealed record GoalRead(Guid Id, string Words, IReadOnlyList<string> Scale);

internal sealed record DisclosureAsk(
    string Recipient, string What, string Purpose, Guid GoalId, string Serves, Guid ConsentId, bool SharesGoals);

/// <param name="Notice">The text that goes to the recipient with what is shared.</param>
internal sealed record DisclosureRead(Guid Id, DateTimeOffset At, string Notice);

/// <summary>Asks the agreements service as the user.</summary>
internal sealed class AgreementsClient(ServiceAsUser agreements)
{
    public Task<VersionRead?> FindVersion(Guid agreement, int version, CancellationToken cancellation) =>
        agreements.Find<VersionRead>($"/api/agreements/{agreement}/versions/{version}", cancellation);

    /// <summary>The entry in the ledger, made before anything leaves.</summary>
    public Task<DisclosureRead?> Disclose(Guid agreement, DisclosureAsk ask, CancellationToken cancellation) =>
        agreements.Post<DisclosureRead>($"/api/agreements/{agreement}/disclosures", ask, cancellation);
}
