using System.Net;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using PeerSupport.Messages.Agreements;
using PeerSupport.Relationships.Domain;
using PeerSupport.Relationships.Features;
using PeerSupport.Relationships.Tests.Domain;
using PeerSupport.ServiceDefaults.Http;
using PeerSupport.Testing;

namespace PeerSupport.Relationships.Tests.Features;

/// <summary>What reaches who stands in.</summary>
public sealed class StandInListsTests : CoveredScene
{
    [Fact]
    public async Task What_concerns_the_worker_at_once_reaches_who_stands_in_for_that_time()
    {
        var id = await Covered();
        var (consent, disclosure, negotiated) = (Guid.NewGuid(), Guid.NewGuid(), Guid.NewGuid());

        var concern = await Scene.AsPeer.Send(HttpMethod.Post, $"/api/relationships/{id}/concerns",
            new { words = "Late calls." }).Read<ConcernView>();
        await Scene.Hear(new ConsentRevoked(Guid.NewGuid(), id, consent, A.Now));
        await Scene.Hear(new DisclosedInDanger(Guid.NewGuid(), id, disclosure, A.Now));
        await Scene.Hear(new ProposalsAwaiting(negotiated, id, null, A.Now.AddDays(-2)), negotiated);
        await App.Services.GetServices<IHostedService>().OfType<DueWatch>().Single().Look(default);

        var atOnce = new[] { (AttentionKind.Concern, concern.Id), (AttentionKind.ConsentRevoked, consent),
            (AttentionKind.DangerOverride, disclosure) };
        Assert.Equivalent(atOnce.Append((AttentionKind.Cover, (await Scene.Get(id)).Cover[0].Id)),
            (await Attention(Scene.AsOtherWorker)).Select(called => (called.Kind, called.AboutId)), strict: true);
        Assert.Equivalent(atOnce.Append((AttentionKind.AnswerAwaited, negotiated)),
            (await Attention(Scene.AsWorker)).Select(called => (called.Kind, called.AboutId)), strict: true);

        App.Clock.Advance(TimeSpan.FromDays(2));
        Assert.Empty(await Attention(Scene.AsOtherWorker));
    }

    [Fact]
    public async Task A_concern_that_who_stands_in_raises_reaches_worker_and_supervisor()
    {
        var id = await Covered();

        var concern = await Post($"/api/relationships/{id}/concerns", new { words = "Late calls." }).Read<ConcernView>();

        foreach (var client in (HttpClient[])[Scene.AsWorker, Scene.AsSupervisor])
            Assert.Contains((AttentionKind.Concern, concern.Id),
                (await Attention(client)).Select(called => (called.Kind, called.AboutId)));
        Assert.Empty(await Attention(Scene.AsOtherWorker));
    }

    [Fact]
    public async Task What_is_due_is_in_the_list_of_who_stands_in()
    {
        var id = await Covered();
        var planned = await Post($"/api/relationships/{id}/meetings",
            new { startsAt = App.Clock.GetUtcNow().AddHours(1), minutes = 30, kind = "call" }).Read<MeetingView>();

        var due = (await Scene.AsOtherWorker.Send(HttpMethod.Get, "/api/relationships/due").Read<Page<DueItem>>()).Items;

        Assert.Contains((DueKind.MeetingComing, id, planned.Id),
            due.Select(item => (item.Kind, item.RelationshipId, item.AboutId!.Value)));
    }

    [Fact]
    public async Task Exceptions_of_who_stands_in_are_in_the_list_and_on_their_own_agenda()
    {
        var id = await Covered();
        await Scene.HearWorker(Scene.Worker);
        var contact = await Post($"/api/relationships/{id}/contacts",
            new { at = A.Now.AddHours(-12), kind = "call", exceptionReason = "Asked for." }).Read<ContactView>();

        foreach (var client in (HttpClient[])[Scene.AsOtherWorker, Scene.AsWorker, Scene.AsSupervisor])
            Assert.Equal(contact.Id, Assert.Single(
                (await client.Send(HttpMethod.Get, "/api/relationships/exceptions")
                    .Read<Page<ExceptionItem>>()).Items).ContactId);
        Assert.Equal(contact.Id, Assert.Single((await Session(Scene.OtherWorker)).Agenda.Exceptions).ContactId);
        Assert.Empty((await Session(Scene.Worker)).Agenda.Exceptions);
    }

    [Fact]
    public async Task A_reflection_on_standing_in_is_the_authors_and_masks_the_peers_name_also_afterwards()
    {
        var id = await Covered();
        App.Clock.Advance(TimeSpan.FromDays(2));

        var written = await Post("/api/relationships/reflections",
            new { relationshipId = id, text = new { maintained = new { thoughts = "Sam was calm." } } }).Read<ReflectionView>();
        var preview = await Post($"/api/relationships/reflections/{written.Id}/sharing/preview", new { }).Read<SharingPreview>();

        Assert.Equal("[…] was calm.", preview.MaskedText.Maintained!.Thoughts);
        foreach (var client in (HttpClient[])[Scene.AsWorker, Scene.AsSupervisor])
            Assert.NotEqual(HttpStatusCode.OK,
                (await client.Send(HttpMethod.Get, $"/api/relationships/reflections/{written.Id}")).StatusCode);
    }

    private Task<SupervisionSessionView> Session(Guid worker) => Scene.AsSupervisor.Send(HttpMethod.Post,
        "/api/relationships/supervision-sessions",
        new { siteId = Scene.Site, workerId = worker, plannedAt = A.Now.AddHours(1) }).Read<SupervisionSessionView>();
}
