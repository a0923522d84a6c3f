using System.Text.Json.Nodes;
using PeerSupport.Resources.Features;
using PeerSupport.Resources.Tests.Imports;
using PeerSupport.Testing;

namespace PeerSupport.Resources.Tests.Features;

/// <summary>An organisation that publishes a small directory, and its administrator.</summary>
internal sealed class EditingStory(ResourcesApp app, Guid organisation)
{
    private const string Services = "/api/resources/directory/services";

    public Guid Organisation => organisation;
    public List<Guid> Published { get; } = [];
    public HttpClient Administrator { get; } = app.ClientFor(Guid.NewGuid(), organisation, "administrator");

    public static JsonObject New(string name = "Tuesday group") => JsonNode.Parse($$"""
        {
          "name": "{{name}}", "status": "active",
          "organization": { "name": "Open Door", "description": "People who have been there." },
          "phones": [ { "number": "+1 515 555 0100" } ],
          "service_at_locations": [ {
            "location": { "name": "Hall", "location_type": "physical", "addresses": [ {
              "address_1": "1 Elm St", "city": "Ames", "state_province": "IA", "postal_code": "50010", "country": "US",
              "address_type": "physical" } ] },
            "schedules": [ { "freq": "WEEKLY", "byday": "TU", "opens_at": "18:00", "closes_at": "19:00" } ] } ]
        }
        """)!.AsObject();

    public static async Task<EditingStory> Begin(ResourcesApp app)
    {
        using var package = PackageFolder.Small();
        return await Begin(app, package);
    }

    public static async Task<EditingStory> Begin(ResourcesApp app, PackageFolder package)
    {
        var story = new EditingStory(app, Guid.NewGuid());
        Assert.True((await app.Import(package.Path, story.Organisation, "America/Chicago")).Applied);
        story.Published.AddRange(package["services.csv"].Split('\n')[1..3].Select(row => Guid.Parse(row.Split(',')[0])));
        return story;
    }

    public async Task<EntryView> Read(Guid service) =>
        await Administrator.Send(HttpMethod.Get, $"{Services}/{service}").Read<EntryView>();

    public Task<HttpResponseMessage> Create(JsonObject service, string? zone = null) =>
        Administrator.Send(HttpMethod.Post, Services, new { service, zone });

    public Task<HttpResponseMessage> Put(EntryView entry, JsonObject service) =>
        Administrator.Send(HttpMethod.Put, $"{Services}/{entry.Id}", new { service }, entry.Revision);

    public Task<HttpResponseMessage> Post(EntryView entry, string what, object? body = null) =>
        Administrator.Send(HttpMethod.Post, $"{Services}/{entry.Id}/{what}", body, entry.Revision);

    /// <summary>What anybody reads.</summary>
    public async Task<JsonObject> Public(Guid service)
    {
        using var anybody = app.Anonymous();
        return await anybody.Send(HttpMethod.Get, $"/hsds/services/{service}").Read<JsonObject>();
    }

    /// <summary>Which services anybody finds changed since.</summary>
    public async Task<IReadOnlyList<Guid>> Modified(DateTimeOffset since)
    {
        using var anybody = app.Anonymous();
        var page = await anybody.Send(HttpMethod.Get, $"/hsds/services?modified_after={since:yyyy-MM-ddTHH:mm:ssZ}").Read<JsonNode>();
        return [.. page["contents"]!.AsArray().Select(row => row!["id"]!.GetValue<Guid>())];
    }
}
