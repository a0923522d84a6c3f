using System.Text.Json.Serialization;

namespace PeerSupport.Web.Clients;

/// <summary>What the pages ask of Resources: the open directory, and packs made from it.</summary>
internal sealed class ResourcesClient(HttpClient http) : ApiClient(http)
{
    private const string Packs = "api/resources/packs";

    public Task<DirectoryPage> Search(string? words, int page, int size = 10) => Get<DirectoryPage>(
        $"hsds/services?page={page}&per_page={size}"
        + (string.IsNullOrWhiteSpace(words) ? "" : $"&search={Uri.EscapeDataString(words.Trim())}"));

    public Task<DirectoryService> Service(string id) => Get<DirectoryService>($"hsds/services/{Uri.EscapeDataString(id)}");

    /// <summary>The newest pack of a relationship, where there is one.</summary>
    public async Task<PackView?> PackOf(Guid relationship) =>
        (await Get<Listing<PackView>>($"{Packs}?relationshipId={relationship}")).Items is [var first, ..] ? first : null;

    public Task<PackView> Make(Guid relationship, IReadOnlyList<PackEntryRequest> entries, string? key) =>
        Create<PackView>(Packs, new MakePackRequest(relationship, entries), key);

    public Task<PackView> Change(Guid pack, IReadOnlyList<PackEntryRequest> entries, long revision) =>
        Send<PackView>(HttpMethod.Put, $"{Packs}/{pack}", new ChangePackRequest(entries), revision);

    public Task<PackView> Offer(Guid pack, long revision) =>
        Send<PackView>(HttpMethod.Post, $"{Packs}/{pack}/offer", revision: revision);

    public Task<PackView> Answer(Guid pack, AnswerPackRequest answer, long revision) =>
        Send<PackView>(HttpMethod.Post, $"{Packs}/{pack}/answer", answer, revision);

    /// <summary>A link by which the list is read without an account; an older one stops working.</summary>
    public Task<PackLinkView> MakeLink(Guid pack, long revision) =>
        Send<PackLinkView>(HttpMethod.Post, $"{Packs}/{pack}/link", revision: revision);

    public Task<PackView> RevokeLink(Guid pack, long revision) =>
        Send<PackView>(HttpMethod.Delete, $"{Packs}/{pack}/link", revision: revision);

    public Task<PackSheetView> Sheet(Guid pack) => Get<PackSheetView>($"{Packs}/{pack}/sheet");

    public Task<PackSheetView> Shared(string token) =>
        Get<PackSheetView>($"api/resources/shared-packs/{Uri.EscapeDataString(token)}");

    public Task<DirectorySettingsView> Settings() => Get<DirectorySettingsView>("api/resources/directory-settings");

    public Task<DirectorySettingsView> ChangeSettings(DirectorySettingsRequest settings, long revision) =>
        Send<DirectorySettingsView>(HttpMethod.Put, "api/resources/directory-settings", settings, revision);

    /// <summary>How often partners asked the directory in the last thirty days.</summary>
    public Task<UsageView> Usage() => Get<UsageView>("api/resources/usage");
}

/// <summary>An HSDS 3.2 page of services.</summary>
public sealed record DirectoryPage(
    [property: JsonPropertyName("total_items")] int TotalItems,
    [property: JsonPropertyName("total_pages")] int TotalPages,
    [property: JsonPropertyName("page_number")] int PageNumber,
    [property: JsonPropertyName("contents")] IReadOnlyList<DirectoryService> Contents);

/// <summary>An HSDS 3.2 service; what a publisher left out is null or empty.</summary>
public sealed record DirectoryService(
    string Id, string Name, string? Description, string? Url, string? Email, string? Status,
    [property: JsonPropertyName("alternate_name")] string? AlternateName,
    [property: JsonPropertyName("application_process")] string? ApplicationProcess,
    [property: JsonPropertyName("fees_description")] string? FeesDescription,
    [property: JsonPropertyName("eligibility_description")] string? EligibilityDescription,
    [property: JsonPropertyName("last_modified")] string? LastModified,
    DirectoryProvider? Organization,
    IReadOnlyList<DirectoryPhone>? Phones,
    IReadOnlyList<DirectorySchedule>? Schedules,
    [property: JsonPropertyName("service_at_locations")] IReadOnlyList<DirectoryPlace>? Places);

public sealed record DirectoryProvider(string? Id, string? Name);

public sealed record DirectoryPhone(string? Number, string? Extension, string? Description);

public sealed record DirectorySchedule(
    string? Byday, string? Description, string? Freq,
    [property: JsonPropertyName("opens_at")] string? OpensAt,
    [property: JsonPropertyName("closes_at")] string? ClosesAt);

public sealed record DirectoryPlace(DirectoryLocation? Location, IReadOnlyList<DirectorySchedule>? Schedules,
    IReadOnlyList<DirectoryPhone>? Phones);

public sealed record DirectoryLocation(
    string? Name,
    IReadOnlyList<DirectoryAddress>? Addresses,
    [property: JsonPropertyName("location_type")] string? LocationType,
    string? Url);

public sealed record DirectoryAddress(
    [property: JsonPropertyName("address_1")] string? Line1,
    [property: JsonPropertyName("address_2")] string? Line2,
    string? City,
    [property: JsonPropertyName("state_province")] string? StateProvince,
    [property: JsonPropertyName("postal_code")] string? PostalCode);
