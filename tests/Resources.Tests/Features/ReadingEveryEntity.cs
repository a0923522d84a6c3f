using System.Text.Json.Nodes;
using PeerSupport.Testing;

namespace PeerSupport.Resources.Tests.Features;

/// <summary>The official examples and the Iowa package, each entity in each form, held against the standard's schemas.</summary>
public sealed class ReadingEveryEntity(ReadingEveryEntity.Directory app) : IClassFixture<ReadingEveryEntity.Directory>
{
    public static TheoryData<string, string> Entities => new()
    {
        { "services", "service.json" },
        { "organizations", "organization.json" },
        { "service_at_locations", "service_at_location.json" },
        { "taxonomies", "taxonomy.json" },
        { "taxonomy_terms", "taxonomy_term.json" },
    };

    public sealed class Directory : ResourcesApp, IAsyncLifetime
    {
        async ValueTask IAsyncLifetime.InitializeAsync()
        {
            await InitializeAsync();
            if (SharedData.Root is null)
                return;
            Assert.True((await Import(HsdsData.Examples, Guid.NewGuid())).Applied);
            Assert.True((await Import(HsdsData.Iowa, Guid.NewGuid(), "America/Chicago")).Applied);
        }
    }

    [Theory]
    [MemberData(nameof(Entities))]
    public async Task Lists_and_single_rows_satisfy_the_standards_schema_in_every_form(string route, string schema)
    {
        using var http = Reader();
        var listed = await http.Send(HttpMethod.Get, $"/hsds/{route}?per_page=100").Read<JsonNode>();
        var full = await http.Send(HttpMethod.Get, $"/hsds/{route}?per_page=100&full=true").Read<JsonNode>();
        var documents = new List<(string, string, JsonNode)> { ("listed", $"page of {schema}", listed), ("full", $"page of {schema}", full) };
        foreach (var row in full["contents"]!.AsArray().Take(20))
        {
            var one = await http.Send(HttpMethod.Get, $"/hsds/{route}/{row!["id"]}").Read<JsonNode>();
            Assert.Equal(row.ToJsonString(), one.ToJsonString());
            documents.Add(($"{route}/{row["id"]}", schema, one));
        }

        Assert.Equal(Ids(listed), Ids(full));
        await HsdsValidator.Check(documents);
    }

    [Theory]
    [MemberData(nameof(Entities))]
    public async Task Minimal_is_the_id_and_date_of_everything_on_one_page(string route, string schema)
    {
        using var http = Reader();
        var all = await http.Send(HttpMethod.Get, $"/hsds/{route}?per_page=1").Read<JsonNode>();

        var page = await http.Send(HttpMethod.Get, $"/hsds/{route}?minimal=true").Read<JsonNode>();

        Assert.EndsWith(".json", schema, StringComparison.Ordinal);
        Assert.Equal(all["total_items"]!.GetValue<int>(), page["size"]!.GetValue<int>());
        Assert.True(page["first_page"]!.GetValue<bool>() && page["last_page"]!.GetValue<bool>());
        Assert.All(page["contents"]!.AsArray(), row => Assert.Equal(["id", "modified_date"], row!.AsObject().Select(field => field.Key)));
        Assert.Equal(app.Clock.GetUtcNow(), page["contents"]![0]!["modified_date"]!.GetValue<DateTimeOffset>());
    }

    [Theory]
    [MemberData(nameof(Entities))]
    public async Task A_stream_has_a_line_for_every_row_as_the_pages_show_it(string route, string schema)
    {
        using var http = Reader();
        var page = await http.Send(HttpMethod.Get, $"/hsds/{route}?per_page=500&full=true").Read<JsonNode>();

        var answer = await http.Send(HttpMethod.Get, $"/hsds/{route}?format=ndjson&full=true");
        var lines = (await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken)).Split('\n');

        Assert.Equal("application/x-ndjson", answer.Content.Headers.ContentType?.ToString());
        Assert.Equal("", lines[^1]);
        Assert.Equal(page["total_items"]!.GetValue<int>(), lines.Length - 1);
        var byId = lines[..^1].ToDictionary(line => JsonNode.Parse(line)!["id"]!.GetValue<string>());
        Assert.All(page["contents"]!.AsArray(), row => Assert.Equal(row!.ToJsonString(), byId[row["id"]!.GetValue<string>()]));
        await HsdsValidator.Check(lines[..^1].Take(200).Select(line => (line, schema, JsonNode.Parse(line)!)));
    }

    [Fact]
    public async Task An_organization_brings_its_services_plain_or_full()
    {
        using var http = Reader();
        const string Address = "/hsds/organizations/d9d5e0f5-d3ce-4f73-9a2f-4dd0ecc6c610";

        var plain = (await http.Send(HttpMethod.Get, Address).Read<JsonNode>())["services"]![0]!.AsObject();
        var full = (await http.Send(HttpMethod.Get, $"{Address}?full_service=true").Read<JsonNode>())["services"]![0]!.AsObject();

        Assert.DoesNotContain(plain, field => field.Value is JsonArray or JsonObject);
        Assert.Contains("service_at_locations", full.Select(field => field.Key));
        Assert.DoesNotContain("organization", full.Select(field => field.Key));
        Assert.Equal(plain["name"]!.GetValue<string>(), full["name"]!.GetValue<string>());
    }

    private HttpClient Reader()
    {
        _ = HsdsData.Iowa; // skips where there are no data
        return app.Anonymous();
    }

    private static IEnumerable<string> Ids(JsonNode page) => page["contents"]!.AsArray().Select(row => row!["id"]!.GetValue<string>());
}
