using System.Globalization;
using System.Text.Json.Nodes;
using PeerSupport.Resources.Tests.Imports;
using PeerSupport.Testing;

namespace PeerSupport.Resources.Tests.Features;

/// <summary>A partner who keeps a copy by <c>modified_after</c>, pages and streams misses nothing, whatever changes meanwhile.</summary>
public sealed class CopyingTheDirectory : IAsyncLifetime
{
    private readonly ResourcesApp _app = new();
    private readonly PackageFolder _package = PackageFolder.Small();
    private readonly Guid _organisation = Guid.NewGuid();

    public ValueTask InitializeAsync() => _app.InitializeAsync();

    public async ValueTask DisposeAsync()
    {
        _package.Dispose();
        await _app.DisposeAsync();
    }

    [Theory]
    [InlineData("services.csv", "Evening Group", "Late Group", "services", 1)]
    [InlineData("addresses.csv", "1 Elm St", "2 Oak St", "services", 1)]
    [InlineData("schedules.csv", "18:00", "17:30", "services", 1)]
    [InlineData("taxonomy_terms.csv", "A group", "Any group", "services", 1)]
    [InlineData("organizations.csv", "Open Door", "Closed Door", "services", 2)]
    [InlineData("organizations.csv", "Open Door", "Closed Door", "organizations", 1)]
    [InlineData("services.csv", "Evening Group", "Late Group", "organizations", 0)]
    [InlineData("services.csv", "Evening Group", "Late Group", "service_at_locations", 1)]
    [InlineData("services.csv", "Café Núñez", "Café Núñez 2", "service_at_locations", 0)]
    [InlineData("organizations.csv", "Open Door", "Closed Door", "service_at_locations", 1)]
    [InlineData("locations.csv", "Hall", "Room", "service_at_locations", 1)]
    [InlineData("taxonomies.csv", "of help", "of support", "taxonomy_terms", 1)]
    public async Task What_has_changed_in_itself_or_in_what_belongs_to_it_is_modified(
        string file, string before, string after, string route, int found)
    {
        await Import();
        var later = AMinuteLater();
        _package[file] = _package[file].Replace(before, after, StringComparison.Ordinal);
        await Import();

        Assert.Equal(found, (await Page(route, $"modified_after={later}"))["total_items"]!.GetValue<int>());
        Assert.Equal(found, (await Lines(route, $"modified_after={later}")).Count);
        Assert.Equal(0, (await Page(route, $"modified_after={AMinuteLater()}"))["total_items"]!.GetValue<int>());
    }

    [Fact]
    public async Task A_row_that_loses_a_part_and_one_that_gets_it_have_changed()
    {
        var (first, second) = (ServiceId(1), ServiceId(2));
        _package["phones.csv"] = $"id,service_id,number\n{Guid.NewGuid()},{first},555\n";
        await Import();
        var later = AMinuteLater();
        _package["phones.csv"] = _package["phones.csv"].Replace(first, second, StringComparison.Ordinal);
        await Import();

        var modified = Ids(await Page("services", $"modified_after={later}&full=true"));

        Assert.Equal(new[] { first, second }.Order(), modified.Order());
    }

    [Theory]
    [InlineData("0", 2)]
    [InlineData("1", 0)]
    [InlineData("-3600", 2)]
    public async Task Modified_after_means_at_that_instant_or_later(string seconds, int found)
    {
        await Import();
        var instant = _app.Clock.GetUtcNow().AddSeconds(int.Parse(seconds, CultureInfo.InvariantCulture));

        // In three spellings; the last is what becomes of a plus sign that nobody escaped.
        foreach (var text in new[] { $"{instant:yyyy-MM-ddTHH:mm:ssZ}", $"{instant.AddHours(2):yyyy-MM-ddTHH:mm:ss}%2B02:00", $"{instant:yyyy-MM-ddTHH:mm:ss}+00:00" })
            Assert.Equal(found, (await Page("services", $"modified_after={text}"))["total_items"]!.GetValue<int>());
    }

    [Fact]
    public async Task A_walk_over_pages_misses_none_while_rows_are_added_and_changed()
    {
        await Add(20);
        var begun = _app.Clock.GetUtcNow();
        var seen = new List<string>();
        for (var number = 1; ; number++)
        {
            var page = await Page("services", $"page={number}&per_page=3");
            seen.AddRange(Ids(page));
            if (page["last_page"]!.GetValue<bool>())
                break;

            _app.Clock.Advance(TimeSpan.FromSeconds(1));
            if (number < 5)
                await Add(2);
            _package["services.csv"] = _package["services.csv"].Replace("Group", $"Group {number}", StringComparison.Ordinal);
            await Import();
        }

        Assert.Equal(Services().Order(), seen.Order());

        // What was read before it changed comes with the next reading, from the instant at which this one began.
        var changed = Ids(await Page("services", $"modified_after={begun:O}".Replace("+", "%2B", StringComparison.Ordinal)));
        Assert.Contains(ServiceId(1), changed);
    }

