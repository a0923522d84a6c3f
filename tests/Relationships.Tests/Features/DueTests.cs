using System.Net;
using PeerSupport.Messages.Agreements;
using PeerSupport.Relationships.Domain;
using PeerSupport.Relationships.Features;
using PeerSupport.Relationships.Tests.Domain;
using PeerSupport.ServiceDefaults.Http;
using PeerSupport.Testing;

namespace PeerSupport.Relationships.Tests.Features;

public class DueTests(RelationshipsApp app) : IClassFixture<RelationshipsApp>
{
    private const string Path = "/api/relationships/due";
    private static readonly DateOnly Today = new(2030, 1, 7);

    [Fact]
    public async Task Reviews_due_within_two_weeks_are_in_one_list_the_longest_overdue_first()
    {
        var scene = await Scene.In(app);
        var (soon, overdue) = (await Active(scene, daysAgo: 76), await Active(scene, daysAgo: 95));
        await Active(scene, daysAgo: 75);

        foreach (var client in (HttpClient[])[scene.AsWorker, scene.AsPeer, scene.AsSupervisor])
        {
            var due = await List(client);
            Assert.Equal(
                [(overdue, Today.AddDays(-5)), (soon, Today.AddDays(14))], due.Select(item => (item.RelationshipId, item.On)));
            Assert.All(due, item => Assert.Equal(
                (DueKind.Review, "Sam", scene.Worker, scene.Site), (item.Kind, item.Peer.FirstName, item.WorkerId, item.SiteId)));
        }
    }

    [Fact]
    public async Task What_asks_for_a_review_is_due_at_once_and_shows_the_peer_no_exceptions_nor_the_worker_what_is_not_theirs()
    {
        var scene = await Scene.In(app);
        var active = await Active(scene, daysAgo: 40);
        await scene.AsPeer.Send(HttpMethod.Post, $"/api/relationships/{active}/concerns",
            new { words = "About Ann.", toSupervisorAlone = true });
        Assert.Empty(await List(scene.AsWorker));

        foreach (var night in (int[])[1, 2, 3])
            await scene.AsWorker.Send(HttpMethod.Post, $"/api/relationships/{active}/contacts",
                new { at = A.Now.AddHours(12).AddDays(-night), kind = "call", exceptionReason = "Asked for." });

        Assert.Empty(await List(scene.AsPeer));
        foreach (var client in (HttpClient[])[scene.AsWorker, scene.AsSupervisor])
        {
            var due = await List(client);
            Assert.Equal([DueKind.ReviewFlagged, DueKind.AmendContactHours], due.Select(item => item.Kind));
            Assert.Equal([ReviewReason.ExceptionPattern], due[0].Flags!);
        }
    }

    [Fact]
    public async Task A_pauses_end_an_endings_day_and_an_answer_awaited_are_due()
    {
        var scene = await Scene.In(app);
        var (paused, ending, asked) =
            (await Active(scene, daysAgo: 1), await Active(scene, daysAgo: 1), await Active(scene, daysAgo: 1));
        await scene.Change(scene.AsWorker, paused, "pause", new { expectedReturn = "2030-01-15" });
        await scene.Change(scene.AsWorker, ending, "conclusion", new { ending = "planned", endsOn = "2030-01-16" });
        var agreement = Guid.NewGuid();
        await scene.Hear(new ProposalsAwaiting(agreement, asked, A.Now.AddDays(-2), null), agreement);

        var common = new[] { (DueKind.ReturnExpected, paused), (DueKind.EndingDay, ending) };
        Assert.Equal(common, await Kinds(scene.AsWorker));
        Assert.Equal(common, await Kinds(scene.AsSupervisor));
        Assert.Equal(common.Prepend((DueKind.AnswerAwaited, asked)), await Kinds(scene.AsPeer));
        Assert.Equal((A.Now.AddDays(-2), agreement), ((await List(scene.AsPeer))[0].At, (await List(scene.AsPeer))[0].AboutId));

        await scene.Hear(new ProposalsAwaiting(agreement, asked, null, A.Now), agreement, revision: 2);
        Assert.Contains((DueKind.AnswerAwaited, asked), await Kinds(scene.AsWorker));
        Assert.Equal(common, await Kinds(scene.AsPeer));
    }

