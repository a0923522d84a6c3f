using System.Net;
using PeerSupport.Relationships.Domain;
using PeerSupport.Relationships.Features;
using PeerSupport.Relationships.Tests.Domain;
using PeerSupport.ServiceDefaults.Http;
using PeerSupport.Testing;

namespace PeerSupport.Relationships.Tests.Features;

public class ConcernTests(RelationshipsApp app) : IClassFixture<RelationshipsApp>
{
    [Fact]
    public async Task Either_side_raises_one_and_the_two_and_the_supervisor_see_it_with_its_answer()
    {
        var scene = await Scene.In(app);
        var active = await scene.Active();
        var boundary = Guid.NewGuid();

        var response = await Raise(scene.AsPeer, active.Id, new { words = " Called at night. ", boundaryId = boundary });
        var raised = await response.Read<ConcernView>();
        var answered = await Answer(scene.AsSupervisor, active.Id, raised.Id, raised.Revision, "We changed the hours.")
            .Read<ConcernView>();

        Assert.Equal(HttpStatusCode.Created, response.StatusCode);
        Assert.Equal(
            new ConcernView(raised.Id, 1, Side.Peer, boundary, "Called at night.", false, false, null, scene.Peer, A.Now, null),
            raised);
        Assert.Equal("We changed the hours.", answered.Answer!.Words);
        foreach (var client in (HttpClient[])[scene.AsPeer, scene.AsWorker, scene.AsSupervisor])
            Assert.Equal(answered, Assert.Single((await List(client, active.Id)).Items));
    }

    [Fact]
    public async Task Of_one_to_the_supervisor_alone_the_worker_sees_nothing()
    {
        var scene = await Scene.In(app);
        var active = await scene.Active();
        var workerWhoSupervises = app.ClientFor(
            scene.Worker, scene.Organisation, $"worker@{scene.Site}", $"supervisor@{scene.Site}");
        var before = await scene.Get(active.Id);

        var raised = await Raise(scene.AsPeer, active.Id, new { words = "About Ann.", toSupervisorAlone = true })
            .Read<ConcernView>();
        var answered = await Answer(scene.AsSupervisor, active.Id, raised.Id, raised.Revision, "I listen.").Read<ConcernView>();

        foreach (var client in (HttpClient[])[scene.AsPeer, scene.AsSupervisor])
            Assert.Equal(answered, Assert.Single((await List(client, active.Id)).Items));
        foreach (var client in (HttpClient[])[scene.AsWorker, workerWhoSupervises])
        {
            Assert.Equal((0, 0), ((await List(client, active.Id)).Items.Count, (await List(client, active.Id)).Total));
            Assert.Equivalent(
                before, await client.Send(HttpMethod.Get, $"/api/relationships/{active.Id}").Read<RelationshipView>(), true);
        }

        Assert.Equal(HttpStatusCode.NotFound,
            (await Answer(workerWhoSupervises, active.Id, raised.Id, raised.Revision, "What is it?")).StatusCode);
        Assert.DoesNotContain("RaiseConcern", await app.Trail(scene, active.Id));
        Assert.DoesNotContain("AnswerConcern", await app.Trail(scene, active.Id));
        Assert.Equal(["RaiseConcern", "AnswerConcern"], await app.Trail(scene, raised.Id));
    }

    [Fact]
    public async Task A_supervisor_who_was_the_worker_sees_none_to_the_supervisor_alone_and_answers_none()
    {
        var scene = await Scene.In(app);
        var id = (await scene.Active()).Id;
        var wasWorker = app.ClientFor(scene.Worker, scene.Organisation, $"supervisor@{scene.Site}");
        await scene.HandOver(id);
        var alone = await Raise(scene.AsPeer, id, new { words = "About Ann.", toSupervisorAlone = true }).Read<ConcernView>();
        var open = await Raise(scene.AsPeer, id, new { words = "Late calls." }).Read<ConcernView>();

        Assert.Equal(open, Assert.Single((await List(wasWorker, id)).Items));
        Assert.Equal(HttpStatusCode.NotFound, (await Answer(wasWorker, id, alone.Id, alone.Revision, "What is it?")).StatusCode);
        Assert.Equal(HttpStatusCode.Forbidden, (await Answer(wasWorker, id, open.Id, open.Revision, "x")).StatusCode);
        Assert.Equal(2, (await List(scene.AsSupervisor, id)).Items.Count);
    }

