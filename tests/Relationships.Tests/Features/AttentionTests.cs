using System.Net;
using PeerSupport.Messages.Agreements;
using PeerSupport.Messages.Relationships;
using PeerSupport.Relationships.Domain;
using PeerSupport.Relationships.Features;
using PeerSupport.Relationships.Tests.Domain;
using PeerSupport.ServiceDefaults.Http;
using PeerSupport.Testing;

namespace PeerSupport.Relationships.Tests.Features;

public class AttentionTests(RelationshipsApp app) : IClassFixture<RelationshipsApp>
{
    private const string Path = "/api/relationships/attention";

    [Fact]
    public async Task An_exception_is_in_the_supervisors_list_at_once_and_in_nobody_elses()
    {
        var scene = await Scene.In(app);
        var active = await scene.Active();

        var contact = await scene.AsWorker.Send(HttpMethod.Post, $"/api/relationships/{active.Id}/contacts",
            new { at = A.Now.AddHours(-12), kind = "call", exceptionReason = "Asked for." }).Read<ContactView>();
        await scene.AsWorker.Send(HttpMethod.Post, $"/api/relationships/{active.Id}/contacts", new { at = A.Now, kind = "call" });

        var called = Assert.Single(await List(scene.AsSupervisor));
        Assert.Equal(
            (AttentionKind.Exception, active.Id, "Sam", contact.Id, null),
            (called.Kind, called.RelationshipId, called.Peer.FirstName, called.AboutId, called.SeenAt));
        Assert.Empty(await List(scene.AsWorker));
        Assert.Empty(await List(scene.AsPeer));
        var published = await app.Published.Eventually<AttentionCalled>(message => message.SiteId == scene.Site);
        Assert.Null(published.PersonId);
    }

    [Fact]
    public async Task A_concern_calls_worker_and_supervisors_or_the_supervisors_alone_and_its_answer_calls_back()
    {
        var scene = await Scene.In(app);
        var active = await scene.Active();
        var workerWhoSupervises = app.ClientFor(
            scene.Worker, scene.Organisation, $"worker@{scene.Site}", $"supervisor@{scene.Site}");

        var alone = await Raise(scene.AsPeer, active.Id, new { words = "About Ann.", toSupervisorAlone = true });
        Assert.Empty(await List(scene.AsWorker));
        Assert.Empty(await List(workerWhoSupervises));
        Assert.Equal([(AttentionKind.Concern, alone.Id)], await Kinds(scene.AsSupervisor));

        var open = await Raise(scene.AsPeer, active.Id, new { words = "Late calls." });
        var workers = await Raise(scene.AsWorker, active.Id, new { words = "My own lateness." });
        Assert.Equal([(AttentionKind.Concern, open.Id)], await Kinds(scene.AsWorker));
        Assert.Equal([(AttentionKind.Concern, open.Id)], await Kinds(workerWhoSupervises));
        Assert.Equivalent(new[] { alone.Id, open.Id, workers.Id }, (await List(scene.AsSupervisor)).Select(c => c.AboutId), true);

        foreach (var concern in (ConcernView[])[alone, open])
            await scene.AsSupervisor.Send(HttpMethod.Post, $"/api/relationships/{active.Id}/concerns/{concern.Id}/answer",
                new { words = "I see." }, concern.Revision);
        Assert.Equivalent(
            new[] { (AttentionKind.ConcernAnswered, alone.Id), (AttentionKind.ConcernAnswered, open.Id) },
            await Kinds(scene.AsPeer), true);
        Assert.DoesNotContain((AttentionKind.ConcernAnswered, alone.Id), await Kinds(scene.AsWorker));
        Assert.Contains((AttentionKind.ConcernAnswered, open.Id), await Kinds(scene.AsWorker));
    }

    [Fact]
    public async Task Nobody_who_is_or_was_at_work_is_called_as_a_supervisor_nor_told_by_mail()
    {
        var scene = await Scene.In(app);
        var active = await scene.Active();
        var standIn = Guid.NewGuid();
        await scene.HearWorker(standIn);
        await scene.Change(scene.AsSupervisor, active.Id, "cover",
            new { standInId = standIn, firstDay = "2030-01-07", lastDay = "2030-01-07" });
        app.Clock.Advance(TimeSpan.FromSeconds(1));
        await scene.HandOver(active.Id);

        var alone = await Raise(scene.AsPeer, active.Id, new { words = "About Ann.", toSupervisorAlone = true });

        var called = (await List(scene.AsSupervisor)).Single(entry => entry.AboutId == alone.Id);
        foreach (var person in (Guid[])[scene.Worker, standIn, scene.OtherWorker])
        {
            var client = app.ClientFor(person, scene.Organisation, $"supervisor@{scene.Site}", $"worker@{scene.Site}");
            Assert.DoesNotContain(alone.Id, (await List(client)).Select(entry => entry.AboutId));
            Assert.Equal(HttpStatusCode.NotFound, (await See(client, called.Id)).StatusCode);
        }

        var told = await app.Published.Eventually<AttentionCalled>(m => m.SiteId == scene.Site && m.Except?.Count == 3);
        Assert.Equivalent(new[] { scene.Worker, standIn, scene.OtherWorker }, told.Except, strict: true);
    }

