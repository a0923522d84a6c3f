using System.Net;
using System.Text.Json.Nodes;
using PeerSupport.Resources.Tests.Imports;
using PeerSupport.Testing;

namespace PeerSupport.Resources.Tests.Features;

/// <summary>A small directory of three services: two provided by one organization, at places with and without service areas.</summary>
public sealed class FilteringTheDirectory(FilteringTheDirectory.Town app) : IClassFixture<FilteringTheDirectory.Town>
{
    private const string Door = "d0000000-0000-4000-8000-000000000001";
    private const string House = "d0000000-0000-4000-8000-000000000002";
    private const string Kinds = "a0000000-0000-4000-8000-000000000001";
    private const string Group = "b0000000-0000-4000-8000-000000000001";
    private const string Evening = "b0000000-0000-4000-8000-000000000002";

    public sealed class Town : ResourcesApp, IAsyncLifetime
    {
        async ValueTask IAsyncLifetime.InitializeAsync()
        {
            await InitializeAsync();
            using var package = PackageFolder.Empty();
            package["organizations.csv"] = $"id,name,description\n{Door},Open Door,Helps\n{House},Long House,Houses\n";
            package["services.csv"] = $"id,organization_id,name,status\n{Id('5', 1)},{Door},Evening Group,active\n"
                + $"{Id('5', 2)},{Door},Morning Walk,active\n{Id('5', 3)},{House},Beds,inactive\n";
            package["locations.csv"] = $"id,location_type,name,latitude,longitude\n{Id('6', 1)},physical,Hall,42.0300,-93.6200\n"
                + $"{Id('6', 2)},physical,Park,42.0300,-93.6321\n{Id('6', 3)},physical,Far,41.6000,-93.6000\n";
            package["addresses.csv"] = "id,location_id,address_1,city,state_province,postal_code,country,address_type\n"
                + $"{Id('7', 1)},{Id('6', 1)},1 Elm St,Ames,IA,50010-1234,US,physical\n{Id('7', 2)},{Id('6', 3)},2 Oak St,Des Moines,IA,50309,US,physical\n";
            package["service_at_location.csv"] = $"id,service_id,location_id\n{Id('8', 1)},{Id('5', 1)},{Id('6', 1)}\n"
                + $"{Id('8', 2)},{Id('5', 2)},{Id('6', 2)}\n{Id('8', 3)},{Id('5', 3)},{Id('6', 3)}\n";
            package["service_areas.csv"] = $"id,service_id,name,description\n{Id('9', 1)},{Id('5', 3)},Around,\"50309, 50010\"\n";
            package["taxonomies.csv"] = $"id,name,description\n{Kinds},Kinds,Kinds of help\n";
            package["taxonomy_terms.csv"] = $"id,name,description,taxonomy_id,parent_id\n{Group},Group,A group,{Kinds},\n{Evening},Evening group,Late,{Kinds},{Group}\n";
            package["attributes.csv"] = $"id,link_id,taxonomy_term_id,link_entity\n{Id('c', 1)},{Id('5', 1)},{Evening},service\n{Id('c', 2)},{Id('5', 2)},{Group},service\n";
            Assert.True((await Import(package.Path, Guid.NewGuid())).Applied);
        }
    }

