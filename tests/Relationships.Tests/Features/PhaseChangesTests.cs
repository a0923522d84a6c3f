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
}
