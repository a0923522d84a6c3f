using System.Net;
using PeerSupport.Relationships.Domain;
using PeerSupport.Relationships.Features;
using PeerSupport.Relationships.Tests.Domain;
using PeerSupport.ServiceDefaults.Http;
using PeerSupport.Testing;

namespace PeerSupport.Relationships.Tests.Features;

public class ListRelationshipsTests(RelationshipsApp app) : IClassFixture<RelationshipsApp>
{
    [Fact]
    public async Task Everybody_sees_theirs_only()
    {
        var scene = await Scene.In(app);
        var (first, second) = (await scene.StartedWithPeer(), await scene.Started());

        Assert.Equivalent(new[] { first.Id, second.Id }, await Ids(scene.AsWorker), strict: true);
        Assert.Equivalent(new[] { first.Id, second.Id }, await Ids(scene.AsSupervisor), strict: true);
        Assert.Equivalent(
            new[] { first.Id, second.Id },
            await Ids(app.ClientFor(Guid.NewGuid(), scene.Organisation, "supervisor")), strict: true);
        Assert.Equal([first.Id], await Ids(scene.AsPeer));
        Assert.Empty(await Ids(app.ClientFor(scene.Worker, scene.Organisation, $"worker@{Guid.NewGuid()}")));
        Assert.Empty(await Ids(scene.AsOtherWorker));
        Assert.Empty(await Ids((await Scene.In(app)).AsSupervisor));
    }

    [Fact]
    public async Task It_is_paged_and_filtered_by_phase()
    {
        var scene = await Scene.In(app);
        var (first, _, _) = (await scene.Started(), await scene.Started(), await scene.Started());
        await scene.Change(scene.AsWorker, first.Id, "withdrawal");

        var page = await List(scene.AsWorker, "?page=2&size=2");

        Assert.Equal((1, 2, 2, 3), (page.Items.Count, page.Number, page.Size, page.Total));
        Assert.Equal([first.Id], (await List(scene.AsWorker, "?phase=withdrawn")).Items.Select(r => r.Id));
        Assert.Equal(
            HttpStatusCode.BadRequest,
            (await scene.AsWorker.Send(HttpMethod.Get, "/api/relationships?phase=forgotten")).StatusCode);
        Assert.Equal(
            HttpStatusCode.BadRequest,
            (await scene.AsWorker.Send(HttpMethod.Get, "/api/relationships?size=101")).StatusCode);
    }

    [Fact]
    public async Task Those_of_one_site_or_with_one_kind_of_ending_can_be_asked_for()
    {
        var scene = await Scene.In(app);
        var (going, forced) = (await scene.Started(), await scene.Started());
        await scene.Change(
            scene.AsWorker, forced.Id, "conclusion", new { ending = "forced", endsOn = "2030-03-01", reason = "The site closes." });

        Assert.Equal([forced.Id], (await List(scene.AsSupervisor, "?ending=forced")).Items.Select(r => r.Id));
        Assert.Empty((await List(scene.AsSupervisor, "?ending=planned")).Items);
        Assert.Equivalent(
            new[] { going.Id, forced.Id },
            (await List(scene.AsSupervisor, $"?siteId={scene.Site}")).Items.Select(r => r.Id), strict: true);
        Assert.Empty((await List(scene.AsSupervisor, $"?siteId={Guid.NewGuid()}")).Items);
        Assert.Equal(
            HttpStatusCode.BadRequest,
            (await scene.AsSupervisor.Send(HttpMethod.Get, "/api/relationships?ending=sad")).StatusCode);
    }

    [Fact]
    public async Task It_says_when_they_were_last_in_contact()
    {
        var scene = await Scene.In(app);
        var started = await scene.Started();
        Assert.Null(Assert.Single((await List(scene.AsWorker)).Items).LastContactAt);

        foreach (var at in (DateTimeOffset[])[A.Now.AddDays(-1), A.Now.AddDays(-2)])
            await scene.AsWorker.Send(HttpMethod.Post, $"/api/relationships/{started.Id}/contacts", new { at, kind = "call" });

        var listed = Assert.Single((await List(scene.AsWorker)).Items);
        Assert.Equal(
            new RelationshipSummary(started.Id, Phase.GettingToKnow, new(started.Peer.Id, "Sam"), scene.Worker, scene.Site, A.Now,
                A.Now.AddDays(-1), 1),
            listed);
    }

