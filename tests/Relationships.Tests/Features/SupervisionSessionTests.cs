using System.Net;
using PeerSupport.Messages.Identity;
using PeerSupport.Relationships.Domain;
using PeerSupport.Relationships.Features;
using PeerSupport.Relationships.Tests.Domain;
using PeerSupport.ServiceDefaults.Http;
using PeerSupport.Testing;

namespace PeerSupport.Relationships.Tests.Features;

public class SupervisionSessionTests(RelationshipsApp app) : IClassFixture<RelationshipsApp>
{
    private const string Sessions = "/api/relationships/supervision-sessions";

    [Fact]
    public async Task The_agenda_holds_what_was_shared_the_exceptions_and_the_endings_under_way()
    {
        var scene = await SceneWithWorker();
        var active = await scene.Active();
        var exception = await scene.AsWorker.Send(HttpMethod.Post, $"/api/relationships/{active.Id}/contacts",
            new { at = A.Now.AddHours(-12), kind = "call", exceptionReason = "A bad night." }).Read<ContactView>();
        await scene.Change(scene.AsWorker, active.Id, "conclusion", new { ending = "planned", endsOn = "2030-01-20" });
        var (reflection, shared) = await Shared(scene);

        var planned = await Planned(scene, hours: 1);
        var next = await Planned(scene, hours: 24);

        Assert.Equal(shared, Assert.Single(planned.Agenda.SharedReflections).Text.Established!.Insights);
        Assert.Equal(new ExceptionItem(active.Id, exception.Id, exception.At, "A bad night."),
            Assert.Single(planned.Agenda.Exceptions));
        Assert.Equal(new ConcludingItem(active.Id, EndingKind.Planned, new(2030, 1, 20)), Assert.Single(planned.Agenda.Concluding));
        Assert.Empty(next.Agenda.Exceptions);
        Assert.Empty(next.Agenda.SharedReflections);
        Assert.Single(next.Agenda.Concluding);
        Assert.Equivalent(planned, await Get(scene.AsWorker, planned.Id));

        await scene.AsWorker.Send(HttpMethod.Delete, $"/api/relationships/reflections/{reflection}/sharing");
        Assert.Empty((await Get(scene.AsSupervisor, planned.Id)).Agenda.SharedReflections);
    }

    [Fact]
    public async Task The_agenda_holds_due_reviews_and_the_concerns_that_the_worker_may_know_of()
    {
        var scene = await SceneWithWorker();
        var (due, flagged, quiet) = (await scene.StartedWithPeer(), await scene.Active(), await scene.Active());
        await scene.Hear(Scene.InForce(due.Id, 1, A.Now.AddDays(-95)));
        var concern = await scene.AsPeer.Send(HttpMethod.Post, $"/api/relationships/{flagged.Id}/concerns",
            new { words = "Late calls." }).Read<ConcernView>();
        await scene.AsPeer.Send(HttpMethod.Post, $"/api/relationships/{quiet.Id}/concerns",
            new { words = "About Ann.", toSupervisorAlone = true });

        var (first, second) = (await Planned(scene, hours: 1), await Planned(scene, hours: 24));

        foreach (var agenda in (AgendaView[])[first.Agenda, second.Agenda, (await Get(scene.AsWorker, first.Id)).Agenda])
        {
            Assert.Equal([due.Id, flagged.Id], agenda.DueReviews.Select(review => review.RelationshipId));
            Assert.Equal([ReviewReason.Concern], agenda.DueReviews[1].Flags);
            Assert.Equal(
                new ConcernItem(flagged.Id, concern.Id, concern.At, Side.Peer, null, false), Assert.Single(agenda.Concerns));
        }

        await scene.AsSupervisor.Send(HttpMethod.Post, $"/api/relationships/{flagged.Id}/concerns/{concern.Id}/answer",
            new { words = "We will talk." }, concern.Revision);
        Assert.True(Assert.Single((await Get(scene.AsSupervisor, first.Id)).Agenda.Concerns).IsAnswered);
        Assert.Empty((await Get(scene.AsSupervisor, second.Id)).Agenda.Concerns);
    }

    [Fact]
    public async Task The_supervisor_writes_the_notes_and_both_read_them()
    {
        var scene = await SceneWithWorker();
        var planned = await Planned(scene, hours: 1);
        var path = $"{Sessions}/{planned.Id}/notes";

        var noted = await scene.AsSupervisor.Send(HttpMethod.Put, path, new { notes = "Rest more." }, planned.Revision)
            .Read<SupervisionSessionView>();

        Assert.Equal("Rest more.", noted.Notes);
        Assert.Equivalent(noted, await Get(scene.AsWorker, planned.Id));
        Assert.Equal(HttpStatusCode.PreconditionFailed,
            (await scene.AsSupervisor.Send(HttpMethod.Put, path, new { notes = "x" }, planned.Revision)).StatusCode);
        Assert.Equal(HttpStatusCode.PreconditionRequired,
            (await scene.AsSupervisor.Send(HttpMethod.Put, path, new { notes = "x" })).StatusCode);
        Assert.Equal(HttpStatusCode.Forbidden,
            (await scene.AsWorker.Send(HttpMethod.Put, path, new { notes = "x" }, noted.Revision)).StatusCode);
        Assert.Equal(HttpStatusCode.BadRequest,
            (await scene.AsSupervisor.Send(HttpMethod.Put, path, new { notes = new string('x', 8001) }, 2)).StatusCode);
    }

