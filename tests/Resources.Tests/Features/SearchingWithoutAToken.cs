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
        var hours = $"/api/resources/services/{story.Housing}/hours";
        Assert.NotEmpty(await Suggested(app.Anonymous(), beginning));
        Assert.Equal(HttpStatusCode.OK, (await app.Anonymous().Send(HttpMethod.Get, hours)).StatusCode);

        var kept = await administrator.Send(HttpMethod.Put, TwoPublishers.Settings, new { anonymousReading = false }, 0);

        Assert.Equal(HttpStatusCode.OK, kept.StatusCode);
        Assert.Equal(0, await story.Total($"text={story.Word}"));
        Assert.True((await story.Search($"text={story.Word}")).IsPartial);
        Assert.Empty(await Suggested(app.Anonymous(), beginning));
        Assert.Equal(HttpStatusCode.NotFound, (await app.Anonymous().Send(HttpMethod.Get, hours)).StatusCode);
        var known = await administrator.Send(HttpMethod.Get, $"/api/resources/search?text={story.Word}").Read<JsonObject>();
        Assert.Equal((4, false), (known["total"]!.GetValue<int>(), known["isPartial"]!.GetValue<bool>()));
        Assert.Equal(HttpStatusCode.OK, (await administrator.Send(HttpMethod.Get, hours)).StatusCode);
        Assert.NotEmpty(await Suggested(administrator, beginning));
    }

    [Fact]
    public async Task Nothing_tells_of_words_and_towns_that_only_such_a_publisher_has()
    {
        using var story = await SearchStory.Begin(app);
        using var administrator = app.ClientFor(Guid.NewGuid(), story.Organisation, "administrator");
        var (mistyped, near) = ($"text={story.Word[..^1]}x%20circle", $"near={Uri.EscapeDataString(story.Town)}");
        Assert.NotEmpty((await story.Search(mistyped)).DidYouMean);
        Assert.True(await story.Total(near) >= 4);

        await administrator.Send(HttpMethod.Put, TwoPublishers.Settings, new { anonymousReading = false }, 0);

        Assert.Empty((await story.Search(mistyped)).DidYouMean);
        Assert.Equal(-1, await story.Total(near)); // 400, as for a town that nobody has
        var known = await administrator.Send(HttpMethod.Get, $"/api/resources/search?{mistyped}").Read<SearchView>();
        Assert.NotEmpty(known.DidYouMean);
    }

    [Fact]
    public async Task An_open_entry_does_not_tell_what_anothers_vocabulary_calls_it()
    {
        using var theirs = await SearchStory.Begin(app);
        using var ours = await SearchStory.Begin(app);
        var name = SearchStory.NewWord();
        theirs.Package["taxonomy_terms.csv"] = theirs.Package["taxonomy_terms.csv"].Replace("Transitional", name, StringComparison.Ordinal);
        await theirs.Import();
        ours.Package["attributes.csv"] = ours.Package["attributes.csv"].Replace($"{ours.Term}", $"{theirs.Term}", StringComparison.Ordinal);
        await ours.Import();
        await SearchStory.Until(async () => await ours.Total($"text={name}") == 2);
        Assert.Contains((await ours.Search($"text={ours.Word}")).Facets.Terms, facet => facet.Name == name);

        using var administrator = app.ClientFor(Guid.NewGuid(), theirs.Organisation, "administrator");
        await administrator.Send(HttpMethod.Put, TwoPublishers.Settings, new { anonymousReading = false }, 0);

        Assert.DoesNotContain((await ours.Search($"text={ours.Word}")).Facets.Terms, facet => facet.Name == name);
        await SearchStory.Until(async () => await ours.Total($"text={name}") == 0);
        Assert.Empty(await Suggested(app.Anonymous(), $"/api/resources/suggestions?text={name[..8]}"));
        Assert.Equal(1, await ours.Total($"text={ours.Word}&term={theirs.Term}"));
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
