using System.Net;
using PeerSupport.Relationships.Features;
using PeerSupport.Relationships.Tests.Domain;
using PeerSupport.ServiceDefaults.Http;
using PeerSupport.Testing;

namespace PeerSupport.Relationships.Tests.Features;

public class ExceptionTests(RelationshipsApp app) : IClassFixture<RelationshipsApp>
{
    private const string Path = "/api/relationships/exceptions";

    [Fact]
    public async Task Three_in_thirty_days_suggest_to_worker_and_supervisor_to_amend_the_hours_and_say_nothing_to_the_peer()
    {
        var scene = await Scene.In(app);
        var active = await scene.Active();

        await Log(scene, active.Id, 1, 2);
        Assert.Empty((await scene.Get(active.Id)).Suggestions);

        await Log(scene, active.Id, 3);
        foreach (var client in (HttpClient[])[scene.AsWorker, scene.AsSupervisor])
            Assert.Equal(
                new(SuggestionKind.AmendContactHours, A.Now), Assert.Single((await Read(client, active.Id)).Suggestions));
        Assert.Empty((await Read(scene.AsPeer, active.Id)).Suggestions);
    }

    [Fact]
    public async Task Those_of_long_ago_and_what_the_peer_does_do_not_count()
    {
        var scene = await Scene.In(app);
        var active = await scene.StartedWithPeer();
        await scene.Hear(Scene.InForce(active.Id, 1, A.Now.AddDays(-60)));

        await Log(scene, active.Id, 31, 32, 1, 2);
        await scene.AsPeer.Send(HttpMethod.Post, $"/api/relationships/{active.Id}/contacts",
            new { at = Night(3), kind = "message" });

        Assert.Empty((await scene.Get(active.Id)).Suggestions);
    }

    [Fact]
    public async Task Worker_and_supervisor_list_theirs_newest_first()
    {
        var scene = await Scene.In(app);
        var (first, second) = (await scene.Active(), await scene.Active());
        await Log(scene, first.Id, 2);
        await Log(scene, second.Id, 1, 3);
        await scene.AsWorker.Send(HttpMethod.Post, $"/api/relationships/{first.Id}/contacts", new { at = A.Now, kind = "call" });

        foreach (var client in (HttpClient[])[scene.AsWorker, scene.AsSupervisor])
        {
            var listed = await List(client, "");
            Assert.Equal([Night(1), Night(2), Night(3)], listed.Items.Select(exception => exception.At));
            Assert.All(listed.Items, exception => Assert.Equal("Asked for.", exception.Reason));
            Assert.Equal([Night(2)], (await List(client, $"?relationshipId={first.Id}")).Items.Select(exception => exception.At));
            Assert.Equal(3, (await List(client, $"?siteId={scene.Site}&size=1")).Total);
            Assert.Equal(2, (await List(client, $"?since={Night(2).UtcDateTime:yyyy-MM-ddTHH:mm:ssZ}&size=1")).Total);
            Assert.Empty((await List(client, $"?siteId={Guid.NewGuid()}")).Items);
        }
    }

    [Fact]
    public async Task They_are_the_workers_and_the_supervisors_to_look_at()
    {
        var scene = await Scene.In(app);
        var active = await scene.Active();
        await Log(scene, active.Id, 1);

        foreach (var client in (HttpClient[])[
            scene.AsOtherWorker, (await Scene.In(app)).AsSupervisor,
            app.ClientFor(Guid.NewGuid(), scene.Organisation, $"supervisor@{Guid.NewGuid()}"),
            app.ClientFor(scene.Peer, scene.Organisation, "peer", $"worker@{scene.Site}")])
            Assert.Empty((await List(client, $"?relationshipId={active.Id}")).Items);
        Assert.Equal(HttpStatusCode.Forbidden, (await scene.AsPeer.Send(HttpMethod.Get, Path)).StatusCode);
        Assert.Equal(HttpStatusCode.Unauthorized, (await app.Anonymous().Send(HttpMethod.Get, Path)).StatusCode);
        Assert.Equal(HttpStatusCode.BadRequest, (await scene.AsWorker.Send(HttpMethod.Get, $"{Path}?siteId=17")).StatusCode);
    }

    private static DateTimeOffset Night(int daysAgo) => A.Now.AddHours(12).AddDays(-daysAgo);

    private static async Task Log(Scene scene, Guid relationship, params int[] nightsAgo)
    {
        foreach (var night in nightsAgo)
            Assert.Equal(HttpStatusCode.Created, (await scene.AsWorker.Send(HttpMethod.Post,
                $"/api/relationships/{relationship}/contacts",
                new { at = Night(night), kind = "call", exceptionReason = "Asked for." })).StatusCode);
    }

    private static Task<RelationshipView> Read(HttpClient client, Guid id) =>
        client.Send(HttpMethod.Get, $"/api/relationships/{id}").Read<RelationshipView>();

    private static Task<Page<ExceptionItem>> List(HttpClient client, string query) =>
        client.Send(HttpMethod.Get, Path + query).Read<Page<ExceptionItem>>();
}
