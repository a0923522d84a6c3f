using PeerSupport.Messages.Identity;
using PeerSupport.Messages.Relationships;
using PeerSupport.Relationships.Domain;
using PeerSupport.Relationships.Features;
using PeerSupport.ServiceDefaults.Http;
using PeerSupport.Testing;

namespace PeerSupport.Relationships.Tests.Features;

public class MissingWorkerTests(RelationshipsApp app) : IClassFixture<RelationshipsApp>
{
    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task A_worker_suspended_or_gone_from_the_site_changes_no_relationship_and_the_supervisor_finds_it(bool isActive)
    {
        var scene = await Scene.In(app);
        await scene.HearWorker(scene.Worker);
        var (active, ended) = (await scene.Active(), await scene.Started());
        await scene.Change(scene.AsWorker, ended.Id, "withdrawal");
        Assert.Empty(await Missing(scene.AsSupervisor));

        await scene.HearWorker(scene.Worker, isActive, revision: 2, at: isActive ? Guid.NewGuid() : scene.Site);

        Assert.Equal([(active.Id, scene.Worker)], await Missing(scene.AsSupervisor));
        Assert.Equal([active.Id], await Called(scene.AsSupervisor));
        foreach (var client in (HttpClient[])[scene.AsWorker, scene.AsPeer])
        {
            Assert.Empty(await Missing(client));
            Assert.Empty(await Called(client));
        }

        Assert.Equal((scene.Worker, active.Revision),
            ((await scene.Get(active.Id)).WorkerId, (await scene.Get(active.Id)).Revision));
        await app.Published.Eventually<AttentionCalled>(m => m.SiteId == scene.Site && m.PersonId is null);

        await scene.HandOver(active.Id);
        Assert.Empty(await Missing(scene.AsSupervisor));
    }

    [Fact]
    public async Task Who_stands_in_or_is_proposed_is_missed_as_well()
    {
        var scene = await Scene.In(app);
        var (covered, proposed) = (await scene.Active(), await scene.Active());
        await scene.HearWorker(scene.OtherWorker);
        await scene.Change(scene.AsSupervisor, covered.Id, "cover",
            new { standInId = scene.OtherWorker, firstDay = "2030-02-01", lastDay = "2030-02-02" });
        await scene.Change(scene.AsSupervisor, proposed.Id, "handover", new { workerId = scene.OtherWorker });

        await scene.HearWorker(scene.OtherWorker, isActive: false, revision: 2);

        var both = new[] { covered.Id, proposed.Id };
        Assert.Equivalent(both.Select(id => (id, scene.OtherWorker)), await Missing(scene.AsSupervisor), strict: true);
        Assert.Equivalent(both, await Called(scene.AsSupervisor), strict: true);

        await scene.Change(scene.AsSupervisor, covered.Id, $"cover/{(await scene.Get(covered.Id)).Cover[0].Id}", null,
            HttpMethod.Delete);
        await scene.Change(scene.AsSupervisor, proposed.Id, "handover", null, HttpMethod.Delete);
        Assert.Empty(await Missing(scene.AsSupervisor));
    }

    [Theory]
    [InlineData(1, true)]
    [InlineData(2, false)]
    [InlineData(3, true)]
    [InlineData(4, false)]
    [InlineData(5, true)]
    [InlineData(6, false)]
    public async Task In_whatever_order_it_is_heard_the_supervisor_is_called_to_what_is_so(int seed, bool backAtLast)
    {
        var scene = await Scene.In(app);
        var active = await scene.Active();
        HeldRole[] here = [new("worker", scene.Site)];
        PersonChanged[] said =
        [
            new(scene.Worker, true, here), new(scene.Worker, false, here), new(scene.Worker, true, here),
            new(scene.Worker, true, []), new(scene.Worker, backAtLast, here),
        ];
        var delivered = said.Select((message, at) => (Message: message, Revision: at + 1)).ToList();
        var shuffled = delivered.Concat(delivered).ToArray();
        new Random(seed).Shuffle(shuffled);

        foreach (var (message, revision) in shuffled)
            await scene.Hear(message, scene.Worker, revision);

        Assert.Equal(backAtLast ? [] : [active.Id], await Called(scene.AsSupervisor));
        Assert.Equal(backAtLast ? [] : [(active.Id, scene.Worker)], await Missing(scene.AsSupervisor));
    }

    private static async Task<IEnumerable<(Guid, Guid)>> Missing(HttpClient client) =>
        (await client.Send(HttpMethod.Get, "/api/relationships/due").Read<Page<DueItem>>()).Items
            .Where(item => item.Kind is DueKind.WorkerMissing).Select(item => (item.RelationshipId, item.AboutId!.Value));

    private static async Task<IEnumerable<Guid>> Called(HttpClient client) =>
        (await client.Send(HttpMethod.Get, "/api/relationships/attention").Read<Page<AttentionView>>()).Items
            .Where(called => called.Kind is AttentionKind.WorkerMissing).Select(called => called.AboutId);
}
