using System.Net;
using PeerSupport.Messages.Relationships;
using PeerSupport.Relationships.Domain;
using PeerSupport.Relationships.Features;
using PeerSupport.Relationships.Tests.Domain;
using PeerSupport.ServiceDefaults.Http;
using PeerSupport.Testing;

namespace PeerSupport.Relationships.Tests.Features;

public class CoverTests(RelationshipsApp app) : IClassFixture<RelationshipsApp>
{
    private static readonly DateOnly Today = new(2030, 1, 7);

    [Theory]
    [InlineData("supervisor")]
    [InlineData("worker")]
    public async Task Supervisor_or_worker_arranges_it_and_both_sides_see_who_stands_in_and_until_when(string who)
    {
        var scene = await SceneWithOther();
        var id = (await scene.Active()).Id;

        var arranged = await Arrange(scene, id, scene.As(who)).Read<RelationshipView>();

        var cover = Assert.Single(arranged.Cover);
        Assert.Equal(
            (scene.OtherWorker, Today.AddDays(1), Today.AddDays(2), new(2030, 1, 8, 6, 0, 0, TimeSpan.Zero),
                new DateTimeOffset(2030, 1, 10, 6, 0, 0, TimeSpan.Zero)),
            (cover.StandInId, cover.FirstDay, cover.LastDay, cover.From, cover.Until));
        foreach (var client in (HttpClient[])[scene.AsPeer, scene.AsWorker, scene.AsSupervisor])
            Assert.Equal(arranged.Cover, (await client.Send(HttpMethod.Get, $"/api/relationships/{id}")
                .Read<RelationshipView>()).Cover);
        var told = await app.Published.Eventually<CoverChanged>(m => m.RelationshipId == id);
        Assert.Equal([new CoverPeriod(scene.OtherWorker, cover.From, cover.Until)], told.Cover);
        Assert.Equal([(AttentionKind.Cover, cover.Id)], await Called(scene.AsPeer));
        Assert.Empty(await Called(scene.AsWorker));
    }

    [Fact]
    public async Task It_ends_on_another_day_or_is_called_off()
    {
        var scene = await SceneWithOther();
        var id = (await scene.Active()).Id;
        var cover = (await Arrange(scene, id).Read<RelationshipView>()).Cover[0];

        var moved = await scene.Change(
            scene.AsWorker, id, $"cover/{cover.Id}", new { lastDay = Today.AddDays(1) }, HttpMethod.Put).Read<RelationshipView>();
        Assert.Equal((cover.Id, Today.AddDays(1), cover.From.AddDays(1)),
            (moved.Cover[0].Id, moved.Cover[0].LastDay, moved.Cover[0].Until));
        Assert.Equivalent(moved, await scene.Get(id));
        await app.Published.Eventually<CoverChanged>(
            m => m.RelationshipId == id && m.Cover is [{ Until: var until }] && until == cover.From.AddDays(1));

        var off = await scene.Change(scene.AsSupervisor, id, $"cover/{cover.Id}", null, HttpMethod.Delete)
            .Read<RelationshipView>();
        Assert.Empty(off.Cover);
        Assert.Equivalent(off, await scene.Get(id));
        await app.Published.Eventually<CoverChanged>(m => m.RelationshipId == id && m.Cover.Count == 0);
        Assert.Equal(HttpStatusCode.NotFound,
            (await scene.Change(scene.AsSupervisor, id, $"cover/{cover.Id}", null, HttpMethod.Delete)).StatusCode);
    }

    [Fact]
    public async Task Only_an_active_worker_of_the_site_stands_in()
    {
        var scene = await SceneWithOther();
        var id = (await scene.Active()).Id;
        var (suspended, elsewhere) = (Guid.NewGuid(), Guid.NewGuid());
        await scene.HearWorker(suspended, isActive: false);
        await scene.HearWorker(elsewhere, at: Guid.NewGuid());

        foreach (var standIn in (Guid[])[suspended, elsewhere, Guid.NewGuid()])
            Assert.Equal("worker.not-at-site", await (await Arrange(scene, id, standIn: standIn)).ProblemCode());
        Assert.Equal("cover.in-past", await (await scene.Change(scene.AsSupervisor, id, "cover",
            new { standInId = scene.OtherWorker, firstDay = Today.AddDays(-1), lastDay = Today })).ProblemCode());
        Assert.Empty((await scene.Get(id)).Cover);
    }

    [Fact]
    public async Task A_change_of_cover_says_which_revision_it_is_meant_for_and_names_a_cover_of_the_relationship()
    {
        var scene = await SceneWithOther();
        var (active, another) = (await scene.Active(), await scene.Active());
        var arranged = await Arrange(scene, active.Id).Read<RelationshipView>();
        var path = $"/api/relationships/{active.Id}/cover/{arranged.Cover[0].Id}";

        foreach (var (method, body) in new (HttpMethod, object?)[]
        {
            (HttpMethod.Put, new { lastDay = Today.AddDays(1) }), (HttpMethod.Delete, null),
        })
        {
            Assert.Equal(HttpStatusCode.PreconditionRequired, (await scene.AsSupervisor.Send(method, path, body)).StatusCode);
            Assert.Equal(HttpStatusCode.PreconditionFailed,
                (await scene.AsSupervisor.Send(method, path, body, arranged.Revision - 1)).StatusCode);
            foreach (var wrong in (string[])[$"{active.Id}/cover/{Guid.NewGuid()}", $"{another.Id}/cover/{arranged.Cover[0].Id}"])
                Assert.Equal(HttpStatusCode.NotFound, (await scene.AsSupervisor.Send(
                    method, $"/api/relationships/{wrong}", body, arranged.Revision)).StatusCode);
        }

        Assert.Equal(HttpStatusCode.BadRequest,
            (await scene.AsSupervisor.Send(HttpMethod.Put, path, new { lastDay = "soon" }, arranged.Revision)).StatusCode);
        Assert.Equal(arranged.Cover, (await scene.Get(active.Id)).Cover);
    }

    private async Task<Scene> SceneWithOther()
    {
        var scene = await Scene.In(app);
        await scene.HearWorker(scene.OtherWorker);
        return scene;
    }

    private static Task<HttpResponseMessage> Arrange(Scene scene, Guid id, HttpClient? client = null, Guid? standIn = null) =>
        scene.Change(client ?? scene.AsSupervisor, id, "cover",
            new { standInId = standIn ?? scene.OtherWorker, firstDay = Today.AddDays(1), lastDay = Today.AddDays(2) });

    private static async Task<IEnumerable<(AttentionKind, Guid)>> Called(HttpClient client) =>
        (await client.Send(HttpMethod.Get, "/api/relationships/attention").Read<Page<AttentionView>>()).Items
            .Select(called => (called.Kind, called.AboutId));
}
