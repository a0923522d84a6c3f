using System.Net;
using PeerSupport.Messages.Identity;
using PeerSupport.Messages.Relationships;
using PeerSupport.Relationships.Domain;
using PeerSupport.Relationships.Features;
using PeerSupport.ServiceDefaults.Http;
using PeerSupport.Testing;

namespace PeerSupport.Relationships.Tests.Features;

public class HandoverTests(RelationshipsApp app) : IClassFixture<RelationshipsApp>
{
    private static readonly object Accepted = new { accepts = true };

    [Fact]
    public async Task The_peer_is_told_first_and_all_three_see_what_is_proposed_while_nothing_changes()
    {
        var (scene, id) = await Active();

        var proposed = await Propose(scene, id).Read<RelationshipView>();

        Assert.Equal((scene.Worker, scene.OtherWorker, HandoverState.Proposed),
            (proposed.WorkerId, proposed.Handover!.WorkerId, proposed.Handover.State));
        foreach (var client in (HttpClient[])[scene.AsPeer, scene.AsWorker, scene.AsSupervisor])
        {
            Assert.Equal(proposed.Handover,
                (await client.Send(HttpMethod.Get, $"/api/relationships/{id}").Read<RelationshipView>()).Handover);
            var due = (await client.Send(HttpMethod.Get, "/api/relationships/due").Read<Page<DueItem>>()).Items;
            Assert.Contains((DueKind.HandoverProposed, proposed.Handover.Id),
                due.Select(item => (item.Kind, item.AboutId!.Value)));
        }

        Assert.Equal([(AttentionKind.HandoverProposed, proposed.Handover.Id)], await Called(scene.AsPeer));
        await app.Published.Eventually<AttentionCalled>(m => m.SiteId == scene.Site && m.PersonId == scene.Peer);
        Assert.Empty(await Called(scene.AsWorker));
        Assert.Equal(HttpStatusCode.NotFound,
            (await scene.AsOtherWorker.Send(HttpMethod.Get, $"/api/relationships/{id}")).StatusCode);
    }

    [Fact]
    public async Task The_peer_accepts_the_worker_changes_and_the_former_loses_access_at_once()
    {
        var (scene, id) = await Active();
        await Propose(scene, id);

        var changed = await Answer(scene, id, scene.AsPeer, Accepted).Read<RelationshipView>();

        Assert.Equal((scene.OtherWorker, HandoverState.Accepted, false, scene.Peer),
            (changed.WorkerId, changed.Handover!.State, changed.Handover.InPerson, changed.Handover.AnswerRecordedBy));
        Assert.Equal(HttpStatusCode.NotFound, (await scene.AsWorker.Send(HttpMethod.Get, $"/api/relationships/{id}")).StatusCode);
        var read = await scene.AsOtherWorker.Send(HttpMethod.Get, $"/api/relationships/{id}").Read<RelationshipView>();
        Assert.Equal((changed.Revision, changed.WorkerId, changed.Handover), (read.Revision, read.WorkerId, read.Handover));
        var told = await app.Published.Eventually<WorkerChanged>(m => m.RelationshipId == id);
        Assert.Equal((scene.OtherWorker, scene.Worker), (told.WorkerId, told.FormerWorkerId));
        foreach (var client in (HttpClient[])[scene.AsOtherWorker, scene.AsSupervisor])
            Assert.Contains((AttentionKind.HandoverAnswered, changed.Handover.Id), await Called(client));
    }

    [Fact]
    public async Task The_peer_declines_nothing_changes_and_the_supervisor_is_called_and_proposes_another()
    {
        var (scene, id) = await Active();
        await Propose(scene, id);
        var another = Guid.NewGuid();
        await scene.HearWorker(another);

        var declined = await Answer(scene, id, scene.AsPeer, new { accepts = false }).Read<RelationshipView>();

        Assert.Equal((scene.Worker, HandoverState.Declined), (declined.WorkerId, declined.Handover!.State));
        Assert.Equal(declined.Handover, (await scene.Get(id)).Handover);
        Assert.Contains((AttentionKind.HandoverAnswered, declined.Handover.Id), await Called(scene.AsSupervisor));
        Assert.Empty(await Called(scene.AsWorker));
        var next = await scene.Change(scene.AsSupervisor, id, "handover", new { workerId = another }).Read<RelationshipView>();
        Assert.Equal((another, HandoverState.Proposed), (next.Handover!.WorkerId, next.Handover.State));
        Assert.DoesNotContain(app.Published.Of<WorkerChanged>(), m => m.RelationshipId == id);
    }

    [Theory]
    [InlineData("worker")]
    [InlineData("another supervisor")]
    public async Task In_person_worker_or_another_supervisor_writes_the_answer_down_with_what_was_read_to_the_peer(string who)
    {
        var scene = await Scene.In(app);
        await scene.HearWorker(scene.OtherWorker);
        var id = (await scene.Started()).Id;
        await Propose(scene, id);

        Assert.Equal("handover.peers-answer", await (await Answer(scene, id, scene.As(who), Accepted)).ProblemCode());
        Assert.Equal("in-person.not-read-out",
            await (await Answer(scene, id, scene.As(who), new { accepts = true, onBehalfOfPeer = true })).ProblemCode());
        Assert.Equal(scene.Worker, (await scene.Get(id)).WorkerId);

        var changed = await Answer(scene, id, scene.As(who),
            new { accepts = true, onBehalfOfPeer = true, readOut = "Who Ann is." }).Read<RelationshipView>();
        Assert.Equal((scene.OtherWorker, true, "Who Ann is."),
            (changed.WorkerId, changed.Handover!.InPerson, changed.Handover.ReadOut));
    }

