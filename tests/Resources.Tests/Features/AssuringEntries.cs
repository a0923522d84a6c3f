using System.Net;
using PeerSupport.Resources.Features;
using PeerSupport.ServiceDefaults.Http;
using PeerSupport.Testing;

namespace PeerSupport.Resources.Tests.Features;

public sealed class AssuringEntries(ResourcesApp app) : IClassFixture<ResourcesApp>
{
    [Fact]
    public async Task An_assured_entry_says_the_day_and_the_address_that_was_given()
    {
        var story = await EditingStory.Begin(app);
        var entry = await story.Read(story.Published[0]);

        var assured = await (await story.Post(entry, "assurance", new { assurerEmail = "directory@opendoor.example" })).Read<EntryView>();
        var read = await story.Public(entry.Id);
        Assert.Equal(($"{app.Clock.GetUtcNow():yyyy-MM-dd}", "directory@opendoor.example"), (read["assured_date"]!.GetValue<string>(), read["assurer_email"]!.GetValue<string>()));

        var again = await (await story.Post(assured, "assurance", new { })).Read<EntryView>();
        Assert.Equal(assured.Revision, again.Revision);
        Assert.Equal(HttpStatusCode.PreconditionFailed, (await story.Post(entry, "assurance", new { })).StatusCode);
    }

    [Fact]
    public async Task Open_entries_never_assured_or_longer_ago_than_the_period_are_stale_the_longest_first()
    {
        var story = await EditingStory.Begin(app);
        var first = await (await story.Post(await story.Read(story.Published[0]), "assurance", new { })).Read<EntryView>();
        Assert.Equal([story.Published[1]], await Stale(story));

        app.Clock.Advance(TimeSpan.FromDays(100));
        await story.Post(await story.Read(story.Published[1]), "assurance", new { });
        Assert.Empty(await Stale(story));
        app.Clock.Advance(TimeSpan.FromDays(80));
        Assert.Empty(await Stale(story));
        app.Clock.Advance(TimeSpan.FromDays(1));
        Assert.Equal([first.Id], await Stale(story));
        app.Clock.Advance(TimeSpan.FromDays(100));
        var created = await (await story.Create(EditingStory.New())).Read<EntryView>();
        Assert.Equal([created.Id, first.Id, story.Published[1]], await Stale(story));

        await story.Post(first, "closing", new { });
        Assert.Equal([created.Id, story.Published[1]], await Stale(story));
        Assert.Empty(await Stale(new EditingStory(app, Guid.NewGuid())));
    }

    private static async Task<IReadOnlyList<Guid>> Stale(EditingStory story)
    {
        var page = await story.Administrator.Send(HttpMethod.Get, "/api/resources/directory/stale").Read<Page<StaleEntryView>>();
        return [.. page.Items.Select(entry => entry.ServiceId)];
    }
}
