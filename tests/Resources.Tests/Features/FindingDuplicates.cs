using System.Net;
using System.Text.Json.Nodes;
using PeerSupport.Resources.Features;
using PeerSupport.ServiceDefaults.Http;
using PeerSupport.Testing;

namespace PeerSupport.Resources.Tests.Features;

public sealed class FindingDuplicates(ResourcesApp app) : IClassFixture<ResourcesApp>
{
    private const string Directory = "/api/resources/directory";

    [Theory]
    [InlineData("TUESDAY  Group", "1 ELM St", "Ames", 0, true)]
    [InlineData("Tuesday group", "2 Oak St", "Ames", 0, false)]
    [InlineData("Tuesday group", "1 Elm St", "Boone", 0, false)]
    [InlineData("Wednesday group", "1 Elm St", "Ames", 0, false)]
    [InlineData("Tuesday group", "2 Oak St", "Ames", 90, true)]
    [InlineData("Tuesday group", "2 Oak St", "Ames", 110, false)]
    public async Task The_same_name_at_the_same_address_or_within_a_hundred_metres_may_be_the_same(
        string name, string line, string city, double metresEast, bool isFound)
    {
        var story = new EditingStory(app, Guid.NewGuid());
        var first = await Created(story, At(EditingStory.New(), metresEast > 0 ? 0 : null));
        var other = At(EditingStory.New(name), metresEast > 0 ? metresEast : null);
        var address = other["service_at_locations"]![0]!["location"]!["addresses"]![0]!;
        (address["address_1"], address["city"]) = (line, city);
        var second = await Created(story, other);

        var found = await Pairs(story);

        Assert.Equal(isFound ? [(first.Id, second.Id)] : [], found);
        Assert.Empty(await Pairs(new EditingStory(app, Guid.NewGuid())));
    }

    [Fact]
    public async Task At_one_location_they_may_be_the_same_until_one_is_closed_or_an_editor_says_otherwise()
    {
        var story = new EditingStory(app, Guid.NewGuid());
        var first = await Created(story, EditingStory.New());
        var (second, third) = (await Created(story, Beside(first)), await Created(story, Beside(first)));
        Assert.Equal([(first.Id, second.Id), (first.Id, third.Id), (second.Id, third.Id)], await Pairs(story));

        foreach (var _ in (int[])[1, 2])
            Assert.Equal(HttpStatusCode.NoContent, (await Distinguish(story, second.Id, first.Id)).StatusCode);
        Assert.Equal([(first.Id, third.Id), (second.Id, third.Id)], await Pairs(story));

        await story.Post(await story.Read(first.Id), "closing", new { });
        Assert.Equal([(second.Id, third.Id)], await Pairs(story));
    }

    [Fact]
    public async Task Only_two_entries_of_ones_own_are_told_apart()
    {
        var (story, others) = (await EditingStory.Begin(app), await EditingStory.Begin(app));

        Assert.Equal(HttpStatusCode.NotFound, (await Distinguish(story, story.Published[0], others.Published[0])).StatusCode);
        Assert.Equal(HttpStatusCode.NotFound, (await Distinguish(story, story.Published[0], Guid.NewGuid())).StatusCode);
        var same = await Distinguish(story, story.Published[0], story.Published[0]);
        Assert.Equal((HttpStatusCode.Conflict, "distinction.same-entry"), (same.StatusCode, await same.ProblemCode()));
        Assert.Equal(HttpStatusCode.BadRequest, (await story.Administrator.Send(HttpMethod.Post, $"{Directory}/distinctions", new { first = story.Published[0] })).StatusCode);
        Assert.Equal(HttpStatusCode.BadRequest, (await story.Administrator.Send(HttpMethod.Get, $"{Directory}/duplicates?size=101")).StatusCode);
    }

    private static JsonObject Beside(EntryView entry)
    {
        var service = EditingStory.New();
        service["service_at_locations"] = new JsonArray(new JsonObject
        {
            ["location"] = new JsonObject { ["id"] = entry.Service["service_at_locations"]![0]!["location"]!["id"]!.GetValue<string>() },
        });
        return service;
    }

    private static JsonObject At(JsonObject service, double? metresEast)
    {
        const double latitude = 42.03;
        if (metresEast is { } metres)
        {
            var location = service["service_at_locations"]![0]!["location"]!;
            var degrees = metres / (6_371_008.8 * Math.PI / 180 * Math.Cos(latitude * Math.PI / 180));
            (location["latitude"], location["longitude"]) = (latitude, Math.Round(-93.62 + degrees, 7));
        }

        return service;
    }

    private static async Task<EntryView> Created(EditingStory story, JsonObject service) => await (await story.Create(service)).Read<EntryView>();

    private static Task<HttpResponseMessage> Distinguish(EditingStory story, Guid first, Guid second) =>
        story.Administrator.Send(HttpMethod.Post, $"{Directory}/distinctions", new { first, second });

    private static async Task<IReadOnlyList<(Guid, Guid)>> Pairs(EditingStory story)
    {
        var page = await story.Administrator.Send(HttpMethod.Get, $"{Directory}/duplicates").Read<Page<DuplicateView>>();
        return [.. page.Items.Select(pair => (pair.First, pair.Second))];
    }
}
