using System.Diagnostics;
using System.Net;
using System.Text.Json.Nodes;
using PeerSupport.Resources.Features;
using PeerSupport.ServiceDefaults.Http;
using PeerSupport.Testing;

namespace PeerSupport.Resources.Tests.Features;

/// <summary>Opening hours, places, languages and topics; the clock stands at Monday, 10:00 in Chicago.</summary>
public sealed class EditingWhatBelongsToAnEntry(ResourcesApp app) : IClassFixture<ResourcesApp>
{
    private static readonly string[] Lists = ["schedules", "service_at_locations", "languages", "attributes"];

    [Fact]
    public async Task Hours_places_languages_and_topics_are_read_back_as_they_were_given_and_as_they_were_again()
    {
        using var story = await SearchStory.Begin(app);
        var editing = new EditingStory(app, story.Organisation);
        var before = await editing.Read(story.Line);
        var edited = Named(before.Service);
        edited["schedules"]!.AsArray().Add(JsonNode.Parse("""{ "freq": "WEEKLY", "byday": "SA", "opens_at": "10:00", "closes_at": "12:00" }"""));
        edited["schedules"]!.AsArray().Add(JsonNode.Parse("""{ "freq": "WEEKLY", "byday": "SU", "description": "By appointment" }"""));
        edited["service_at_locations"] = new JsonArray(new JsonObject { ["location"] = NewPlace() });
        edited["languages"] = JsonNode.Parse("""[ { "name": "Polish", "code": "pl" }, { "name": "Somali", "code": "so" } ]""");
        edited["attributes"] = new JsonArray(Topic(story.Term));

        var after = await (await editing.Put(before, edited)).Read<EntryView>();

        var read = await editing.Public(story.Line);
        Assert.Equal(read.ToJsonString(), after.Service.ToJsonString());
        Assert.Equal(new[] { "MO,TU 22:00", "SA 10:00", "SU By appointment" }, Said(read, "schedules", "byday", "opens_at", "description").Order());
        Assert.Equal(new[] { "pl", "so" }, Said(read, "languages", "code").Order());
        Assert.Equal("Transitional", (string?)read["attributes"]![0]!["taxonomy_term"]!["name"]);
        var place = read["service_at_locations"]![0]!["location"]!;
        Assert.Equal(("Toledo", 41.9659m), ((string?)place["addresses"]![0]!["city"], (decimal?)place["latitude"]));
        Assert.All(after.Service["schedules"]!.AsArray(), schedule => Assert.Equal("America/Chicago", after.Zones[(Guid)schedule!["id"]!]));

        var restored = Named(after.Service);
        foreach (var list in Lists)
            restored.Remove(list);
        restored["schedules"] = Named(before.Service)["schedules"]!.DeepClone();
        var again = await (await editing.Put(after, restored)).Read<EntryView>();

        before.Service["last_modified"] = again.Service["last_modified"]!.DeepClone();
        Assert.True(JsonNode.DeepEquals(before.Service, again.Service), again.Service.ToJsonString());
    }

    [Fact]
    public async Task What_a_week_cannot_say_stays_as_it_is_beside_new_hours()
    {
        using var story = await SearchStory.Begin(app);
        var editing = new EditingStory(app, story.Organisation);
        var before = await editing.Read(story.Circle);
        var monthly = before.Service["service_at_locations"]![0]!["schedules"]![0]!;
        Assert.Equal("2TU", (string?)monthly["byday"]);
        var edited = Named(before.Service);
        edited["service_at_locations"]![0]!["schedules"] = new JsonArray(
            new JsonObject { ["id"] = monthly["id"]!.DeepClone() }, JsonNode.Parse("""{ "freq": "WEEKLY", "byday": "FR", "opens_at": "09:00", "closes_at": "11:00" }"""));
        edited["service_at_locations"]![0]!["location"] = new JsonObject { ["id"] = before.Service["service_at_locations"]![0]!["location"]!["id"]!.DeepClone() };

        var after = await (await editing.Put(before, edited)).Read<EntryView>();

        var schedules = after.Service["service_at_locations"]![0]!["schedules"]!.AsArray();
        Assert.Equal(2, schedules.Count);
        Assert.Contains(schedules, schedule => JsonNode.DeepEquals(schedule, monthly));
    }

