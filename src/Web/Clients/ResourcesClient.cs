namespace PeerSupport.Web.Clients;

/// <summary>What the pages ask of Resources: the open directory, and packs made from it.</summary>
internal sealed partial class ResourcesClient(HttpClient http) : ApiClient(http)
{
    private const string Root = "api/resources";
    private const string Packs = $"{Root}/packs";

    public const int MostTerms = 20;

    public Task<SearchView> Search(string query) => Get<SearchView>($"{Root}/search?{query}");

    public async Task<IReadOnlyList<string>> Suggestions(string typed) =>
        [.. (await Get<IReadOnlyList<SuggestionView>>($"{Root}/suggestions?text={Uri.EscapeDataString(typed)}")).Select(word => word.Text)];

    public Task<DirectoryService> Service(string id) => Get<DirectoryService>($"hsds/services/{Uri.EscapeDataString(id)}");

    /// <summary>The first terms of all vocabularies in which every word occurs.</summary>
    public Task<DirectoryTerms> Terms(string? words) =>
        Get<DirectoryTerms>($"hsds/taxonomy_terms?per_page={MostTerms}{(string.IsNullOrWhiteSpace(words) ? "" : $"&search={Uri.EscapeDataString(words.Trim())}")}");

    /// <summary>When it is open; null where that cannot be told at the moment.</summary>
    public async Task<OpeningHoursView?> Hours(string service)
    {
        try
        {
            return await Get<OpeningHoursView>($"{Root}/services/{Uri.EscapeDataString(service)}/hours");
        }
        catch (ApiException refusal) when (refusal.Status is 404 or 429 or >= 500)
        {
            return null;
        }
    }

    public Task<CorrectionView> Suggest(SuggestCorrectionRequest correction, string? key) =>
        Create<CorrectionView>($"{Root}/corrections", correction, key);

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
        Get<PackSheetView>($"{Root}/shared-packs/{Uri.EscapeDataString(token)}");

    public Task<DirectorySettingsView> Settings() => Get<DirectorySettingsView>($"{Root}/directory-settings");

    public Task<DirectorySettingsView> ChangeSettings(DirectorySettingsRequest settings, long revision) =>
        Send<DirectorySettingsView>(HttpMethod.Put, $"{Root}/directory-settings", settings, revision);

    /// <summary>How often partners asked the directory in the last thirty days.</summary>
    public Task<UsageView> Usage() => Get<UsageView>($"{Root}/usage");
}
