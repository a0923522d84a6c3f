using System.Net;
using PeerSupport.Messages.Identity;
using PeerSupport.Messages.Relationships;
using PeerSupport.Relationships.Domain;
using PeerSupport.Relationships.Features;
using PeerSupport.Relationships.Tests.Domain;
using PeerSupport.Testing;

namespace PeerSupport.Relationships.Tests.Features;

public class StartRelationshipTests(RelationshipsApp app) : IClassFixture<RelationshipsApp>
{
    [Fact]
    public async Task A_first_name_and_one_way_to_reach_the_peer_are_enough_and_the_world_is_told_no_more_than_ids()
    {
        var scene = await Scene.In(app);

        var response = await scene.AsWorker.Send(HttpMethod.Post, "/api/relationships", scene.StartRequest);
        var started = await response.Read<RelationshipView>();

        Assert.Equal(HttpStatusCode.Created, response.StatusCode);
        Assert.Equal($"/api/relationships/{started.Id}", response.Headers.Location!.OriginalString);
        Assert.Equal(
            (Phase.GettingToKnow, "have-a-conversation", scene.Worker),
            (started.Phase, started.NextStep, started.WorkerId));
        var reach = new ReachView(Channel.Phone, "555-0100", false);
        Assert.Equivalent(new PeerView(started.Peer.Id, "Sam", null, reach, [reach], null), started.Peer);
        Assert.Equivalent(started, await scene.Get(started.Id));
        var told = await app.Published.Eventually<RelationshipStarted>(m => m.RelationshipId == started.Id);
        Assert.Equal(
            (started.Peer.Id, scene.Worker, scene.Site, A.Chicago),
            (told.PeerId, told.WorkerId, told.SiteId, told.Zone));
    }

    [Fact]
    public async Task The_peers_language_may_be_said_at_once()
    {
        var scene = await Scene.In(app);
        object In(string language) => new
        {
            siteId = scene.Site,
            firstName = "Sam",
            reach = new { channel = "phone", address = "555-0100", mayLeaveMessage = false },
            language,
        };

        var started = await scene.AsWorker.Send(HttpMethod.Post, "/api/relationships", In("es-MX")).Read<RelationshipView>();

        Assert.Equal(("es-MX", "es-MX"), (started.Peer.Language, (await scene.Get(started.Id)).Peer.Language));
        Assert.Equal(
            HttpStatusCode.BadRequest,
            (await scene.AsWorker.Send(HttpMethod.Post, "/api/relationships", In("Spanish, please"))).StatusCode);
    }

    [Fact]
    public async Task A_repeat_with_the_same_key_starts_no_second_one()
    {
        var scene = await Scene.In(app);
        scene.AsWorker.DefaultRequestHeaders.Add("Idempotency-Key", "first");

        var first = await scene.Started();
        var second = await scene.Started();

        Assert.Equal(first.Id, second.Id);
    }

    [Fact]
    public async Task A_site_needs_crisis_contacts_first()
    {
        var scene = await Scene.In(app, crisisContacts: false);

        var refused = await scene.AsWorker.Send(HttpMethod.Post, "/api/relationships", scene.StartRequest);

        Assert.Equal(HttpStatusCode.Conflict, refused.StatusCode);
        Assert.Equal("site.no-crisis-contacts", await refused.ProblemCode());
    }

    [Fact]
    public async Task An_older_message_about_a_site_never_overwrites_a_newer()
    {
        var scene = await Scene.In(app);

        await scene.Hear(new SiteChanged(scene.Site, "America/Denver", [], true), scene.Site, revision: 3);
        await scene.Hear(new SiteChanged(scene.Site, "America/New_York", [], false), scene.Site, revision: 2);

        var told = await scene.Started();
        Assert.Equal(
            "America/Denver",
            (await app.Published.Eventually<RelationshipStarted>(m => m.RelationshipId == told.Id)).Zone);
    }

    [Fact]
    public async Task Only_a_worker_of_the_site_starts_one_there()
    {
        var (scene, elsewhere) = (await Scene.In(app), await Scene.In(app));
        var workerOfAnotherSite = app.ClientFor(Guid.NewGuid(), scene.Organisation, $"worker@{Guid.NewGuid()}");

        Assert.Equal(HttpStatusCode.Forbidden, await StatusOf(workerOfAnotherSite));
        Assert.Equal(HttpStatusCode.Forbidden, await StatusOf(scene.AsSupervisor));
        Assert.Equal(HttpStatusCode.Forbidden, await StatusOf(scene.AsPeer));
        Assert.Equal(HttpStatusCode.NotFound, await StatusOf(elsewhere.AsWorker));

        async Task<HttpStatusCode> StatusOf(HttpClient client) =>
            (await client.Send(HttpMethod.Post, "/api/relationships", scene.StartRequest)).StatusCode;
    }
}