    [Fact]
    public async Task Search_finds_it_by_its_new_topic_place_language_and_hours_within_a_second_and_no_longer_when_they_are_gone()
    {
        using var story = await SearchStory.Begin(app);
        var editing = new EditingStory(app, story.Organisation);
        var before = await editing.Read(story.Line);
        string[] questions = [$"term={story.Term}", $"town=Toledo {story.Word}", "near=41.9659,-92.58&within=1000", "language=pl", "openAt=2030-01-12T17:00:00Z"];
        foreach (var question in questions)
            Assert.DoesNotContain(story.Line, await story.Found(question));
        var edited = Named(before.Service);
        edited["schedules"]!.AsArray().Add(JsonNode.Parse("""{ "freq": "WEEKLY", "byday": "SA", "opens_at": "10:00", "closes_at": "12:00" }"""));
        edited["service_at_locations"] = new JsonArray(new JsonObject { ["location"] = NewPlace($"Toledo {story.Word}") });
        edited["languages"] = new JsonArray(new JsonObject { ["code"] = "pl" });
        edited["attributes"] = new JsonArray(Topic(story.Term));

        var after = await (await editing.Put(before, edited)).Read<EntryView>();
        var since = Stopwatch.StartNew();
        await SearchStory.Until(async () => (await story.Found($"term={story.Term}")).Contains(story.Line));

        Assert.InRange(since.Elapsed, TimeSpan.Zero, TimeSpan.FromSeconds(1));
        foreach (var question in questions)
            Assert.Contains(story.Line, await story.Found(question));

        Assert.Equal(HttpStatusCode.OK, (await editing.Put(after, Without(after.Service))).StatusCode);
        await SearchStory.Until(async () => !(await story.Found($"term={story.Term}")).Contains(story.Line));
        foreach (var question in questions)
            Assert.DoesNotContain(story.Line, await story.Found(question));
    }

    [Fact]
    public async Task New_hours_are_no_assurance_that_the_entry_is_right()
    {
        using var story = await SearchStory.Begin(app);
        var editing = new EditingStory(app, story.Organisation);
        var assured = await (await editing.Post(await editing.Read(story.Line), "assurance", new { })).Read<EntryView>();
        app.Clock.Advance(TimeSpan.FromMinutes(1));
        var now = app.Clock.GetUtcNow();

        var after = await (await editing.Put(assured, Without(assured.Service))).Read<EntryView>();

        Assert.Equal((string?)assured.Service["assured_date"], (string?)after.Service["assured_date"]);
        Assert.Equal(now, (DateTimeOffset)after.Service["last_modified"]!);
        Assert.Contains(story.Line, await editing.Modified(now));
    }

    [Fact]
    public async Task Of_two_who_edit_different_parts_at_once_the_second_is_told_412_and_the_first_is_not_lost()
    {
        using var story = await SearchStory.Begin(app);
        var editing = new EditingStory(app, story.Organisation);
        var seen = await editing.Read(story.Line);
        var (hours, topics) = (Without(seen.Service), Named(seen.Service));
        topics["attributes"] = new JsonArray(Topic(story.Term));

        Assert.Equal(HttpStatusCode.OK, (await editing.Put(seen, topics)).StatusCode);
        Assert.Equal(HttpStatusCode.PreconditionFailed, (await editing.Put(seen, hours)).StatusCode);

        var read = await editing.Public(story.Line);
        Assert.Single(read["schedules"]!.AsArray());
        Assert.Single(read["attributes"]!.AsArray());
    }