    [Theory]
    [InlineData("services", "", "5.1 5.2 5.3")]
    [InlineData("services", $"organization_id={Door}", "5.1 5.2")]
    [InlineData("services", $"taxonomy_term_id={Evening}", "5.1")]
    [InlineData("services", $"taxonomy_id={Kinds}", "5.1 5.2")]
    [InlineData("services", $"taxonomy_id={Kinds}&taxonomy_term_id={Group}", "5.2")]
    [InlineData("services", $"organization_id={House}&taxonomy_id={Kinds}", "")]
    [InlineData("services", $"search=walk&organization_id={Door}", "5.2")]
    [InlineData("services", $"search=walk&organization_id={House}", "")]
    [InlineData("services", "taxonomy_term_id=BD-1800", "")]
    [InlineData("services", "taxonomy_term_id=00000000-0000-4000-8000-000000000000", "")]
    [InlineData("services", "taxonomy_term_id=", "5.1 5.2 5.3")]
    [InlineData("organizations", "", $"{Door} {House}")]
    [InlineData("organizations", "search=long", House)]
    [InlineData("organizations", $"taxonomy_term_id={Evening}", Door)]
    [InlineData("organizations", $"taxonomy_id={Kinds}", Door)]
    [InlineData("service_at_locations", $"organization_id={Door}", "8.1 8.2")]
    [InlineData("service_at_locations", $"taxonomy_term_id={Group}", "8.2")]
    [InlineData("service_at_locations", "search=walk", "8.2")]
    [InlineData("service_at_locations", "search=oak", "8.3")]
    [InlineData("service_at_locations", "search=open hall", "8.1")]
    [InlineData("service_at_locations", "postcode=50010", "8.1 8.3")]
    [InlineData("service_at_locations", "postcode=50010-9999", "8.1 8.3")]
    [InlineData("service_at_locations", "postcode=50309", "8.3")]
    [InlineData("service_at_locations", "postcode=99999", "")]
    [InlineData("service_at_locations", "postcode= ", "8.1 8.2 8.3")]
    [InlineData("service_at_locations", "postcode=50010&proximity=0", "8.1")]
    [InlineData("service_at_locations", "postcode=50010&proximity=990", "8.1")]
    [InlineData("service_at_locations", "postcode=50010&proximity=1010", "8.1 8.2")]
    [InlineData("service_at_locations", "postcode=50010&proximity=60000", "8.1 8.2 8.3")]
    [InlineData("service_at_locations", "postcode=50309&proximity=20100000", "8.1 8.2 8.3")]
    [InlineData("service_at_locations", "postcode=99999&proximity=60000", "")]
    [InlineData("taxonomies", "search=help", Kinds)]
    [InlineData("taxonomy_terms", $"taxonomy_id={Kinds}", $"{Group} {Evening}")]
    [InlineData("taxonomy_terms", "top_only=true", Group)]
    [InlineData("taxonomy_terms", "top_only=false", $"{Group} {Evening}")]
    [InlineData("taxonomy_terms", $"parent_id={Group}", Evening)]
    [InlineData("taxonomy_terms", $"parent_id={Group}&top_only=true", "")]
    [InlineData("taxonomy_terms", "search=late evening", Evening)]
    public async Task Filters_combine_with_and_the_same_in_address_form_and_json(string route, string query, string found)
    {
        using var http = app.Anonymous();
        var expected = found.Split(' ', StringSplitOptions.RemoveEmptyEntries).Select(id => id.Length > 3 ? id : Id(id[0], id[2] - '0')).Order().ToList();
        var parameters = query.Split('&', StringSplitOptions.RemoveEmptyEntries).Select(pair => pair.Split('=')).ToDictionary(pair => pair[0], pair => pair[1]);
        using var form = new FormUrlEncodedContent(parameters);

        Assert.Equal(expected, await Found(http.GetAsync($"/hsds/{route}?{query}", TestContext.Current.CancellationToken)));
        Assert.Equal(expected, await Found(http.PostAsync($"/hsds/{route}?{query}", null, TestContext.Current.CancellationToken)));
        Assert.Equal(expected, await Found(http.PostAsync($"/hsds/{route}", form, TestContext.Current.CancellationToken)));
        Assert.Equal(expected, await Found(http.Send(HttpMethod.Post, $"/hsds/{route}", parameters)));
    }

    [Fact]
    public async Task A_posted_question_is_answered_anew_whatever_its_key()
    {
        using var http = app.ClientFor(Guid.NewGuid(), Guid.NewGuid(), "worker@site");
        http.DefaultRequestHeaders.Add("Idempotency-Key", "once");

        var first = await http.Send(HttpMethod.Post, "/hsds/services", new { per_page = 1 });
        var second = await http.Send(HttpMethod.Post, "/hsds/services", new { per_page = 2 });

        Assert.Equal([HttpStatusCode.OK, HttpStatusCode.OK], [first.StatusCode, second.StatusCode]);
        Assert.Equal(2, (await second.Read<JsonNode>())["size"]!.GetValue<int>());
    }

    [Fact]
    public async Task A_posted_question_may_stand_in_address_and_body_and_have_numbers_and_truth_values()
    {
        using var http = app.Anonymous();

        var page = await http.Send(HttpMethod.Post, "/hsds/services?page=2", new { per_page = 1, minimal = true, search = (string?)null }).Read<JsonNode>();
        var lines = await http.Send(HttpMethod.Post, "/hsds/services", new { format = "ndjson" });

        Assert.Equal((2, 1, 3), (page["page_number"]!.GetValue<int>(), page["size"]!.GetValue<int>(), page["total_pages"]!.GetValue<int>()));
        Assert.Equal(3, (await lines.Content.ReadAsStringAsync(TestContext.Current.CancellationToken)).Count(letter => letter == '\n'));
        Assert.True(lines.Headers.CacheControl!.NoStore);
    }

