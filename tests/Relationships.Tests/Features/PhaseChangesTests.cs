using System.Net;
using PeerSupport.Messages.Identity;
using PeerSupport.Messages.Relationships;
using PeerSupport.Relationships.Domain;
using PeerSupport.Relationships.Features;
using PeerSupport.Relationships.Tests.Domain;
using PeerSupport.Testing;

namespace PeerSupport.Relationships.Tests.Features;

public class PhaseChangesTests(RelationshipsApp app) : IClassFixture<RelationshipsApp>
{
    [Fact]
    public async Task Either_side_withdraws_before_it_is_active_and_no_agreement_brings_it_back()
    {
        var scene = await Scene.In(app);
        var id = (await scene.StartedWithPeer()).Id;

        var withdrawn = await scene.Change(scene.AsPeer, id, "withdrawal").Read<RelationshipView>();
        await scene.Hear(Scene.InForce(id, 1, A.Now));

        Assert.Equal(Phase.Withdrawn, withdrawn.Phase);
        Assert.Equivalent(withdrawn, await scene.Get(id));
        await app.Published.Eventually<RelationshipWithdrawn>(m => m.RelationshipId == id);
    }

    [Fact]
    public async Task An_active_relationship_is_not_withdrawn_from()
    {
        var scene = await Scene.In(app);
        var id = (await scene.Active()).Id;

        Assert.Equal("withdrawal.already-active", await (await scene.Change(scene.AsWorker, id, "withdrawal")).ProblemCode());
        Assert.Equal(Phase.Active, (await scene.Get(id)).Phase);
    }

    [Fact]
    public async Task It_pauses_with_an_expected_return_and_resumes()
    {
        var scene = await Scene.In(app);
        var id = (await scene.Active()).Id;

        var paused = await scene.Change(scene.AsPeer, id, "pause", new { expectedReturn = "2030-02-01" })
            .Read<RelationshipView>();
        Assert.Equal((Phase.Paused, new DateOnly(2030, 2, 1), "resume"), (paused.Phase, paused.PausedUntil, paused.NextStep));

        var resumed = await scene.Change(scene.AsWorker, id, "resumption").Read<RelationshipView>();
        Assert.Equal((Phase.Active, null), (resumed.Phase, resumed.PausedUntil));
        Assert.Equivalent(resumed, await scene.Get(id));
    }

    [Fact]
    public async Task The_supervisor_hands_it_to_another_worker_and_the_former_loses_access_at_once()
    {
        var scene = await Scene.In(app);
        var started = await scene.Started();
        await scene.Hear(new PersonChanged(scene.OtherWorker, true, [new("worker", scene.Site)]), scene.OtherWorker);

        var changed = await scene.Change(scene.AsSupervisor, started.Id, "worker", new { workerId = scene.OtherWorker })
            .Read<RelationshipView>();

        Assert.Equal(scene.OtherWorker, changed.WorkerId);
        Assert.Equal(
            HttpStatusCode.NotFound,
            (await scene.AsWorker.Send(HttpMethod.Get, $"/api/relationships/{started.Id}")).StatusCode);
        Assert.Equivalent(
            changed,
            await scene.AsOtherWorker.Send(HttpMethod.Get, $"/api/relationships/{started.Id}").Read<RelationshipView>());
        var told = await app.Published.Eventually<WorkerChanged>(m => m.RelationshipId == started.Id);
        Assert.Equal((scene.OtherWorker, scene.Worker), (told.WorkerId, told.FormerWorkerId));
    }

    [Fact]
    public async Task Only_an_active_worker_of_the_site_takes_over()
    {
        var scene = await Scene.In(app);
        var id = (await scene.Started()).Id;
        var (suspended, elsewhere) = (Guid.NewGuid(), Guid.NewGuid());
        await scene.Hear(new PersonChanged(suspended, false, [new("worker", scene.Site)]), suspended);
        await scene.Hear(new PersonChanged(elsewhere, true, [new("worker", Guid.NewGuid()), new("supervisor", scene.Site)]),
            elsewhere);

        foreach (var workerId in (Guid[])[suspended, elsewhere, Guid.NewGuid()])
            Assert.Equal(
                "worker.not-at-site",
                await (await scene.Change(scene.AsSupervisor, id, "worker", new { workerId })).ProblemCode());
        Assert.Equal(scene.Worker, (await scene.Get(id)).WorkerId);
    }
}