    [Fact]
    public async Task A_meeting_is_due_until_somebody_said_whether_it_took_place()
    {
        var scene = await Scene.In(app);
        var active = await Active(scene, daysAgo: 1);
        var startsAt = app.Clock.GetUtcNow().AddHours(1);
        var planned = await scene.AsWorker.Send(HttpMethod.Post, $"/api/relationships/{active}/meetings",
            new { startsAt, minutes = 30, kind = "inPerson", place = "The river" }).Read<MeetingView>();

        Assert.Equal([(DueKind.MeetingComing, active)], await Kinds(scene.AsPeer));
        Assert.Equal((startsAt, planned.Id), ((await List(scene.AsWorker))[0].At, (await List(scene.AsWorker))[0].AboutId));

        app.Clock.Advance(TimeSpan.FromHours(2));
        Assert.Equal([(DueKind.MeetingUnmarked, active)], await Kinds(scene.AsWorker));
        Assert.Empty(await Kinds(scene.AsPeer));

        await scene.AsWorker.Send(
            HttpMethod.Post, $"/api/relationships/{active}/meetings/{planned.Id}/kept", new { }, planned.Revision);
        Assert.Empty(await Kinds(scene.AsWorker));
    }

    [Fact]
    public async Task It_is_filtered_paged_and_everybodys_own()
    {
        var scene = await Scene.In(app);
        var (first, second) = (await Active(scene, daysAgo: 95), await Active(scene, daysAgo: 94));

        var page = await Read(scene.AsSupervisor, "?page=2&size=1").Read<Page<DueItem>>();
        Assert.Equal((second, 2, 1, 2), (Assert.Single(page.Items).RelationshipId, page.Number, page.Size, page.Total));
        Assert.Equal([first, second], (await List(scene.AsSupervisor, $"?siteId={scene.Site}&workerId={scene.Worker}"))
            .Select(item => item.RelationshipId));
        Assert.Empty(await List(scene.AsSupervisor, $"?workerId={scene.OtherWorker}"));
        Assert.Empty(await List(scene.AsSupervisor, $"?siteId={Guid.NewGuid()}"));
        Assert.Equal([second], (await List(scene.AsWorker, $"?relationshipId={second}")).Select(item => item.RelationshipId));
        foreach (var stranger in (HttpClient[])[
            scene.AsOtherWorker, (await Scene.In(app)).AsSupervisor,
            app.ClientFor(Guid.NewGuid(), scene.Organisation, $"supervisor@{Guid.NewGuid()}"),
            app.ClientFor(scene.Worker, Guid.NewGuid(), $"worker@{scene.Site}")])
            Assert.Empty(await List(stranger));

        foreach (var (client, query, expected) in ((HttpClient, string, HttpStatusCode)[])[
            (app.ClientFor(Guid.NewGuid(), scene.Organisation, "administrator"), "", HttpStatusCode.Forbidden),
            (app.Anonymous(), "", HttpStatusCode.Unauthorized),
            (scene.AsWorker, "?siteId=17", HttpStatusCode.BadRequest),
            (scene.AsWorker, "?size=101", HttpStatusCode.BadRequest)])
            Assert.Equal(expected, (await Read(client, query)).StatusCode);
    }

    private static async Task<Guid> Active(Scene scene, int daysAgo)
    {
        var started = await scene.StartedWithPeer();
        await scene.Hear(Scene.InForce(started.Id, 1, A.Now.AddDays(-daysAgo)));
        return started.Id;
    }

    private static Task<HttpResponseMessage> Read(HttpClient client, string query) => client.Send(HttpMethod.Get, Path + query);

    private static async Task<IReadOnlyList<DueItem>> List(HttpClient client, string query = "") =>
        (await Read(client, query).Read<Page<DueItem>>()).Items;

    private static async Task<IEnumerable<(DueKind, Guid)>> Kinds(HttpClient client) =>
        (await List(client)).Select(item => (item.Kind, item.RelationshipId));
}
