using System.Net;
using System.Text.Json.Nodes;
using PeerSupport.Resources.Domain;
using PeerSupport.Resources.Features;
using PeerSupport.ServiceDefaults.Http;
using PeerSupport.Testing;

namespace PeerSupport.Resources.Tests.Features;

public sealed class CorrectingAnEntry(ResourcesApp app) : IClassFixture<ResourcesApp>
{
    private const string Corrections = "/api/resources/corrections";

    [Fact]
    public async Task A_worker_of_another_organisation_suggests_and_sees_what_becomes_of_it()
    {
        var story = await EditingStory.Begin(app);
        using var worker = Worker();
        app.Clock.Advance(TimeSpan.FromMinutes(1));
        var now = app.Clock.GetUtcNow();

        var answer = await Suggest(worker, new { serviceId = story.Published[0], kind = "wrong", field = "url", value = "https://opendoor.example/new" });
        var suggested = await answer.Read<CorrectionView>();
        Assert.Equal((HttpStatusCode.Created, CorrectionState.Open), (answer.StatusCode, suggested.State));
        var name = (await story.Public(story.Published[0]))["name"]!.GetValue<string>();
        Assert.Equal([(suggested.Id, name)], (await Open(story)).Select(correction => (correction.Id, correction.ServiceName)));
        Assert.Null((await story.Public(story.Published[0]))["url"]);

        var accepted = await Decide(story, suggested, "acceptance", new { apply = true }).Read<CorrectionView>();
        Assert.Equal((CorrectionState.Accepted, true, now), (accepted.State, accepted.Applied, accepted.DecidedAt));
        Assert.Equal("https://opendoor.example/new", (await story.Public(story.Published[0]))["url"]!.GetValue<string>());
        Assert.Equal([story.Published[0]], await story.Modified(now));
        Assert.Equal(CorrectionState.Accepted, (await Mine(worker)).Single().State);
        Assert.Equal(accepted, await worker.Send(HttpMethod.Get, $"{Corrections}/{suggested.Id}").Read<CorrectionView>());
        Assert.Empty(await Open(story));

        using var editor = app.ClientFor(Guid.NewGuid(), story.Organisation, "administrator");
        Assert.Empty((await editor.Send(HttpMethod.Get, $"{Corrections}?state=open").Read<Page<CorrectionView>>()).Items);
        Assert.Single((await editor.Send(HttpMethod.Get, $"{Corrections}?state=accepted").Read<Page<CorrectionView>>()).Items);
        Assert.Equal(HttpStatusCode.BadRequest, (await editor.Send(HttpMethod.Get, $"{Corrections}?state=lost")).StatusCode);
    }

    [Fact]
    public async Task A_partner_suggests_by_its_scope_and_sees_its_own_only()
    {
        var story = await EditingStory.Begin(app);
        using var partner = app.ClientOfPartner("clinic", Guid.NewGuid(), "directory.read", "directory.suggest");
        using var other = app.ClientOfPartner("library", Guid.NewGuid(), "directory.suggest");
        using var reader = app.ClientOfPartner("reader", Guid.NewGuid(), "directory.read");
        var body = new { serviceId = story.Published[0], kind = "other", words = "Nobody answers in the evening." };

        var suggested = await (await Suggest(partner, body)).Read<CorrectionView>();

        Assert.Equal(suggested, (await Mine(partner)).Single(mine => mine.ServiceId == story.Published[0]));
        Assert.Equal(HttpStatusCode.OK, (await partner.Send(HttpMethod.Get, $"{Corrections}/{suggested.Id}")).StatusCode);
        Assert.Equal(HttpStatusCode.NotFound, (await other.Send(HttpMethod.Get, $"{Corrections}/{suggested.Id}")).StatusCode);
        Assert.Empty(await Mine(other));
        Assert.Equal(HttpStatusCode.Forbidden, (await Suggest(reader, body)).StatusCode);
        Assert.Equal(HttpStatusCode.Forbidden, (await partner.Send(HttpMethod.Get, Corrections)).StatusCode);
    }

    [Fact]
    public async Task The_same_said_again_while_it_is_open_is_told_once()
    {
        var story = await EditingStory.Begin(app);
        using var worker = Worker();
        using var another = Worker();
        var body = new { serviceId = story.Published[0], kind = "closed" };

        var first = await (await Suggest(worker, body)).Read<CorrectionView>();
        var again = await (await Suggest(worker, body)).Read<CorrectionView>();
        var others = await (await Suggest(another, body)).Read<CorrectionView>();
        Assert.Equal(first, again);
        Assert.NotEqual(first.Id, others.Id);

        Assert.Equal(HttpStatusCode.OK, (await Decide(story, first, "refusal", new { reason = "They still meet." })).StatusCode);
        var anew = await (await Suggest(worker, body)).Read<CorrectionView>();
        Assert.NotEqual(first.Id, anew.Id);
    }

    [Fact]
    public async Task That_an_entry_has_closed_closes_it_when_it_is_accepted()
    {
        var story = await EditingStory.Begin(app);
        using var worker = Worker();
        var suggested = await (await Suggest(worker, new { serviceId = story.Published[0], kind = "closed" })).Read<CorrectionView>();

        await Decide(story, suggested, "acceptance", new { apply = true });

        Assert.Equal("inactive", (await story.Public(story.Published[0]))["status"]!.GetValue<string>());
    }

