using System.Net;
using System.Text.Json.Nodes;
using PeerSupport.Testing;

namespace PeerSupport.Resources.Tests.Features;

public sealed class ReadingIowa(ResourcesApp app) : IClassFixture<ResourcesApp>
{
    private static readonly Guid Organisation = Guid.Parse("0a000000-0000-4000-8000-000000000001");

    [Fact]
    public async Task All_pages_give_every_service_once_and_satisfy_the_standards_schema()
    {
        await Imported();
        using var http = app.Anonymous();
        var pages = new List<JsonNode>();
        do
            pages.Add(await http.Send(HttpMethod.Get, $"/hsds/services?page={pages.Count + 1}&per_page=100").Read<JsonNode>());
        while (pages[^1]["last_page"]!.GetValue<bool>() is false);

        Assert.Equal(12, pages.Count);
        Assert.All(pages, page => Assert.Equal((1185, 12), (page["total_items"]!.GetValue<int>(), page["total_pages"]!.GetValue<int>())));
        Assert.Equal([true, .. Enumerable.Repeat(false, 11)], pages.Select(page => page["first_page"]!.GetValue<bool>()));
        Assert.Equal(85, pages[^1]["size"]!.GetValue<int>());
        Assert.Equal(1185, pages.SelectMany(page => page["contents"]!.AsArray()).Select(service => service!["id"]!.GetValue<string>()).Distinct().Count());

        var full = new List<(string, string, JsonNode)>();
        foreach (var service in pages[0]["contents"]!.AsArray().Concat(pages[11]["contents"]!.AsArray()))
        {
            var id = service!["id"]!.GetValue<string>();
            full.Add((id, "service.json", await http.Send(HttpMethod.Get, $"/hsds/services/{id}").Read<JsonNode>()));
        }

        await HsdsValidator.Check(pages.Select((page, number) => ($"page {number + 1}", "page of service.json", page)).Concat(full));
    }

    [Fact]
    public async Task A_service_comes_with_all_that_belongs_to_it()
    {
        await Imported();
        using var http = app.Anonymous();

        var service = await http.Send(HttpMethod.Get, "/hsds/services/45ea0f88-4a8f-5b9c-8f3b-1307ed08b991").Read<JsonNode>();

        Assert.Equal("Bettendorf Group", service["name"]!.GetValue<string>());
        Assert.Null(service["organization_id"]);
        Assert.Null(service["alert"]);
        Assert.Equal("Alcoholics Anonymous", service["organization"]!["name"]!.GetValue<string>());
        var visit = Assert.Single(service["service_at_locations"]!.AsArray())!;
        Assert.Equal("2204 Grant Street", visit["location"]!["name"]!.GetValue<string>());
        Assert.Equal(41.5270071, visit["location"]!["latitude"]!.GetValue<double>(), 7);
        var address = Assert.Single(visit["location"]!["addresses"]!.AsArray())!;
        Assert.Equal(("Bettendorf", ""), (address["city"]!.GetValue<string>(), address["postal_code"]!.GetValue<string>()));
        Assert.Equal("06:00", visit["schedules"]![0]!["opens_at"]!.GetValue<string>());
        Assert.Equal(-6, visit["schedules"]![0]!["timezone"]!.GetValue<int>());
        Assert.Equal("Alcoholics Anonymous", service["attributes"]![0]!["taxonomy_term"]!["name"]!.GetValue<string>());
        Assert.Equal("Recovery meetings", service["attributes"]![0]!["taxonomy_term"]!["taxonomy_detail"]!["name"]!.GetValue<string>());
    }

    [Theory]
    [InlineData("bettendorf", "Bettendorf Group")]
    [InlineData("GRANT st bettendorf", "Bettendorf Group")]
    [InlineData("anonymous bettendorf grant", "Bettendorf Group")]
    public async Task All_words_must_occur_in_the_service_its_provider_or_its_address(string words, string found)
    {
        await Imported();
        using var http = app.Anonymous();

        var page = await http.Send(HttpMethod.Get, $"/hsds/services?search={Uri.EscapeDataString(words)}&per_page=500").Read<JsonNode>();

        Assert.Contains(page["contents"]!.AsArray(), service => service!["name"]!.GetValue<string>() == found);
        Assert.True(page["total_items"]!.GetValue<int>() < 60);
    }

    [Fact]
    public async Task What_is_not_found_is_an_empty_page()
    {
        using var http = app.Anonymous();
        var page = await http.Send(HttpMethod.Get, "/hsds/services?search=nosuchthinganywhere").Read<JsonNode>();

        Assert.Equal("""{"total_items":0,"total_pages":0,"page_number":1,"size":0,"first_page":true,"last_page":true,"empty":true,"contents":[]}""", page.ToJsonString());
    }

    [Theory]
    [InlineData("/hsds/services?page=0")]
    [InlineData("/hsds/services?per_page=501")]
    [InlineData("/hsds/services?page=first")]
    public async Task A_page_that_cannot_be_is_refused(string address)
    {
        using var http = app.Anonymous();
        var answer = await http.Send(HttpMethod.Get, address);

        Assert.Equal(HttpStatusCode.BadRequest, answer.StatusCode);
        Assert.Equal("application/problem+json", answer.Content.Headers.ContentType?.MediaType);
    }

    [Fact]
    public async Task A_search_of_more_than_200_letters_is_refused_and_an_unknown_service_is_not_found()
    {
        using var http = app.Anonymous();
        Assert.Equal(HttpStatusCode.BadRequest, (await http.Send(HttpMethod.Get, $"/hsds/services?search={new string('a', 201)}")).StatusCode);
        Assert.Equal(HttpStatusCode.NotFound, (await http.Send(HttpMethod.Get, $"/hsds/services/{Guid.NewGuid()}")).StatusCode);
    }

    [Fact]
    public async Task The_directory_says_which_standard_it_speaks()
    {
        using var http = app.Anonymous();
        var description = await http.Send(HttpMethod.Get, "/hsds/").Read<JsonNode>();

        Assert.Equal("3.2", description["version"]!.GetValue<string>());
        Assert.NotEmpty(description["profile"]!.GetValue<string>());
        Assert.EndsWith("/hsds/openapi.json", description["openapi_url"]!.GetValue<string>(), StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.OK, (await http.Send(HttpMethod.Get, "/hsds/openapi.json")).StatusCode);
    }

    private async Task Imported()
    {
        using var http = app.Anonymous();
        var page = await http.Send(HttpMethod.Get, "/hsds/services?per_page=1").Read<JsonNode>();
        if (page["empty"]!.GetValue<bool>())
            Assert.True((await app.Import(HsdsData.Iowa, Organisation, "America/Chicago")).Applied);
    }
}