    [Fact]
    public async Task A_supervisor_who_is_proposed_does_not_write_the_answer_down()
    {
        var (scene, id) = await Active();
        await Propose(scene, id);
        var proposed = app.ClientFor(scene.OtherWorker, scene.Organisation, $"supervisor@{scene.Site}", $"worker@{scene.Site}");

        Assert.Equal("handover.own-answer", await (await Answer(scene, id, proposed,
            new { accepts = true, onBehalfOfPeer = true, readOut = "Who I am." })).ProblemCode());
        Assert.Equal(scene.Worker, (await scene.Get(id)).WorkerId);
    }

    [Fact]
    public async Task The_supervisor_who_proposes_it_writes_down_no_yes_and_a_worker_who_supervises_proposes_nobody()
    {
        var (scene, id) = await Active();
        var workerToo = app.ClientFor(scene.Worker, scene.Organisation, $"supervisor@{scene.Site}", $"worker@{scene.Site}");

        Assert.Equal("handover.own-relationship",
            await (await scene.Change(workerToo, id, "handover", new { workerId = scene.OtherWorker })).ProblemCode());
        await Propose(scene, id);
        var yes = new { accepts = true, onBehalfOfPeer = true, readOut = "Who Ann is." };
        Assert.Equal("handover.own-proposal", await (await Answer(scene, id, scene.AsSupervisor, yes)).ProblemCode());
        Assert.Equal(scene.Worker, (await scene.Get(id)).WorkerId);

        Assert.Equal(scene.OtherWorker, (await Answer(scene, id, workerToo, yes).Read<RelationshipView>()).WorkerId);
    }

    [Fact]
    public async Task Who_is_proposed_and_turns_out_to_be_the_peer_does_not_become_their_own_worker()
    {
        var scene = await Scene.In(app);
        await scene.HearWorker(scene.OtherWorker);
        var started = await scene.Started();
        await Propose(scene, started.Id);

        await scene.Hear(new PeerAccountLinked(started.Peer.Id, scene.OtherWorker));

        var asPeer = app.ClientFor(scene.OtherWorker, scene.Organisation, "peer", $"worker@{scene.Site}");
        Assert.Equal("handover.none-pending", await (await Answer(scene, started.Id, asPeer, Accepted)).ProblemCode());
        Assert.Equal((scene.Worker, null), ((await scene.Get(started.Id)).WorkerId, (await scene.Get(started.Id)).Handover));
        Assert.Equal([(AttentionKind.WorkerMissing, started.Id)], await Called(scene.AsSupervisor));
    }

    [Fact]
    public async Task Taken_back_there_is_nothing_to_answer()
    {
        var (scene, id) = await Active();
        await Propose(scene, id);

        var taken = await scene.Change(scene.AsSupervisor, id, "handover", null, HttpMethod.Delete).Read<RelationshipView>();

        Assert.Null(taken.Handover);
        Assert.Null((await scene.Get(id)).Handover);
        Assert.Equal("handover.none-pending", await (await Answer(scene, id, scene.AsPeer, Accepted)).ProblemCode());
    }

    [Fact]
    public async Task Who_is_no_active_worker_of_the_site_is_not_proposed_and_a_proposal_of_them_is_void()
    {
        var (scene, id) = await Active();
        var (suspended, elsewhere) = (Guid.NewGuid(), Guid.NewGuid());
        await scene.HearWorker(suspended, isActive: false);
        await scene.HearWorker(elsewhere, at: Guid.NewGuid());
        foreach (var workerId in (Guid[])[suspended, elsewhere, Guid.NewGuid()])
            Assert.Equal("worker.not-at-site",
                await (await scene.Change(scene.AsSupervisor, id, "handover", new { workerId })).ProblemCode());

        Assert.Equal(HttpStatusCode.BadRequest, (await scene.Change(scene.AsSupervisor, id, "handover", new { })).StatusCode);

        await Propose(scene, id);
        await scene.HearWorker(scene.OtherWorker, isActive: false, revision: 2);

        Assert.Equal("handover.void", await (await Answer(scene, id, scene.AsPeer, Accepted)).ProblemCode());
        Assert.Equal((scene.Worker, HandoverState.Proposed),
            ((await scene.Get(id)).WorkerId, (await scene.Get(id)).Handover!.State));
        Assert.Equal(HttpStatusCode.OK, (await Answer(scene, id, scene.AsPeer, new { accepts = false })).StatusCode);
    }

    private async Task<(Scene Scene, Guid Id)> Active()
    {
        var scene = await Scene.In(app);
        await scene.HearWorker(scene.OtherWorker);
        return (scene, (await scene.Active()).Id);
    }

    private static Task<HttpResponseMessage> Propose(Scene scene, Guid id) =>
        scene.Change(scene.AsSupervisor, id, "handover", new { workerId = scene.OtherWorker });

    private static Task<HttpResponseMessage> Answer(Scene scene, Guid id, HttpClient client, object answer) =>
        scene.Change(client, id, "handover/answer", answer);

    private static async Task<IEnumerable<(AttentionKind, Guid)>> Called(HttpClient client) =>
        (await client.Send(HttpMethod.Get, "/api/relationships/attention").Read<Page<AttentionView>>()).Items
            .Select(called => (called.Kind, called.AboutId));
}