    [Fact]
    public async Task A_consent_taken_back_calls_the_worker_and_danger_the_supervisors_too_once_however_often_it_is_heard()
    {
        var scene = await Scene.In(app);
        var active = await scene.Active();
        var (consent, disclosure) = (Guid.NewGuid(), Guid.NewGuid());

        for (var time = 0; time < 2; time++)
        {
            await scene.Hear(new ConsentRevoked(Guid.NewGuid(), active.Id, consent, A.Now));
            await scene.Hear(new DisclosedInDanger(Guid.NewGuid(), active.Id, disclosure, A.Now));
        }

        Assert.Equivalent(
            new[] { (AttentionKind.ConsentRevoked, consent), (AttentionKind.DangerOverride, disclosure) },
            await Kinds(scene.AsWorker), true);
        Assert.Equal([(AttentionKind.DangerOverride, disclosure)], await Kinds(scene.AsSupervisor));
        Assert.Empty(await List(scene.AsPeer));
    }

    [Fact]
    public async Task What_was_seen_comes_after_what_was_not_and_one_supervisor_sees_for_all()
    {
        var scene = await Scene.In(app);
        var active = await scene.Active();
        var colleague = app.ClientFor(Guid.NewGuid(), scene.Organisation, $"supervisor@{scene.Site}");
        await Raise(scene.AsWorker, active.Id, new { words = "First." });
        app.Clock.Advance(TimeSpan.FromSeconds(1));
        await Raise(scene.AsWorker, active.Id, new { words = "Second." });
        var (second, first) = ((await List(colleague))[0], (await List(colleague))[1]);

        var seen = await See(scene.AsSupervisor, second.Id).Read<AttentionView>();
        await See(colleague, second.Id);

        Assert.Equal([first.Id, second.Id], (await List(colleague)).Select(called => called.Id));
        Assert.Equal(app.Clock.GetUtcNow(), seen.SeenAt);
        Assert.NotNull(seen.SeenBy);
        Assert.Equal(seen, (await List(colleague))[1]);
    }

    [Fact]
    public async Task A_list_is_its_owners_and_ends_with_their_access()
    {
        var scene = await Scene.In(app);
        var active = await scene.Active();
        await Raise(scene.AsPeer, active.Id, new { words = "Late calls." });
        var mine = Assert.Single(await List(scene.AsWorker));

        foreach (var (client, expected) in ((HttpClient, HttpStatusCode)[])[
            (scene.AsPeer, HttpStatusCode.NotFound),
            (scene.AsSupervisor, HttpStatusCode.NotFound),
            (scene.AsOtherWorker, HttpStatusCode.NotFound),
            (app.ClientFor(Guid.NewGuid(), scene.Organisation, $"supervisor@{Guid.NewGuid()}"), HttpStatusCode.NotFound),
            (app.ClientFor(scene.Worker, Guid.NewGuid(), $"worker@{scene.Site}"), HttpStatusCode.NotFound),
            (app.ClientFor(Guid.NewGuid(), scene.Organisation, "administrator"), HttpStatusCode.Forbidden),
            (app.Anonymous(), HttpStatusCode.Unauthorized)])
        {
            Assert.Equal(expected, (await See(client, mine.Id)).StatusCode);
            var listed = await client.Send(HttpMethod.Get, Path);
            if (expected is HttpStatusCode.NotFound)
                Assert.DoesNotContain(mine.Id, (await listed.Read<Page<AttentionView>>()).Items.Select(called => called.Id));
            else
                Assert.Equal(expected, listed.StatusCode);
        }

        await scene.HandOver(active.Id);
        Assert.Empty(await List(scene.AsWorker));
        Assert.Equal(HttpStatusCode.NotFound, (await See(scene.AsWorker, mine.Id)).StatusCode);
    }

    private static Task<ConcernView> Raise(HttpClient client, Guid id, object body) =>
        client.Send(HttpMethod.Post, $"/api/relationships/{id}/concerns", body).Read<ConcernView>();

    private static Task<HttpResponseMessage> See(HttpClient client, Guid id) => client.Send(HttpMethod.Post, $"{Path}/{id}/seen");

    private static async Task<IReadOnlyList<AttentionView>> List(HttpClient client) =>
        (await client.Send(HttpMethod.Get, Path).Read<Page<AttentionView>>()).Items;

    private static async Task<IEnumerable<(AttentionKind, Guid)>> Kinds(HttpClient client) =>
        (await List(client)).Select(called => (called.Kind, called.AboutId));
}
