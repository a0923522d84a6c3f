using System.Net;
using System.Text.Json.Nodes;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using PeerSupport.Resources.Domain;
using PeerSupport.Resources.Features;
using PeerSupport.Resources.Persistence;
using PeerSupport.Resources.Tests.Imports;
using PeerSupport.ServiceDefaults.Http;
using PeerSupport.Testing;

namespace PeerSupport.Resources.Tests.Features;

public sealed class FollowingTheDirectory(ResourcesApp app) : IClassFixture<ResourcesApp>
{
    [Theory]
    [InlineData("services.csv", "Evening Group", "Morning Group", PackEntryState.Changed)]
    [InlineData("addresses.csv", "1 Elm St", "2 Oak St", PackEntryState.Changed)]
    [InlineData("schedules.csv", "18:00", "17:30", PackEntryState.Changed)]
    [InlineData("organizations.csv", "Open Door", "Closed Door", PackEntryState.Changed)]
    [InlineData("organizations.csv", "Helps", "Helps more", PackEntryState.Current)]
    [InlineData("taxonomy_terms.csv", "A group", "Any group", PackEntryState.Current)]
    [InlineData("services.csv", "Evening Group,active", "Evening Group,defunct", PackEntryState.Closed)]
    [InlineData("services.csv", "Evening Group,active", "Evening Group,temporarily closed", PackEntryState.Closed)]
    public async Task A_pack_says_what_has_become_of_its_entries(string file, string before, string after, PackEntryState expected)
    {
        using var package = PackageFolder.Small();
        var story = await PackStory.Begin(app, package);
        var offered = await story.Offered();
        Assert.All(offered.Entries, entry => Assert.Equal(PackEntryState.Current, entry.State));

        package[file] = package[file].Replace(before, after, StringComparison.Ordinal);
        Assert.True((await app.Import(package.Path, story.Organisation)).Applied);

        using var peer = story.Peer;
        var fresh = await peer.Send(HttpMethod.Get, $"/api/resources/packs/{offered.Id}").Read<PackView>();
        Assert.Equal((expected, "Evening Group"), (fresh.Entries[0].State, fresh.Entries[0].Name));
        var listed = await peer.Send(HttpMethod.Get, $"/api/resources/packs?relationshipId={story.Relationship}").Read<Page<PackView>>();
        Assert.Equal(expected, listed.Items[0].Entries[0].State);
        var sheet = await peer.Send(HttpMethod.Get, $"/api/resources/packs/{offered.Id}/sheet").Read<PackSheetView>();
        Assert.Equal(expected, sheet.Entries[0].State);
    }

    [Fact]
    public async Task An_entry_that_says_again_what_it_said_is_current_again()
    {
        using var package = PackageFolder.Small();
        var story = await PackStory.Begin(app, package);
        var offered = await story.Offered();
        var services = package["services.csv"];
        package["services.csv"] = services.Replace("Group,active", "Group,inactive", StringComparison.Ordinal);
        await app.Import(package.Path, story.Organisation);
        package["services.csv"] = services;
        await app.Import(package.Path, story.Organisation);

        using var worker = story.Worker;
        Assert.Equal("current", (await PackStory.Fresh(worker, offered.Id))["entries"]![0]!["state"]!.GetValue<string>());
    }

    [Fact]
    public async Task An_entry_that_the_directory_lost_keeps_its_name_and_reason()
    {
        var story = await PackStory.Begin(app);
        var offered = await story.Offered();
        await using (var scope = app.Services.CreateAsyncScope())
        {
            var db = scope.ServiceProvider.GetRequiredService<ResourcesDb>();
            await db.Records.Where(record => record.Id == story.Services[0]).ExecuteDeleteAsync(TestContext.Current.CancellationToken);
        }

        using var worker = story.Worker;
        var sheet = await worker.Send(HttpMethod.Get, $"/api/resources/packs/{offered.Id}/sheet").Read<JsonNode>();
        var entry = sheet["entries"]![0]!;
        Assert.Equal(("gone", "Evening Group", "Close to your work"), (entry["state"]!.GetValue<string>(), entry["name"]!.GetValue<string>(), entry["reason"]!.GetValue<string>()));
        Assert.Null(entry["service"]);
        Assert.Equal("current", sheet["entries"]![1]!["state"]!.GetValue<string>());
    }

    [Fact]
    public async Task Only_those_of_the_relationship_read_its_sheet()
    {
        var story = await PackStory.Begin(app);
        var path = $"/api/resources/packs/{(await story.Offered()).Id}/sheet";
        (HttpClient Client, HttpStatusCode Status)[] matrix =
        [
            (story.Worker, HttpStatusCode.OK),
            (story.Peer, HttpStatusCode.OK),
            (story.Supervisor, HttpStatusCode.OK),
            (app.ClientFor(Guid.NewGuid(), story.Organisation, $"worker@{story.Site}"), HttpStatusCode.NotFound),
            (app.ClientFor(story.WorkerId, Guid.NewGuid(), $"worker@{story.Site}"), HttpStatusCode.NotFound),
            (app.ClientFor(Guid.NewGuid(), story.Organisation, "administrator"), HttpStatusCode.Forbidden),
            (app.Anonymous(), HttpStatusCode.Unauthorized),
        ];
        foreach (var (client, status) in matrix)
        {
            using (client)
                Assert.Equal(status, (await client.Send(HttpMethod.Get, path)).StatusCode);
        }
    }
}