    [Theory]
    [InlineData("""{ "attributes": [ { "taxonomy_term": { "id": "11111111-1111-4111-8111-111111111111" } } ] }""", "service.attributes[0].taxonomy_term_id")]
    [InlineData("""{ "service_at_locations": [ { "location": { "id": "11111111-1111-4111-8111-111111111111" } } ] }""", "service.service_at_locations[0].location_id")]
    [InlineData("""{ "service_at_locations": [ { "location": { "id": "THEIRS" } } ] }""", "service.service_at_locations[0].location_id")]
    [InlineData("""{ "service_at_locations": [ { "id": "11111111-1111-4111-8111-111111111111" } ] }""", "service.service_at_locations[0].id")]
    [InlineData("""{ "schedules": [ { "id": "11111111-1111-4111-8111-111111111111" } ] }""", "service.schedules[0].id")]
    [InlineData("""{ "languages": [ { "id": "11111111-1111-4111-8111-111111111111" } ] }""", "service.languages[0].id")]
    public async Task What_is_not_there_or_is_anothers_cannot_be_named(string change, string path)
    {
        var (mine, theirs) = (await EditingStory.Begin(app), await EditingStory.Begin(app));
        var entry = await mine.Read(mine.Published[1]);
        var other = (string)(await theirs.Read(theirs.Published[0])).Service["service_at_locations"]![0]!["location"]!["id"]!;
        var edited = Named(entry.Service);
        foreach (var (name, value) in JsonNode.Parse(change.Replace("THEIRS", other, StringComparison.Ordinal))!.AsObject())
            edited[name] = value!.DeepClone();

        var answer = await mine.Put(entry, edited);

        Assert.Equal(HttpStatusCode.BadRequest, answer.StatusCode);
        Assert.NotNull((await answer.Read<JsonNode>())["errors"]![path]);
        Assert.Equal(entry.Revision, (await mine.Read(entry.Id)).Revision);
    }

    [Fact]
    public async Task An_organisation_finds_its_own_places_by_name_and_address_to_offer_something_there()
    {
        var (mine, theirs) = (await EditingStory.Begin(app), await EditingStory.Begin(app));
        var entry = await mine.Read(mine.Published[1]);
        var place = Assert.Single((await Find(mine, "?text=ELM%20hall")).Items);
        Assert.Equal(("Hall", "1 Elm St"), ((string?)place.Location["name"], (string?)place.Location["addresses"]![0]!["address_1"]));
        Assert.Equal(place.Id, Assert.Single((await Find(mine, "")).Items).Id);
        Assert.Empty((await Find(mine, "?text=elm%20barn")).Items);
        Assert.NotEqual(place.Id, Assert.Single((await Find(theirs, "?text=hall")).Items).Id);
        Assert.Equal(HttpStatusCode.BadRequest, (await mine.Administrator.Send(HttpMethod.Get, $"{Locations}?text={new string('x', 201)}")).StatusCode);
        var edited = Named(entry.Service);
        edited["service_at_locations"] = new JsonArray(new JsonObject { ["location"] = new JsonObject { ["id"] = place.Id.ToString() } });

        Assert.Equal(HttpStatusCode.OK, (await mine.Put(entry, edited)).StatusCode);

        Assert.Equal("1 Elm St", (string?)(await mine.Public(entry.Id))["service_at_locations"]![0]!["location"]!["addresses"]![0]!["address_1"]);
        Assert.Single((await Find(mine, "")).Items);
    }

    private const string Locations = "/api/resources/directory/locations";

    private static Task<Page<LocationView>> Find(EditingStory story, string query) =>
        story.Administrator.Send(HttpMethod.Get, Locations + query).Read<Page<LocationView>>();

    /// <summary>With all that belongs to it named by its id alone.</summary>
    private static JsonObject Named(JsonObject service) => new(service.Select(field => KeyValuePair.Create(field.Key, field.Value switch
    {
        JsonArray parts => new JsonArray([.. parts.Select(part => Id(part!))]),
        JsonObject part => Id(part),
        var value => value?.DeepClone(),
    })));

    /// <summary>Without anything of what is edited here.</summary>
    private static JsonObject Without(JsonObject service) =>
        new(Named(service).Where(field => !Lists.Contains(field.Key)).Select(field => KeyValuePair.Create(field.Key, field.Value?.DeepClone())));

    private static JsonNode Id(JsonNode part) => new JsonObject { ["id"] = part["id"]!.DeepClone() };

    private static JsonNode Topic(Guid term) => new JsonObject { ["taxonomy_term"] = new JsonObject { ["id"] = term.ToString() } };

    private static JsonNode NewPlace(string town = "Toledo") => JsonNode.Parse($$"""
        {
          "name": "Library", "location_type": "physical", "latitude": 41.9659, "longitude": -92.58, "addresses": [ {
            "address_1": "3 Ash St", "city": "{{town}}", "state_province": "IA", "postal_code": "52342", "country": "US", "address_type": "physical" } ]
        }
        """)!;

    private static IEnumerable<string> Said(JsonObject service, string list, params string[] fields) => service[list]!.AsArray()
        .Select(row => string.Join(' ', fields.Select(field => (string?)row![field]).OfType<string>()));
}
