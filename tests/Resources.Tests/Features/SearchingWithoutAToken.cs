using System.Net;
using System.Text.Json.Nodes;
using PeerSupport.Resources.Features;
using PeerSupport.Testing;

namespace PeerSupport.Resources.Tests.Features;

public sealed class SearchingWithoutAToken(ResourcesApp app) : IClassFixture<ResourcesApp>
{
    [Fact]
    public async Task What_a_publisher_keeps_for_known_readers_is_neither_found_nor_suggested()
    {
        using var story = await SearchStory.Begin(app);
        using var administrator = app.ClientFor(Guid.NewGuid(), story.Organisation, "administrator");
        var beginning = $"/api/resources/suggestions?text={story.Word[..8]}";
        Assert.NotEmpty(await Suggested(app.Anonymous(), beginning));

        var kept = await administrator.Send(HttpMethod.Put, TwoPublishers.Settings, new { anonymousReading = false }, 0);

        Assert.Equal(HttpStatusCode.OK, kept.StatusCode);
        Assert.Equal(0, await story.Total($"text={story.Word}"));
        Assert.Empty(await Suggested(app.Anonymous(), beginning));
        var known = await administrator.Send(HttpMethod.Get, $"/api/resources/search?text={story.Word}").Read<JsonObject>();
        Assert.Equal(4, known["total"]!.GetValue<int>());
        Assert.NotEmpty(await Suggested(administrator, beginning));
    }

    [Fact]
    public async Task What_one_replica_is_told_holds_there_at_once_and_soon_on_the_others()
    {
        var folder = Directory.CreateTempSubdirectory("peersupport-hidden-");
        var database = Path.Combine(folder.FullName, "resources.db");
        await using (var told = new Replica(database, "01:00:00"))
        await using (var other = new Replica(database, "01:00:00"))
        {
            await told.InitializeAsync();
            await other.InitializeAsync();
            using var story = await SearchStory.Begin(told);
            await SearchStory.Until(async () => await Total(other, story) == 4);

            var off = await Let(told, story, anonymousReading: false, 0);
            Assert.Equal(0, await story.Total($"text={story.Word}"));
            await SearchStory.Until(async () => await Total(other, story) == 0);

            await Let(told, story, anonymousReading: true, off.Revision);
            Assert.Equal(4, await story.Total($"text={story.Word}"));
            await SearchStory.Until(async () => await Total(other, story) == 4);
        }

        folder.Delete(recursive: true);
    }

    private static async Task<DirectorySettingsView> Let(ResourcesApp replica, SearchStory story, bool anonymousReading, long revision)
    {
        using var administrator = replica.ClientFor(Guid.NewGuid(), story.Organisation, "administrator");
        return await administrator.Send(HttpMethod.Put, TwoPublishers.Settings, new { anonymousReading }, revision).Read<DirectorySettingsView>();
    }

    private static async Task<int> Total(ResourcesApp replica, SearchStory story)
    {
        using var anybody = replica.Anonymous();
        return (await anybody.Send(HttpMethod.Get, $"/api/resources/search?text={story.Word}").Read<JsonObject>())["total"]!.GetValue<int>();
    }

    private static Task<IReadOnlyList<SuggestionView>> Suggested(HttpClient client, string path) =>
        client.Send(HttpMethod.Get, path).Read<IReadOnlyList<SuggestionView>>();
}
