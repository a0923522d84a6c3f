using System.Text.Json;
using System.Text.Json.Nodes;
using PeerSupport.Resources.Features;
using PeerSupport.Testing;

namespace PeerSupport.Resources.Tests.Features;

/// <summary>It is written without a view being built, and described by one.</summary>
public sealed class TheAnswerToASearch(ResourcesApp app) : IClassFixture<ResourcesApp>
{
    [Theory]
    [InlineData("")]
    [InlineData(" housing")]
    [InlineData(" hausing")]
    [InlineData("&near=42.03,-93.62&sort=distance&page=1&size=2")]
    [InlineData("&openAt=now&facets=0")]
    [InlineData(" nothing so")]
    public async Task It_has_each_field_of_its_description_and_no_other(string query)
    {
        using var story = await SearchStory.Begin(app);
        using var anybody = app.Anonymous();
        var answer = await anybody.Send(HttpMethod.Get, $"/api/resources/search?text={story.Word}{query}");

        var said = await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken);
        var view = JsonSerializer.SerializeToNode(JsonSerializer.Deserialize<SearchView>(said, Wire.Json), Wire.Json);

        Assert.True(JsonNode.DeepEquals(view, JsonNode.Parse(said)), said);
        Assert.Equal("application/json; charset=utf-8", $"{answer.Content.Headers.ContentType}");
    }
}
