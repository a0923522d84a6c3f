using System.Net;
using System.Text.Json.Nodes;
using PeerSupport.Resources.Features;
using PeerSupport.Resources.Tests.Imports;
using PeerSupport.Testing;

namespace PeerSupport.Resources.Tests.Features;

public sealed class BadEdits(ResourcesApp app) : IClassFixture<ResourcesApp>
{
    [Theory]
    [InlineData("""{ "name": "A" }""", "service.status")]
    [InlineData("""{ "status": "closed" }""", "service.status")]
    [InlineData("""{ "email": "nobody" }""", "service.email")]
    [InlineData("""{ "descripton": "typo" }""", "service.descripton")]
    [InlineData("""{ "mood": { "is": "good" } }""", "service.mood")]
    [InlineData("""{ "phones": { "number": "1" } }""", "service.phones")]
    [InlineData("""{ "phones": [ 1 ] }""", "service.phones[0]")]
    [InlineData("""{ "phones": [ { "number": "1" }, { "number": "2", "languages": [ { "colour": "red" } ] } ] }""", "service.phones[1].languages[0].colour")]
    [InlineData("""{ "phones": [ { "id": "11111111-1111-4111-8111-111111111111", "number": "1" } ] }""", "service.phones[0].id")]
    [InlineData("""{ "phones": [ { "id": "11111111-1111-4111-8111-111111111111" } ] }""", "service.phones[0].id")]
    [InlineData("""{ "phones": [ { "id": 7, "number": "1" } ] }""", "service.phones[0].id")]
    [InlineData("""{ "id": "11111111-1111-4111-8111-111111111111" }""", "service.id")]
    [InlineData("""{ "program_id": "11111111-1111-4111-8111-111111111111" }""", "service.program_id")]
    [InlineData("""{ "organization": { "id": "11111111-1111-4111-8111-111111111111" } }""", "service.organization_id")]
    [InlineData("""{ "service_at_locations": [ { "location": { "name": "Hall" } } ] }""", "service.service_at_locations[0].location.location_type")]
    [InlineData("""{ "attributes": [ { "taxonomy_term": { "name": "Group" } } ] }""", "service.attributes[0].taxonomy_term")]
    [InlineData("""{ "schedules": [ { "opens_at": "six" } ] }""", "service.schedules[0].opens_at")]
    public async Task What_cannot_be_is_400_with_the_path_of_the_field_and_nothing_is_changed(string change, string path)
    {
        var story = await EditingStory.Begin(app);
        var entry = await story.Read(story.Published[0]);
        var edited = entry.Service.DeepClone().AsObject();
        if (path == "service.status")
            edited.Remove("status");
        foreach (var (name, value) in JsonNode.Parse(change)!.AsObject())
            edited[name] = value?.DeepClone();

        var answer = await story.Put(entry, edited);

        Assert.Equal(HttpStatusCode.BadRequest, answer.StatusCode);
        var problem = await answer.Read<JsonNode>();
        Assert.Equal("request.invalid", problem["code"]!.GetValue<string>());
        Assert.Contains(path, problem["errors"]!.AsObject().Select(error => error.Key));
        Assert.Equal((entry.Revision, entry.Service.ToJsonString()), (await story.Read(entry.Id)) is var after ? (after.Revision, after.Service.ToJsonString()) : default);
    }

    [Theory]
    [InlineData("""{ "service": { "name": "A", "name": "B", "status": "active" } }""")]
    [InlineData("""{ "service": null }""")]
    [InlineData("""{ "service": [] }""")]
    [InlineData("""{ "service": { "name": "A", "status": "active" }, "zone": "Mars/North" }""")]
    [InlineData("""{ "service": { "name": "A", "status": "active" }, "colour": "red" }""")]
    [InlineData("""{ "service": { """)]
    [InlineData("{}")]
    public async Task A_malformed_entry_is_400(string body)
    {
        var story = await EditingStory.Begin(app);
        using var content = new StringContent(body, new System.Net.Http.Headers.MediaTypeHeaderValue("application/json"));

        var answer = await story.Administrator.PostAsync("/api/resources/directory/services", content, TestContext.Current.CancellationToken);

        Assert.Equal((HttpStatusCode.BadRequest, "request.invalid"), (answer.StatusCode, await answer.ProblemCode()));
    }

    [Fact]
    public async Task Rows_of_another_organisation_are_neither_edited_nor_referenced()
    {
        var (mine, theirs) = (await EditingStory.Begin(app), await EditingStory.Begin(app));
        var entry = await theirs.Read(theirs.Published[0]);
        var own = await mine.Read(mine.Published[0]);
        own.Service["organization"] = new JsonObject { ["id"] = entry.Service["organization"]!["id"]!.GetValue<string>() };

        Assert.Equal(HttpStatusCode.NotFound, (await mine.Put(entry, entry.Service)).StatusCode);
        Assert.Equal(HttpStatusCode.NotFound, (await mine.Post(entry, "closing", new { })).StatusCode);
        Assert.Equal(HttpStatusCode.BadRequest, (await mine.Put(own, own.Service)).StatusCode);
        Assert.Equal(entry.Service.ToJsonString(), (await theirs.Public(entry.Id)).ToJsonString());
    }

    [Fact]
    public async Task A_vocabulary_is_referenced_and_not_edited()
    {
        var story = await EditingStory.Begin(app);
        var entry = await story.Read(story.Published[0]);
        entry.Service["attributes"]![0]!["taxonomy_term"]!["name"] = "Another";

        var answer = await story.Put(entry, entry.Service);

        Assert.Equal(HttpStatusCode.BadRequest, answer.StatusCode);
        Assert.NotNull((await answer.Read<JsonNode>())["errors"]!["service.attributes[0].taxonomy_term"]);
    }

    [Theory]
    [InlineData("closing", """{ "alert": "" }""")]
    [InlineData("closing", """{ "alert": "LONG" }""")]
    [InlineData("closing", """{ "reason": "x" }""")]
    [InlineData("assurance", """{ "assurerEmail": "nobody" }""")]
    public async Task A_malformed_request_about_an_entry_is_400(string what, string body)
    {
        var story = await EditingStory.Begin(app);
        var entry = await story.Read(story.Published[0]);

        var answer = await story.Post(entry, what, JsonNode.Parse(body.Replace("LONG", new string('x', 501), StringComparison.Ordinal)));

        Assert.Equal(HttpStatusCode.BadRequest, answer.StatusCode);
    }
}