    [Fact]
    public async Task A_declined_one_changes_nothing_and_says_why()
    {
        var story = await EditingStory.Begin(app);
        var before = await story.Read(story.Published[0]);
        using var worker = Worker();
        var suggested = await (await Suggest(worker, new { serviceId = before.Id, kind = "wrong", field = "name", value = "Late group" })).Read<CorrectionView>();

        await Decide(story, suggested, "refusal", new { reason = "That is another group." });

        var mine = (await Mine(worker)).Single();
        Assert.Equal((CorrectionState.Declined, "That is another group.", false), (mine.State, mine.Reason, mine.Applied));
        Assert.Equal(before.Revision, (await story.Read(before.Id)).Revision);
        var refused = await Decide(story, mine, "acceptance", new { apply = true });
        Assert.Equal((HttpStatusCode.Conflict, "correction.decided"), (refused.StatusCode, await refused.ProblemCode()));
        Assert.Equal(before.Revision, (await story.Read(before.Id)).Revision);
    }

    [Theory]
    [InlineData("""{ "serviceId": "S", "kind": "wrong", "field": "colour", "value": "red" }""", 400)]
    [InlineData("""{ "serviceId": "S", "kind": "wrong", "field": "organization_id", "value": "S" }""", 400)]
    [InlineData("""{ "serviceId": "S", "kind": "wrong", "field": "email", "value": "nobody" }""", 400)]
    [InlineData("""{ "serviceId": "S", "kind": "wrong", "words": "LONG" }""", 400)]
    [InlineData("""{ "serviceId": "S", "kind": "mood", "words": "x" }""", 400)]
    [InlineData("""{ "serviceId": "S", "words": "x" }""", 400)]
    [InlineData("""{ "kind": "closed" }""", 400)]
    [InlineData("""{ "serviceId": "S", "kind": "closed", "colour": "red" }""", 400)]
    [InlineData("""{ "serviceId": "11111111-1111-4111-8111-111111111111", "kind": "closed" }""", 404)]
    [InlineData("""{ "serviceId": "S", "kind": "wrong", "field": "url" }""", 409)]
    [InlineData("""{ "serviceId": "S", "kind": "wrong" }""", 409)]
    public async Task What_cannot_be_suggested_is_refused_and_nothing_is_kept(string body, int status)
    {
        var story = await EditingStory.Begin(app);
        using var worker = Worker();
        var text = body.Replace("\"S\"", $"\"{story.Published[0]}\"", StringComparison.Ordinal).Replace("LONG", new string('x', 1001), StringComparison.Ordinal);

        var answer = await Suggest(worker, JsonNode.Parse(text)!);

        Assert.Equal(status, (int)answer.StatusCode);
        Assert.Empty(await Open(story));
    }

    [Fact]
    public async Task Only_the_publisher_decides_and_on_what_it_has_seen()
    {
        var (story, others) = (await EditingStory.Begin(app), await EditingStory.Begin(app));
        using var worker = Worker();
        var suggested = await (await Suggest(worker, new { serviceId = story.Published[0], kind = "other", words = "Moved" })).Read<CorrectionView>();

        foreach (var (what, body) in new (string, object)[] { ("acceptance", new { apply = false }), ("refusal", new { reason = "No." }) })
        {
            Assert.Equal(HttpStatusCode.NotFound, (await Decide(others, suggested, what, body)).StatusCode);
            Assert.Equal(HttpStatusCode.PreconditionFailed, (await Decide(story, suggested with { Revision = 7 }, what, body)).StatusCode);
            Assert.Equal(HttpStatusCode.PreconditionRequired, (await story.Administrator.Send(HttpMethod.Post, $"{Corrections}/{suggested.Id}/{what}", body)).StatusCode);
            Assert.Equal(HttpStatusCode.BadRequest, (await Decide(story, suggested, what, new { })).StatusCode);
        }

        Assert.Empty(await Open(others));
        Assert.Single(await Open(story));
    }

    private HttpClient Worker() => app.ClientFor(Guid.NewGuid(), Guid.NewGuid(), $"worker@{Guid.NewGuid()}");

    private static Task<HttpResponseMessage> Suggest(HttpClient client, object body) => client.Send(HttpMethod.Post, Corrections, body);

    private static Task<HttpResponseMessage> Decide(EditingStory story, CorrectionView correction, string what, object body) =>
        story.Administrator.Send(HttpMethod.Post, $"{Corrections}/{correction.Id}/{what}", body, correction.Revision);

    private static async Task<IReadOnlyList<CorrectionView>> Mine(HttpClient client) =>
        (await client.Send(HttpMethod.Get, $"{Corrections}/mine").Read<Page<CorrectionView>>()).Items;

    private static async Task<IReadOnlyList<CorrectionView>> Open(EditingStory story) =>
        (await story.Administrator.Send(HttpMethod.Get, Corrections).Read<Page<CorrectionView>>()).Items;
}