    [Theory]
    [InlineData("services", "page=0", "page")]
    [InlineData("services", "page=1.5", "page")]
    [InlineData("services", "per_page=501", "per_page")]
    [InlineData("services", "per_page=-1", "per_page")]
    [InlineData("services", "minimal=true&per_page=200001", "per_page")]
    [InlineData("services", "full=perhaps", "full")]
    [InlineData("services", "format=xml", "format")]
    [InlineData("services", "modified_after=yesterday", "modified_after")]
    [InlineData("services", "modified_after=2030-13-01", "modified_after")]
    [InlineData("services", "taxonomy_term=x", "taxonomy_term")]
    [InlineData("services", "postcode=50010", "postcode")]
    [InlineData("services", "page=1&page=2", "page")]
    [InlineData("taxonomies", "organization_id=x", "organization_id")]
    [InlineData("service_at_locations", "proximity=100", "proximity")]
    [InlineData("service_at_locations", "postcode=50010&proximity=-1", "proximity")]
    [InlineData("service_at_locations", "postcode=50010&proximity=near", "proximity")]
    [InlineData("service_at_locations", "postcode=123456789012345678901", "postcode")]
    public async Task A_parameter_that_cannot_be_is_refused_by_its_name(string route, string query, string parameter)
    {
        using var http = app.Anonymous();
        foreach (var answer in new[] { await http.Send(HttpMethod.Get, $"/hsds/{route}?{query}"), await http.Send(HttpMethod.Post, $"/hsds/{route}?{query}") })
        {
            var problem = await answer.Read<JsonNode>();
            Assert.Equal((HttpStatusCode.BadRequest, "request.invalid"), (answer.StatusCode, problem["code"]!.GetValue<string>()));
            Assert.Equal([parameter], problem["errors"]!.AsObject().Select(error => error.Key));
        }
    }

    [Theory]
    [InlineData("application/json", "[]", HttpStatusCode.BadRequest)]
    [InlineData("application/json", "{\"page\": [1, 2]}", HttpStatusCode.BadRequest)]
    [InlineData("application/json", "{\"page\": ", HttpStatusCode.BadRequest)]
    [InlineData("application/json", "{\"page\": 1, \"page\": 2}", HttpStatusCode.BadRequest)]
    [InlineData("application/json", "{\"colour\": \"red\"}", HttpStatusCode.BadRequest)]
    [InlineData("text/plain", "page=1", HttpStatusCode.UnsupportedMediaType)]
    public async Task A_body_that_is_no_question_is_refused(string type, string body, HttpStatusCode status)
    {
        using var http = app.Anonymous();
        using var content = new StringContent(body, new System.Net.Http.Headers.MediaTypeHeaderValue(type));

        var answer = await http.PostAsync("/hsds/services", content, TestContext.Current.CancellationToken);

        Assert.Equal(status, answer.StatusCode);
        Assert.Equal("application/problem+json", answer.Content.Headers.ContentType?.MediaType);
    }

    [Theory]
    [InlineData("services")]
    [InlineData("organizations")]
    [InlineData("service_at_locations")]
    [InlineData("taxonomies")]
    [InlineData("taxonomy_terms")]
    public async Task An_id_that_is_nobodys_is_not_found(string route)
    {
        using var http = app.Anonymous();
        Assert.Equal(HttpStatusCode.NotFound, (await http.Send(HttpMethod.Get, $"/hsds/{route}/{Guid.NewGuid()}")).StatusCode);
        Assert.Equal(HttpStatusCode.NotFound, (await http.Send(HttpMethod.Get, $"/hsds/{route}/BD-1800")).StatusCode);
        Assert.Equal(HttpStatusCode.BadRequest, (await http.Send(HttpMethod.Get, $"/hsds/{route}/{Guid.NewGuid()}?page=1")).StatusCode);
    }

    [Fact]
    public async Task A_page_beyond_the_last_is_empty()
    {
        using var http = app.Anonymous();
        var page = await http.Send(HttpMethod.Get, "/hsds/services?page=1000000&per_page=500").Read<JsonNode>();
        Assert.Equal("""{"total_items":3,"total_pages":1,"page_number":1000000,"size":0,"first_page":false,"last_page":true,"empty":true,"contents":[]}""", page.ToJsonString());
    }

    private static async Task<IEnumerable<string>> Found(Task<HttpResponseMessage> answer)
    {
        var page = await (await answer).Read<JsonNode>();
        var found = page["contents"]!.AsArray().Select(row => row!["id"]!.GetValue<string>()).Order().ToList();
        Assert.Equal(found.Count, page["total_items"]!.GetValue<int>());
        return found;
    }

    private static string Id(char kind, int number) => $"{kind}0000000-0000-4000-8000-00000000000{number}";
}