    [Fact]
    public async Task The_worker_writes_down_the_peers_with_what_was_read_out_but_none_to_the_supervisor_alone()
    {
        var scene = await Scene.In(app);
        var active = await scene.Active();

        var silent = await Raise(scene.AsWorker, active.Id, new { words = "x", onBehalfOfPeer = true });
        var alone = await Raise(scene.AsWorker, active.Id, new { words = "x", toSupervisorAlone = true });
        var said = await Raise(scene.AsWorker, active.Id, new { words = "x", onBehalfOfPeer = true, readOut = "Anything?" })
            .Read<ConcernView>();

        Assert.Equal("in-person.not-read-out", await silent.ProblemCode());
        Assert.Equal("concern.not-the-peers-own", await alone.ProblemCode());
        Assert.Equal((Side.Peer, true, "Anything?", scene.Worker), (said.RaisedBy, said.InPerson, said.ReadOut, said.RecordedBy));
        Assert.Contains("RaiseConcern", await app.Trail(scene, active.Id));
    }

    [Fact]
    public async Task Only_a_supervisor_of_the_site_who_is_not_the_worker_answers_and_only_what_they_saw()
    {
        var scene = await Scene.In(app);
        var active = await scene.Active();
        var raised = await Raise(scene.AsPeer, active.Id, new { words = "Called at night." }).Read<ConcernView>();

        foreach (var (client, expected) in ((HttpClient, HttpStatusCode)[])[
            (scene.AsWorker, HttpStatusCode.Forbidden),
            (scene.AsPeer, HttpStatusCode.Forbidden),
            (app.ClientFor(scene.Worker, scene.Organisation, $"worker@{scene.Site}", $"supervisor@{scene.Site}"),
                HttpStatusCode.Forbidden),
            (app.ClientFor(Guid.NewGuid(), scene.Organisation, $"supervisor@{Guid.NewGuid()}"), HttpStatusCode.NotFound),
            ((await Scene.In(app)).AsSupervisor, HttpStatusCode.NotFound),
            (app.Anonymous(), HttpStatusCode.Unauthorized)])
            Assert.Equal(expected, (await Answer(client, active.Id, raised.Id, raised.Revision, "x")).StatusCode);

        Assert.Equal(HttpStatusCode.NotFound, (await Answer(scene.AsSupervisor, active.Id, Guid.NewGuid(), 1, "x")).StatusCode);
        Assert.Equal(HttpStatusCode.PreconditionRequired,
            (await Answer(scene.AsSupervisor, active.Id, raised.Id, null, "x")).StatusCode);
        Assert.Equal(HttpStatusCode.PreconditionFailed,
            (await Answer(scene.AsSupervisor, active.Id, raised.Id, raised.Revision + 1, "x")).StatusCode);
        Assert.Equal(HttpStatusCode.BadRequest,
            (await Answer(scene.AsSupervisor, active.Id, raised.Id, raised.Revision, new string('x', 4001))).StatusCode);
    }

    [Fact]
    public async Task What_is_not_of_the_contracts_shape_is_refused()
    {
        var scene = await Scene.In(app);
        var active = await scene.Active();

        foreach (var body in (object[])[
            new { }, new { words = " " }, new { words = new string('x', 4001) }, new { words = "x", boundaryId = 17 },
            new { words = "x", readOut = new string('x', 4001) }, new { words = "x", blame = "peer" }])
            Assert.Equal(HttpStatusCode.BadRequest, (await Raise(scene.AsPeer, active.Id, body)).StatusCode);
        Assert.Empty((await List(scene.AsPeer, active.Id)).Items);
    }

    private static Task<HttpResponseMessage> Raise(HttpClient client, Guid id, object body) =>
        client.Send(HttpMethod.Post, $"/api/relationships/{id}/concerns", body);

    private static Task<HttpResponseMessage> Answer(HttpClient client, Guid id, Guid concern, long? revision, string words) =>
        client.Send(HttpMethod.Post, $"/api/relationships/{id}/concerns/{concern}/answer", new { words }, revision);

    private static Task<Page<ConcernView>> List(HttpClient client, Guid id) =>
        client.Send(HttpMethod.Get, $"/api/relationships/{id}/concerns").Read<Page<ConcernView>>();
}
