using System.Text.Json.Nodes;
using PeerSupport.Resources.Hsds;

namespace PeerSupport.Resources.Tests.Features;

/// <summary>What is nested in what, as the official examples have it; their tables hold fewer rows than their JSON does.</summary>
public sealed class FormsOfTheStandard
{
    [Theory]
    [InlineData("services", "service_list.json")]
    [InlineData("organizations", "organization_list.json")]
    [InlineData("service_at_locations", "service_at_location_list.json")]
    [InlineData("taxonomies", "taxonomy_list.json")]
    [InlineData("taxonomy_terms", "taxonomy_term_list.json")]
    public async Task A_list_nests_what_the_example_nests_and_no_more(string route, string example)
    {
        var entity = HsdsEntity.All.Single(entity => entity.Route == route);

        Assert.Equal(
            Nested((await Example(example))["contents"], "").Order(), Nested(entity.Listed, entity.Table, "", null).Order());
    }

    [Theory]
    [InlineData("services", "service_full.json")]
    [InlineData("organizations", "organization_full.json")]
    [InlineData("service_at_locations", "service_at_location_full.json")]
    [InlineData("taxonomies", "taxonomy.json")]
    [InlineData("taxonomy_terms", "taxonomy_term.json")]
    public async Task The_full_form_nests_all_that_the_example_nests(string route, string example)
    {
        var entity = HsdsEntity.All.Single(entity => entity.Route == route);

        Assert.Empty(Nested(await Example(example), "").Except(Nested(entity.WithServices ?? entity.Full, entity.Table, "", null)));
    }

    [Fact]
    public void The_full_form_nests_nothing_without_end() => Assert.All(HsdsEntity.All, entity =>
        Assert.InRange(Nested(entity.WithServices ?? entity.Full, entity.Table, "", null).Max(path => path.Count(c => c == '/')), 1, 12));

    [Fact]
    public async Task Every_path_of_the_standard_is_there_with_all_its_parameters()
    {
        var standard = await Read(Path.Combine(HsdsData.Schemas, "openapi.json"));
        var ours = await Read(Path.Combine(Repository.Root, "docs", "openapi", "resources.json"));
        var operations = standard["paths"]!.AsObject()
            .SelectMany(path => path.Value!.AsObject().Select(method => (Path: path.Key, Method: method.Key, Operation: method.Value!)))
            .Where(operation => operation.Method is "get" or "post").ToList();

        Assert.Equal(16, operations.Count);
        Assert.All(operations, asked =>
        {
            var answered = ours["paths"]![$"/hsds{asked.Path.TrimEnd('/')}"]?[asked.Method];
            Assert.NotNull(answered);
            Assert.Empty(Names(standard, asked.Operation).Except(Names(ours, answered)));
        });
    }

    private static IEnumerable<string> Names(JsonNode document, JsonNode operation) => (operation["parameters"]?.AsArray() ?? [])
        .Select(parameter => parameter!["$ref"] is { } reference
            ? document["components"]!["parameters"]![$"{reference}".Split('/')[^1]]!["name"]
            : parameter["name"]).Select(name => $"{name}");

    private static Task<JsonNode> Example(string file) => Read(Path.Combine(HsdsData.Examples, "..", file));

    private static async Task<JsonNode> Read(string file) => JsonNode.Parse(await File.ReadAllTextAsync(file, TestContext.Current.CancellationToken))!;

    private static IEnumerable<string> Nested(JsonNode? node, string path) => node switch
    {
        JsonObject json => json.Where(field => field.Value is JsonObject or JsonArray)
            .SelectMany(field => Nested(field.Value, $"{path}/{field.Key}").Prepend($"{path}/{field.Key}")).Distinct(),
        JsonArray array => array.SelectMany(item => Nested(item, path)).Distinct(),
        _ => [],
    };

    private static IEnumerable<string> Nested(HsdsForm form, string table, string path, string? within) => form.Nests(table)
        .Where(nest => nest.Field != within)
        .SelectMany(nest => Nested(form, nest.Table, $"{path}/{nest.Name}", nest.IsList ? nest.Field : null).Prepend($"{path}/{nest.Name}"));
}
