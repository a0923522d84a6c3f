using System.Text.Json;
using System.Text.Json.Nodes;

namespace PeerSupport.Web.Clients;

/// <summary>What administrators do with their organisation's entries of the directory.</summary>
internal sealed class DirectoryClient(HttpClient http) : ApiClient(http)
{
    private const string Root = "api/resources";
    private const string Entries = $"{Root}/directory/services";

    public Task<Listing<ImportView>> Imports(int page, int size = 20) => Get<Listing<ImportView>>($"{Root}/imports?page={page}&size={size}");

    public Task<ImportView> Import(Guid id) => Get<ImportView>($"{Root}/imports/{id}");

    public Task<Stream> Export() => Open($"{Root}/export");

    public Task<EntryView> Entry(Guid id) => Get<EntryView>($"{Entries}/{id}");

    public Task<EntryView> Publish(JsonObject service, string? key) => Create<EntryView>(Entries, new EditEntryRequest(service), key);

    public Task<EntryView> Change(Guid id, JsonObject service, long revision, string? zone = null) =>
        Send<EntryView>(HttpMethod.Put, $"{Entries}/{id}", new EditEntryRequest(service, zone), revision);

    /// <summary>The organisation's own places.</summary>
    public Task<Listing<LocationView>> Locations(string? words, int page) => Get<Listing<LocationView>>(
        $"{Root}/directory/locations?page={page}{(string.IsNullOrWhiteSpace(words) ? "" : $"&text={Uri.EscapeDataString(words.Trim())}")}");

    public Task<EntryView> Close(Guid id, string? alert, long revision) =>
        Send<EntryView>(HttpMethod.Post, $"{Entries}/{id}/closing", new CloseEntryRequest(alert), revision);

    public Task<EntryView> Reopen(Guid id, long revision) => Send<EntryView>(HttpMethod.Post, $"{Entries}/{id}/reopening", revision: revision);

    public Task<EntryView> Assure(Guid id, string? email, long revision) =>
        Send<EntryView>(HttpMethod.Post, $"{Entries}/{id}/assurance", new AssureEntryRequest(email), revision);

    public Task<Listing<StaleEntryView>> Stale(int page, int size = 20) =>
        Get<Listing<StaleEntryView>>($"{Root}/directory/stale?page={page}&size={size}");

    public Task<Listing<DuplicateView>> Duplicates(int page, int size = 20) =>
        Get<Listing<DuplicateView>>($"{Root}/directory/duplicates?page={page}&size={size}");

    public Task<object?> Distinguish(Guid first, Guid second) =>
        Send<object?>(HttpMethod.Post, $"{Root}/directory/distinctions", new DistinguishRequest(first, second));

    public Task<Listing<CorrectionView>> Corrections(string state, int page, int size = 20) =>
        Get<Listing<CorrectionView>>($"{Root}/corrections?state={state}&page={page}&size={size}");

    public Task<CorrectionView> Correction(Guid id) => Get<CorrectionView>($"{Root}/corrections/{id}");

    public Task<CorrectionView> Accept(Guid id, bool apply, long revision) =>
        Send<CorrectionView>(HttpMethod.Post, $"{Root}/corrections/{id}/acceptance", new AcceptCorrectionRequest(apply), revision);

    public Task<CorrectionView> Decline(Guid id, string reason, long revision) =>
        Send<CorrectionView>(HttpMethod.Post, $"{Root}/corrections/{id}/refusal", new DeclineCorrectionRequest(reason), revision);

    public Task<Listing<UnmetSearchView>> UnmetSearches(int page, int size = 50) =>
        Get<Listing<UnmetSearchView>>($"{Root}/unmet-searches?page={page}&size={size}");
}

/// <summary>Hands a package on to Resources, which takes longer than a page may.</summary>
internal sealed class PackageUpload(HttpClient http) : ApiClient(http)
{
    public static readonly TimeSpan AtMost = TimeSpan.FromMinutes(10);

    /// <summary>Begins an import; how far it is, its record says.</summary>
    /// <param name="zone">Of its opening hours; null: as the file says.</param>
    public async Task<ImportBegun> Begin(IFormFile package, bool replace, string? zone)
    {
        using var form = new MultipartFormDataContent { { new StringContent(replace ? "true" : "false"), "replace" } };
        if (zone is not null)
            form.Add(new StringContent(zone), "zone");
        form.Add(new StreamContent(package.OpenReadStream()), "package", Path.GetFileName(package.FileName).Replace('"', '\''));
        using var request = new HttpRequestMessage(HttpMethod.Post, "api/resources/imports") { Content = form };
        request.Headers.Add("Prefer", "respond-async");
        return await Ask<ImportBegun>(request);
    }
}

public sealed record ImportBegun(Guid Id);

/// <param name="By">Null where it was asked for at a command line.</param>
/// <param name="OfBytes">Nought until it is known.</param>
/// <param name="Report">When it has ended; not in lists.</param>
public sealed record ImportView(
    Guid Id, Guid? By, bool Replace, string State, DateTimeOffset StartedAt, DateTimeOffset? EndedAt, string Step, string? File, long Bytes,
    long OfBytes, IReadOnlyDictionary<string, int> Rows, int Errors, int Warnings, ImportReport? Report);

public sealed record ImportReport(
    bool Applied, IReadOnlyDictionary<string, TableCounts> Tables, int Errors, int Warnings, IReadOnlyList<ImportProblem> Problems);

public sealed record TableCounts(int Read, int Added, int Changed, int Unchanged, int Closed);

/// <param name="Line">Nought where the whole file is meant.</param>
public sealed record ImportProblem(string Severity, string File, int Line, string Message);

/// <param name="Service">As the standard has it, with all that belongs to it; what a page does not show goes back as it came.</param>
/// <param name="Zones">The IANA zones of its opening hours, by the ids of schedules.</param>
public sealed record EntryView(Guid Id, long Revision, JsonObject Service, IReadOnlyDictionary<Guid, string> Zones)
{
    /// <summary>The same as readers are shown it.</summary>
    public DirectoryService Shown => Service.Deserialize<DirectoryService>(JsonSerializerOptions.Web)!;

    public string? Text(string field) => Service[field]?.ToString();

    public string Name => Text("name") ?? "";

    public bool IsOpen => Text("status") is null or "active";
}

/// <param name="Zone">That of the opening hours which are given wholly; left out: as they were.</param>
public sealed record EditEntryRequest(JsonObject Service, string? Zone = null);

/// <param name="Location">As an entry shows it, with its addresses.</param>
public sealed record LocationView(Guid Id, JsonObject Location)
{
    public DirectoryLocation Shown => Location.Deserialize<DirectoryLocation>(JsonSerializerOptions.Web)!;
}

public sealed record CloseEntryRequest(string? Alert);

public sealed record AssureEntryRequest(string? AssurerEmail);

public sealed record StaleEntryView(Guid ServiceId, string Name, DateOnly? AssuredOn);

public sealed record DuplicateView(Guid First, string FirstName, Guid Second, string SecondName);

public sealed record DistinguishRequest(Guid First, Guid Second);

public sealed record AcceptCorrectionRequest(bool Apply);

public sealed record DeclineCorrectionRequest(string Reason);

public sealed record UnmetSearchView(string Words, int Count);
