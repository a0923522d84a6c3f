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

    private static Task<IReadOnlyList<SuggestionView>> Suggested(HttpClient client, string path) =>
        client.Send(HttpMethod.Get, path).Read<IReadOnlyList<SuggestionView>>();
}
