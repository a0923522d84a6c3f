using System.Text.Json.Nodes;

namespace PeerSupport.Web.Clients;

internal sealed partial class RelationshipsClient
{
    /// <summary>All that is held of a relationship, part by part, with every field that the service sends the caller.</summary>
    public async Task<JsonObject> Everything(Guid id)
    {
        var relationship = await Get<JsonObject>($"{Root}/{id}");
        return new()
        {
            ["relationship"] = relationship,
            ["contacts"] = await Whole($"{Root}/{id}/contacts"),
            ["meetings"] = await Whole($"{Root}/{id}/meetings"),
            ["progress"] = await Get<JsonNode>($"{Root}/{id}/progress"),
            ["checkIns"] = await Whole($"{Root}/{id}/check-ins"),
            ["barc10"] = await Whole($"{Root}/{id}/barc10"),
            ["reviews"] = await Whole($"{Root}/{id}/reviews"),
            ["concerns"] = await Whole($"{Root}/{id}/concerns"),
            ["closingReview"] = relationship["ending"] is null ? null : await Get<JsonNode>($"{Root}/{id}/closing-review"),
        };
    }

    /// <summary>The caller's own goals, ratings and plan as a FHIR bundle.</summary>
    public Task<byte[]> OwnGoals(Guid id) => Download($"{Root}/{id}/fhir");
}

internal sealed partial class AgreementsClient
{
    /// <inheritdoc cref="RelationshipsClient.Everything"/>
    public async Task<JsonObject> Everything(Guid relationship)
    {
        if ((await Whole($"{Root}/?relationshipId={relationship}")) is not [JsonObject agreement, ..])
            return [];
        var id = (Guid)agreement["id"]!;
        var versions = new JsonArray();
        foreach (var version in await All<VersionSummary>($"{Root}/{id}/versions"))
            versions.Add(await Get<JsonNode>($"{Root}/{id}/versions/{version.Version}"));
        return new()
        {
            ["agreement"] = agreement.DeepClone(),
            ["versions"] = versions,
            ["moves"] = await Whole($"{Root}/{id}/history"),
            ["consents"] = await Whole($"{Root}/{id}/consents"),
            ["disclosures"] = await Whole($"{Root}/{id}/disclosures"),
        };
    }
}

internal sealed partial class ResourcesClient
{
    /// <inheritdoc cref="RelationshipsClient.Everything"/>
    public async Task<JsonObject> Everything(Guid relationship) =>
        new() { ["packs"] = await Whole($"{Packs}?relationshipId={relationship}") };
}

/// <summary>A peer's copy as it reads on paper; what is not agreed yet, or has not ended, has no agreement and no closing review.</summary>
public sealed record CopyView(
    DateTimeOffset MadeAt, IReadOnlyList<PersonName> People, RelationshipView Relationship, ProgressView Progress,
    IReadOnlyList<ContactView> Contacts, IReadOnlyList<MeetingView> Meetings, IReadOnlyList<CheckInView> CheckIns,
    IReadOnlyList<Barc10View> Barc10, IReadOnlyList<ReviewView> Reviews, IReadOnlyList<ConcernView> Concerns,
    ClosingReviewView? ClosingReview, AgreementView? Agreement, IReadOnlyList<PackView> Packs)
{
    public IReadOnlyList<VersionView> Versions { get; init; } = [];
    public IReadOnlyList<MoveView> Moves { get; init; } = [];
    public IReadOnlyList<ConsentView> Consents { get; init; } = [];
    public IReadOnlyList<DisclosureView> Disclosures { get; init; } = [];
}