    [Fact]
    public async Task Those_without_a_contact_since_a_time_can_be_asked_for()
    {
        var scene = await Scene.In(app);
        var (quiet, spoken) = (await scene.Started(), await scene.Started());
        foreach (var (id, days) in new[] { (quiet.Id, -9), (spoken.Id, -9), (spoken.Id, -1) })
            await scene.AsWorker.Send(
                HttpMethod.Post, $"/api/relationships/{id}/contacts", new { at = A.Now.AddDays(days), kind = "call" });

        Task<Page<RelationshipSummary>> QuietFor(int days) =>
            List(scene.AsWorker, $"?quietSince={A.Now.AddDays(-days).UtcDateTime:yyyy-MM-ddTHH:mm:ssZ}");
        Assert.Equal([quiet.Id], (await QuietFor(days: 7)).Items.Select(r => r.Id));
        Assert.Empty((await QuietFor(days: 10)).Items);
        Assert.Equal(
            HttpStatusCode.BadRequest,
            (await scene.AsWorker.Send(HttpMethod.Get, "/api/relationships?quietSince=lately")).StatusCode);
    }

    [Fact]
    public async Task Of_more_than_a_hundred_each_is_found_by_id_by_worker_by_phases_and_by_what_is_due()
    {
        var scene = await Scene.In(app);
        var quiet = await scene.Started();
        List<Guid> due = [];
        for (var at = 0; at < 105; at++)
        {
            due.Add((await scene.Started()).Id);
            await scene.Hear(Scene.InForce(due[at], 1, A.Now.AddDays(-95)));
        }

        Assert.Equivalent(new[] { quiet.Id, due[0] }, (await List(scene.AsSupervisor, $"?id={quiet.Id}&id={due[0]}")).Items.Select(r => r.Id), strict: true);
        Assert.Empty((await List(scene.AsOtherWorker, $"?id={quiet.Id}")).Items);
        Assert.Equal(106, (await List(scene.AsSupervisor, $"?workerId={scene.Worker}")).Total);
        Assert.Equal(0, (await List(scene.AsSupervisor, $"?workerId={scene.OtherWorker}")).Total);
        Assert.Equal(106, (await List(scene.AsWorker, "?phase=active&phase=gettingToKnow")).Total);
        Assert.Equal([quiet.Id], (await List(scene.AsWorker, "?phase=concluding&phase=gettingToKnow")).Items.Select(r => r.Id));

        var (first, second) = (await List(scene.AsWorker, "?due=true&size=100"), await List(scene.AsWorker, "?due=true&size=100&page=2"));
        Assert.Equal((105, 100, 5), (first.Total, first.Items.Count, second.Items.Count));
        Assert.Equivalent(due, first.Items.Concat(second.Items).Select(r => r.Id), strict: true);
        Assert.Equal(0, (await List(scene.AsWorker, "?due=true&phase=gettingToKnow")).Total);

        var items = await scene.AsSupervisor.Send(HttpMethod.Get, $"/api/relationships/due?relationshipId={due[0]}&relationshipId={due[^1]}&relationshipId={quiet.Id}")
            .Read<Page<DueItem>>();
        Assert.Equivalent(new[] { due[0], due[^1] }, items.Items.Select(item => item.RelationshipId), strict: true);
    }

    [Theory]
    [InlineData("?id=x")]
    [InlineData("?workerId=x")]
    [InlineData("?due=perhaps")]
    [InlineData("?phase=active&phase=forgotten")]
    [InlineData("/due?relationshipId=x")]
    [InlineData("/exceptions?since=lately")]
    public async Task What_cannot_be_asked_for_is_refused(string query) => Assert.Equal(
        HttpStatusCode.BadRequest, (await (await Scene.In(app)).AsSupervisor.Send(HttpMethod.Get, $"/api/relationships{query}")).StatusCode);

    [Theory]
    [InlineData("", "id")]
    [InlineData("/due", "relationshipId")]
    public async Task More_than_a_hundred_ids_are_too_many(string list, string name)
    {
        var query = string.Join('&', Enumerable.Range(0, 101).Select(_ => $"{name}={Guid.NewGuid()}"));

        Assert.Equal(
            HttpStatusCode.BadRequest, (await (await Scene.In(app)).AsWorker.Send(HttpMethod.Get, $"/api/relationships{list}?{query}")).StatusCode);
    }

    private static Task<Page<RelationshipSummary>> List(HttpClient client, string query = "") =>
        client.Send(HttpMethod.Get, $"/api/relationships{query}").Read<Page<RelationshipSummary>>();

    private static async Task<IEnumerable<Guid>> Ids(HttpClient client) => (await List(client)).Items.Select(r => r.Id);
}
