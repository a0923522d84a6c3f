using System.Text.Json.Nodes;
using PeerSupport.Resources.Imports;
using PeerSupport.Testing;

namespace PeerSupport.Resources.Tests.Imports;

public sealed class ImportingJson(ResourcesApp app) : IClassFixture<ResourcesApp>
{
    private readonly Guid _organisation = Guid.NewGuid();

    [Theory]
    [InlineData("iowa", 1185)]
    [InlineData("examples", 1)]
    public async Task What_is_streamed_and_imported_elsewhere_streams_alike(string which, int services)
    {
        await using var here = new ResourcesApp();
        await using var elsewhere = new ResourcesApp();
        await here.InitializeAsync();
        await elsewhere.InitializeAsync();
        Assert.True((await here.Import(which == "iowa" ? HsdsData.Iowa : HsdsData.Examples, _organisation)).Applied);
        using var package = PackageFolder.Empty();
        package["services.ndjson"] = await Streamed(here);

        var report = await elsewhere.Import(package.File("services.ndjson"), _organisation);
        var again = await elsewhere.Import(package.Path, _organisation);

        Assert.True(report.Applied, string.Join('\n', report.Problems.Take(5)));
        Assert.Equal(services, report.Tables["service"].Added);
        Assert.All(again.Tables.Values, counts => Assert.Equal(counts.Read, counts.Unchanged));
        Assert.Equal(package["services.ndjson"], await Streamed(elsewhere));
    }

    [Fact]
    public async Task A_page_of_the_reading_api_goes_in_as_it_is_and_what_is_nested_alike_is_taken_once()
    {
        using var package = PackageFolder.Empty();
        var (organization, first, second) = (Guid.NewGuid(), Guid.NewGuid(), Guid.NewGuid());
        package["services.json"] = $$$"""
            {"total_items": 2, "contents": [
              {"id": "{{{first}}}", "name": "Evening", "status": "active", "minimum_age": 18, "alert": null, "mood": {"is": "good"},
               "organization": {"id": "{{{organization}}}", "name": "Open Door", "description": ""},
               "phones": [{"id": "{{{Guid.NewGuid()}}}", "number": "555"}]},
              {"id": "{{{second}}}", "name": "Morning", "status": "active",
               "organization": {"id": "{{{organization}}}", "name": "Shut Door", "description": ""}}]}
            """;

        var report = await app.Import(package.Path, _organisation);

        Assert.True(report.Applied, string.Join('\n', report.Problems));
        Assert.Equal((2, 1, 1), (report.Tables["service"].Added, report.Tables["organization"].Added, report.Tables["phone"].Added));
        Assert.Contains(report.Problems, problem => problem.Message.Contains("given in two ways", StringComparison.Ordinal));
        Assert.Contains(report.Problems, problem => problem.Message.Contains("mood", StringComparison.Ordinal));
        using var http = app.Anonymous();
        var service = await http.Send(HttpMethod.Get, $"/hsds/services/{first}").Read<JsonNode>();
        Assert.Equal((18, "555", "Open Door"), (service["minimum_age"]!.GetValue<int>(), service["phones"]![0]!["number"]!.GetValue<string>(), service["organization"]!["name"]!.GetValue<string>()));
    }

    [Theory]
    [InlineData("services.ndjson", "{\"id\": \n", 1)]
    [InlineData("services.ndjson", "\n[1]\n", 2)]
    [InlineData("services.ndjson", "{\"id\": \"x\", \"name\": \"A\", \"status\": \"active\"}\n", 1)]
    [InlineData("services.ndjson", "{\"name\": \"A\", \"name\": \"B\"}\n", 1)]
    [InlineData("services.json", "{\"contents\": [1]}", 1)]
    [InlineData("services.json", "[\n{]", 2)]
    [InlineData("things.ndjson", "{}\n", 0)]
    public async Task What_is_malformed_refuses_the_package_with_file_and_line(string file, string text, int line)
    {
        using var package = PackageFolder.Empty();
        package[file] = text;

        var report = await app.Import(package.Path, _organisation);

        Assert.False(report.Applied);
        Assert.Contains(report.Problems, problem => problem.Severity is ProblemSeverity.Error && problem.File == file && problem.Line == line);
    }

    private static async Task<string> Streamed(ResourcesApp from)
    {
        using var http = from.Anonymous();
        var answer = await http.Send(HttpMethod.Get, "/hsds/services?format=ndjson&full=true");
        return await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken);
    }

    private static IEnumerable<string> Leaves(JsonNode? node, string path) => node switch
    {
        JsonObject json => json.SelectMany(field => Leaves(field.Value, $"{path}/{field.Key}")),
        JsonArray array => array.SelectMany(item => Leaves(item, $"{path}/{item?["id"]}")),
        null => [],
        _ => [$"{path} = {node.ToJsonString()}"],
    };
}
