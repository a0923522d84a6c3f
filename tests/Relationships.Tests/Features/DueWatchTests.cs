using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using PeerSupport.Messages.Agreements;
using PeerSupport.Messages.Relationships;
using PeerSupport.Relationships.Domain;
using PeerSupport.Relationships.Features;
using PeerSupport.Relationships.Tests.Domain;
using PeerSupport.ServiceDefaults.Http;
using PeerSupport.Testing;

namespace PeerSupport.Relationships.Tests.Features;

public class DueWatchTests(RelationshipsApp app) : IClassFixture<RelationshipsApp>
{
    [Fact]
    public async Task A_review_that_fell_due_calls_the_two_once_however_many_replicas_look_and_again_when_the_next_does()
    {
        var scene = await Scene.In(app);
        var due = await Active(scene, daysAgo: 90);
        await Active(scene, daysAgo: 89);

        await Task.WhenAll(Look(), Look(), Look());
        await Look();

        foreach (var client in (HttpClient[])[scene.AsWorker, scene.AsPeer])
            Assert.Equal([(AttentionKind.ReviewDue, due.Id)], await Kinds(client));
        Assert.Empty(await Kinds(scene.AsSupervisor));
        await Eventual.State(
            () => Task.FromResult(app.Published.Of<AttentionCalled>().Count(message => message.SiteId == scene.Site) == 2),
            "each of the two is called once");
    }

    [Fact]
    public async Task In_a_pause_a_review_rests()
    {
        var scene = await Scene.In(app);
        var due = await Active(scene, daysAgo: 90);
        await scene.Change(scene.AsWorker, due.Id, "pause", new { expectedReturn = "2030-02-01" });

        await Look();

        Assert.Empty(await Kinds(scene.AsWorker));
    }

    [Fact]
    public async Task A_proposal_that_waits_for_a_day_calls_whose_turn_it_is_and_an_older_message_changes_nothing()
    {
        var scene = await Scene.In(app);
        var (active, agreement) = (await scene.Active(), Guid.NewGuid());
        var dayAgo = A.Now.AddHours(-24);
        await scene.Hear(new ProposalsAwaiting(agreement, active.Id, dayAgo, A.Now.AddHours(-23)), agreement, revision: 7);
        await scene.Hear(new ProposalsAwaiting(agreement, active.Id, null, A.Now.AddDays(-9)), agreement, revision: 6);

        await Look();

        Assert.Equal([(AttentionKind.AnswerAwaited, agreement)], await Kinds(scene.AsPeer));
        Assert.Empty(await Kinds(scene.AsWorker));

        await scene.Hear(new ProposalsAwaiting(agreement, active.Id, dayAgo, dayAgo), agreement, revision: 8);
        await Look();
        Assert.Equal([(AttentionKind.AnswerAwaited, agreement)], await Kinds(scene.AsWorker));
        Assert.Single(await Kinds(scene.AsPeer));
    }

    [Fact]
    public async Task It_looks_by_itself()
    {
        var scene = await Scene.In(app);
        var due = await Active(scene, daysAgo: 90);

        app.Clock.Advance(new DueOptions().LookEvery);

        await Eventual.State(
            async () => (await Kinds(scene.AsWorker)).Contains((AttentionKind.ReviewDue, due.Id)), "the review is in the list");
    }

    private static async Task<RelationshipView> Active(Scene scene, int daysAgo)
    {
        var started = await scene.StartedWithPeer();
        await scene.Hear(Scene.InForce(started.Id, 1, A.Now.AddDays(-daysAgo)));
        return await scene.Get(started.Id);
    }

    private Task Look() => app.Services.GetServices<IHostedService>().OfType<DueWatch>().Single().Look(default);

    private static async Task<IEnumerable<(AttentionKind, Guid)>> Kinds(HttpClient client) =>
        (await client.Send(HttpMethod.Get, "/api/relationships/attention").Read<Page<AttentionView>>()).Items
            .Select(called => (called.Kind, called.AboutId));
}