    [Fact]
    public async Task Reading_again_and_again_from_what_the_last_answer_said_makes_an_equal_copy()
    {
        var copy = new Dictionary<string, string>();
        var since = "1970-01-01T00:00:00Z";
        for (var round = 0; round < 6; round++)
        {
            await Add(3); // several changes within one second, too
            _package["addresses.csv"] = _package["addresses.csv"].Replace("Elm", "Elm Old", StringComparison.Ordinal);
            await Import();

            using var http = _app.Anonymous();
            var answer = await http.Send(HttpMethod.Get, $"/hsds/services?full=true&format=ndjson&modified_after={since}");
            foreach (var line in await ReadLines(answer))
                copy[JsonNode.Parse(line)!["id"]!.GetValue<string>()] = line;
            since = answer.Content.Headers.LastModified!.Value.UtcDateTime.ToString("yyyy-MM-ddTHH:mm:ssZ", CultureInfo.InvariantCulture);
            _app.Clock.Advance(TimeSpan.FromMilliseconds(round % 2 == 0 ? 300 : 1700));
        }

        var now = (await Lines("services", "full=true")).ToDictionary(line => JsonNode.Parse(line)!["id"]!.GetValue<string>());
        Assert.Equal(20, now.Count);
        Assert.Equal(now, copy);
    }

    [Fact]
    public async Task A_row_that_changes_while_it_is_streamed_comes_once_more_at_the_end()
    {
        await Add(4000, new string('x', 4000)); // more than the sockets between us hold
        var first = ServiceId(1);
        using var http = _app.Anonymous();
        using var answer = await http.GetAsync(
            "/hsds/services?format=ndjson&full=true", HttpCompletionOption.ResponseHeadersRead, TestContext.Current.CancellationToken);
        using var reader = new StreamReader(await answer.Content.ReadAsStreamAsync(TestContext.Current.CancellationToken));
        var lines = new List<string> { (await reader.ReadLineAsync(TestContext.Current.CancellationToken))! };

        _package["services.csv"] = _package["services.csv"].Replace("Evening Group", "Late Group", StringComparison.Ordinal);
        await Import();
        while (await reader.ReadLineAsync(TestContext.Current.CancellationToken) is { } line)
            lines.Add(line);

        Assert.Equal(Services().Order(), lines.Select(Id).Distinct().Order());
        Assert.Contains("Late Group", lines.Last(line => Id(line) == first), StringComparison.Ordinal);
    }

    private async Task Import() => Assert.True((await _app.Import(_package.Path, _organisation)).Applied);

    private async Task Add(int services, string name = "Another Group")
    {
        var organization = _package["organizations.csv"].Split('\n')[1].Split(',')[0];
        _package["services.csv"] += string.Concat(
            Enumerable.Range(0, services).Select(_ => $"{Guid.NewGuid()},{organization},{name},active\n"));
        await Import();
    }

    private string AMinuteLater()
    {
        _app.Clock.Advance(TimeSpan.FromMinutes(1));
        return $"{_app.Clock.GetUtcNow():yyyy-MM-ddTHH:mm:ssZ}";
    }

    private IEnumerable<string> Services() =>
        _package["services.csv"].Split('\n', StringSplitOptions.RemoveEmptyEntries).Skip(1).Select(row => row.Split(',')[0]);

    private string ServiceId(int row) => Services().ElementAt(row - 1);

    private async Task<JsonNode> Page(string route, string query)
    {
        using var http = _app.Anonymous();
        return await http.Send(HttpMethod.Get, $"/hsds/{route}?{query}").Read<JsonNode>();
    }

    private async Task<IReadOnlyList<string>> Lines(string route, string query)
    {
        using var http = _app.Anonymous();
        return await ReadLines(await http.Send(HttpMethod.Get, $"/hsds/{route}?{query}&format=ndjson"));
    }

    private static async Task<IReadOnlyList<string>> ReadLines(HttpResponseMessage answer) =>
        (await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken)).Split('\n', StringSplitOptions.RemoveEmptyEntries);

    private static string Id(string line) => JsonNode.Parse(line)!["id"]!.GetValue<string>();

    private static IEnumerable<string> Ids(JsonNode page) => page["contents"]!.AsArray().Select(row => row!["id"]!.GetValue<string>());
}
