using System.Text.Json.Nodes;
using PeerSupport.Resources.Imports;
using PeerSupport.Testing;

namespace PeerSupport.Resources.Tests.Features;

public sealed class ReadingTheOfficialExample(ResourcesApp app) : IClassFixture<ResourcesApp>
{
    [Fact]
    public async Task Every_table_is_kept_and_the_service_goes_out_with_what_the_example_has()
    {
        var report = await app.Import(HsdsData.Examples, Guid.NewGuid());
        Assert.True(report.Applied, string.Join('\n', report.Problems));
        Assert.Equal(24, report.Tables.Count);

        using var http = app.Anonymous();
        var service = await http.Send(HttpMethod.Get, "/hsds/services/ac148810-d857-441c-9679-408f346de14b").Read<JsonNode>();

        await HsdsValidator.Check([("the example", "service.json", service)]);
        Assert.Equal("Counselling Services provided by trained professionals in the MyCity area.", service["service_at_locations"]![0]!["description"]!.GetValue<string>());
        Assert.Equal("Kilogram", service["capacities"]![0]!["unit"]!["name"]!.GetValue<string>());
        Assert.Equal("https://example.org", service["additional_urls"]![0]!["url"]!.GetValue<string>());
        Assert.Equal("Urdu", service["phones"]![0]!["languages"]![0]!["name"]!.GetValue<string>());
        Assert.Equal("GB-COH", service["organization"]!["organization_identifiers"]![0]!["identifier_scheme"]!.GetValue<string>());
        Assert.Equal(
            ["additional_urls", "capacities", "contacts", "cost_options", "funding", "languages", "organization", "phones", "program",
                "required_documents", "schedules", "service_areas", "service_at_locations"],
            service.AsObject().Where(field => field.Value is JsonArray or JsonObject).Select(field => field.Key).Order());
        Assert.Contains(report.Problems, problem => problem is { File: "locations.csv", Line: 2, Severity: ProblemSeverity.Warning });
    }
}