    [Fact]
    public async Task A_session_is_nobodys_but_the_twos()
    {
        var scene = await SceneWithWorker();
        var planned = await Planned(scene, hours: 1);

        foreach (var (client, expected) in ((HttpClient, HttpStatusCode)[])[
            (scene.AsOtherWorker, HttpStatusCode.NotFound),
            (app.ClientFor(Guid.NewGuid(), scene.Organisation, $"supervisor@{scene.Site}"), HttpStatusCode.NotFound),
            (app.ClientFor(scene.Worker, scene.Organisation, $"worker@{Guid.NewGuid()}"), HttpStatusCode.NotFound),
            (app.ClientFor(scene.Worker, Guid.NewGuid(), $"worker@{scene.Site}"), HttpStatusCode.NotFound),
            (app.ClientFor(Guid.NewGuid(), scene.Organisation, "administrator"), HttpStatusCode.Forbidden),
            (scene.AsPeer, HttpStatusCode.Forbidden),
            (app.Anonymous(), HttpStatusCode.Unauthorized)])
        {
            Assert.Equal(expected, (await client.Send(HttpMethod.Get, $"{Sessions}/{planned.Id}")).StatusCode);
            if (expected is HttpStatusCode.NotFound)
                Assert.Empty((await client.Send(HttpMethod.Get, Sessions).Read<Page<SupervisionSessionSummary>>()).Items);
        }

        foreach (var client in (HttpClient[])[scene.AsWorker, scene.AsSupervisor])
            Assert.Equal(planned.Id,
                Assert.Single((await client.Send(HttpMethod.Get, Sessions).Read<Page<SupervisionSessionSummary>>()).Items).Id);
    }

    [Fact]
    public async Task It_is_planned_ahead_with_a_worker_of_a_site_that_the_caller_supervises()
    {
        var scene = await SceneWithWorker();
        object Request(Guid site, Guid worker, int hours) =>
            new { siteId = site, workerId = worker, plannedAt = A.Now.AddHours(hours) };

        var past = await scene.AsSupervisor.Send(HttpMethod.Post, Sessions, Request(scene.Site, scene.Worker, 0));
        Assert.Equal("supervision.not-ahead", await past.ProblemCode());
        var stranger = await scene.AsSupervisor.Send(HttpMethod.Post, Sessions, Request(scene.Site, Guid.NewGuid(), 1));
        Assert.Equal("worker.not-at-site", await stranger.ProblemCode());
        Assert.Equal(HttpStatusCode.NotFound,
            (await scene.AsSupervisor.Send(HttpMethod.Post, Sessions, Request(Guid.NewGuid(), scene.Worker, 1))).StatusCode);
        Assert.Equal(HttpStatusCode.Forbidden,
            (await scene.AsWorker.Send(HttpMethod.Post, Sessions, Request(scene.Site, scene.Worker, 1))).StatusCode);
        Assert.Equal(HttpStatusCode.BadRequest,
            (await scene.AsSupervisor.Send(HttpMethod.Post, Sessions, new { siteId = scene.Site })).StatusCode);
    }

    [Fact]
    public async Task One_whose_planning_could_not_be_recorded_is_not_there()
    {
        var scene = await SceneWithWorker();

        await using (await app.WithoutTrail(nameof(PlanSupervisionSession)))
            Assert.Equal(HttpStatusCode.InternalServerError, (await scene.AsSupervisor.Send(HttpMethod.Post, Sessions,
                new { siteId = scene.Site, workerId = scene.Worker, plannedAt = A.Now.AddHours(1) })).StatusCode);

        Assert.Empty((await scene.AsSupervisor.Send(HttpMethod.Get, Sessions).Read<Page<SupervisionSessionSummary>>()).Items);
    }

    private async Task<Scene> SceneWithWorker()
    {
        var scene = await Scene.In(app);
        await scene.Hear(new PersonChanged(scene.Worker, true, [new("worker", scene.Site)]), scene.Worker);
        return scene;
    }

    private static Task<SupervisionSessionView> Planned(Scene scene, int hours) => scene.AsSupervisor.Send(HttpMethod.Post, Sessions,
        new { siteId = scene.Site, workerId = scene.Worker, plannedAt = A.Now.AddHours(hours) }).Read<SupervisionSessionView>();

    private static Task<SupervisionSessionView> Get(HttpClient client, Guid id) =>
        client.Send(HttpMethod.Get, $"{Sessions}/{id}").Read<SupervisionSessionView>();

    private static async Task<(Guid Reflection, string Insight)> Shared(Scene scene)
    {
        var written = await scene.AsWorker.Send(HttpMethod.Post, "/api/relationships/reflections",
            new { text = new { established = new { insights = "Slowly is fine." } } }).Read<ReflectionView>();
        var sharing = $"/api/relationships/reflections/{written.Id}/sharing";
        var preview = await scene.AsWorker.Send(HttpMethod.Post, $"{sharing}/preview", new { }).Read<SharingPreview>();
        await scene.AsWorker.Send(HttpMethod.Post, sharing,
            new { siteId = scene.Site, maskedText = preview.MaskedText, hash = preview.Hash });
        return (written.Id, "Slowly is fine.");
    }
}
