using System.Net;
using System.Text.Json;
using PeerSupport.Relationships.Domain;
using PeerSupport.Relationships.Features;
using PeerSupport.Relationships.Tests.Domain;
using PeerSupport.ServiceDefaults.Http;
using PeerSupport.Testing;

namespace PeerSupport.Relationships.Tests.Features;

/// <summary>
/// Rule 3: a note serves a goal or the relationship, and the peer reads it; what is withheld to protect a third person is
/// visibly so, and found by no route of the peer's.
/// </summary>
public class NotesServeRecovery(RelationshipsApp app) : IClassFixture<RelationshipsApp>
{
    private const string Text = "cerulean-sister", Reason = "vermilion-safety";
    private static readonly object Withholding = new { text = $" {Text} ", reason = Reason };

    [Fact]
    public async Task Worker_and_supervisor_read_what_is_withheld_and_why_and_the_peer_that_something_is()
    {
        var scene = await Scene.In(app);
        var active = await scene.Active();

        var logged = await Log(scene.AsWorker, active.Id, Withholding).Read<ContactView>();

        Assert.Equal((true, new WithheldView(Text, Reason)), (logged.HasWithheldPassage, logged.Withheld));
        foreach (var client in (HttpClient[])[scene.AsWorker, scene.AsSupervisor])
            Assert.Equal(logged, await Only(client, active.Id));
        Assert.Equal(logged with { Withheld = null }, await Only(scene.AsPeer, active.Id));
        Assert.Equal("A talk.", (await Only(scene.AsPeer, active.Id)).Note);
    }

    [Fact]
    public async Task The_supervisor_is_called_to_it_and_nobody_else()
    {
        var scene = await Scene.In(app);
        var active = await scene.Active();
        var logged = await Log(scene.AsWorker, active.Id, Withholding).Read<ContactView>();

        Assert.Equal((AttentionKind.PassageWithheld, logged.Id), Assert.Single(await Called(scene.AsSupervisor)));
        Assert.Empty(await Called(scene.AsWorker));
        Assert.Empty(await Called(scene.AsPeer));
    }

    [Fact]
    public async Task By_the_peer_or_without_a_reason_nothing_is_withheld_and_nothing_recorded()
    {
        var scene = await Scene.In(app);
        var active = await scene.Active();

        var byPeer = await Log(scene.AsPeer, active.Id, Withholding);
        var noReason = await Log(scene.AsWorker, active.Id, new { text = Text, reason = " " });

        Assert.Equal(
            (HttpStatusCode.Conflict, "contact.withholding-not-the-peers"), (byPeer.StatusCode, await byPeer.ProblemCode()));
        Assert.Equal(
            (HttpStatusCode.Conflict, "contact.withheld-without-reason"), (noReason.StatusCode, await noReason.ProblemCode()));
        Assert.Empty(await Contacts(scene.AsWorker, active.Id));
    }

    [Fact]
    public async Task A_meeting_that_is_kept_records_where_it_was_held_and_what_is_withheld_alike()
    {
        var scene = await Scene.In(app);
        var active = await scene.Active();
        await Keep(scene, active.Id, scene.AsWorker, new { withheld = Withholding });
        await Keep(scene, active.Id, scene.AsWorker, new { place = "The library" });

        var shown = await Contacts(scene.AsPeer, active.Id);
        Assert.Equal(["The library", "The river"], shown.Select(contact => contact.Place).Order());
        Assert.All(shown, contact => Assert.Equal(("https://maps.example/river", null), (contact.Link, contact.Withheld)));
        Assert.Single(shown, contact => contact.HasWithheldPassage);
        Assert.Contains(await Contacts(scene.AsWorker, active.Id), contact => contact.Withheld == new WithheldView(Text, Reason));

        var refused = await Keep(scene, active.Id, scene.AsPeer, new { withheld = Withholding });
        Assert.Equal("contact.withholding-not-the-peers", await refused.ProblemCode());
    }

    [Fact]
    public async Task The_peer_finds_what_is_withheld_by_no_route_nor_by_the_workers_key()
    {
        var scene = await Scene.In(app);
        var active = await scene.Active();
        foreach (var client in (HttpClient[])[scene.AsWorker, scene.AsPeer])
            client.DefaultRequestHeaders.Add("Idempotency-Key", "one");
        var logged = await Log(scene.AsWorker, active.Id, Withholding).Read<ContactView>();
        scene.AsWorker.DefaultRequestHeaders.Remove("Idempotency-Key");
        var meeting = await Keep(scene, active.Id, scene.AsWorker, new { withheld = Withholding }).Read<MeetingView>();

        FindsNothing("the same key", await (await Log(scene.AsPeer, active.Id, Withholding)).Content.ReadAsStringAsync());
        var document = await app.Anonymous().Send(HttpMethod.Get, "/openapi/v1.json").Read<JsonElement>();
        var routes = document.GetProperty("paths").EnumerateObject()
            .Where(path => path.Value.TryGetProperty("get", out _)).Select(path => path.Name).ToList();
        Assert.Contains("/api/relationships/{id}/contacts", routes);
        foreach (var path in routes.Select(path => Filled(path, active.Id, meeting.Id)).Append($"/api/relationships/{logged.Id}"))
            FindsNothing(path, await (await scene.AsPeer.Send(HttpMethod.Get, path)).Content.ReadAsStringAsync());

        static string Filled(string path, Guid id, Guid meeting) => path.Replace("{id}", id.ToString(), StringComparison.Ordinal)
            .Replace("{meetingId}", meeting.ToString(), StringComparison.Ordinal);
        static void FindsNothing(string path, string said) =>
            Assert.False(said.Contains(Text, StringComparison.Ordinal) || said.Contains(Reason, StringComparison.Ordinal), path);
    }

    private static Task<HttpResponseMessage> Log(HttpClient client, Guid relationship, object withheld) =>
        client.Send(HttpMethod.Post, $"/api/relationships/{relationship}/contacts",
            new { at = A.Now, kind = "call", note = "A talk.", withheld });

    private static async Task<HttpResponseMessage> Keep(Scene scene, Guid relationship, HttpClient client, object contact)
    {
        var path = $"/api/relationships/{relationship}/meetings";
        var planned = await scene.AsWorker.Send(HttpMethod.Post, path, new
        {
            startsAt = A.Now.AddMinutes(2),
            minutes = 60,
            kind = "inPerson",
            place = "The river",
            link = "https://maps.example/river",
        }).Read<MeetingView>();
        return await client.Send(HttpMethod.Post, $"{path}/{planned.Id}/kept", new { contact }, planned.Revision);
    }

    private static async Task<ContactView> Only(HttpClient client, Guid relationship) =>
        Assert.Single(await Contacts(client, relationship));

    private static async Task<IReadOnlyList<ContactView>> Contacts(HttpClient client, Guid relationship) => (await client
        .Send(HttpMethod.Get, $"/api/relationships/{relationship}/contacts").Read<Page<ContactView>>()).Items;

    private static async Task<IEnumerable<(AttentionKind, Guid)>> Called(HttpClient client) =>
        (await client.Send(HttpMethod.Get, "/api/relationships/attention").Read<Page<AttentionView>>()).Items
            .Select(called => (called.Kind, called.AboutId));
}
