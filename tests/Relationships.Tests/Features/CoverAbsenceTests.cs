using System.Net;
using PeerSupport.Messages.Relationships;
using PeerSupport.Relationships.Domain;
using PeerSupport.Relationships.Features;
using PeerSupport.Relationships.Tests.Domain;
using PeerSupport.ServiceDefaults.Http;
using PeerSupport.Testing;

namespace PeerSupport.Relationships.Tests.Features;

public class CoverAbsenceTests(RelationshipsApp app) : IClassFixture<RelationshipsApp>
{
    private const string Path = "/api/relationships/cover";
    private static readonly DateOnly Today = new(2030, 1, 7);

    [Fact]
    public async Task An_absence_is_covered_in_all_relationships_at_the_site_and_says_of_each_what_was_arranged()
    {
        var scene = await SceneWithOther();
        var (free, covered, ended) = (await scene.Active(), await scene.Active(), await scene.Started());
        await scene.Change(scene.AsSupervisor, covered.Id, "cover",
            new { standInId = scene.OtherWorker, firstDay = Today.AddDays(1), lastDay = Today.AddDays(2) });
        await scene.Change(scene.AsWorker, ended.Id, "withdrawal");

        var report = await scene.AsSupervisor.Send(HttpMethod.Post, Path, Absence(scene)).Read<CoveredAbsence>();

        Assert.Equivalent(new[] { (free.Id, null), (covered.Id, (string?)"cover.overlaps") },
            report.Relationships.Select(one => (one.RelationshipId, one.Refused)), strict: true);
        var arranged = Assert.Single(report.Relationships, one => one.Cover is not null);
        Assert.Equal([arranged.Cover!], (await scene.Get(free.Id)).Cover);
        Assert.Equal(Today, arranged.Cover!.FirstDay);
        Assert.Single((await scene.Get(covered.Id)).Cover);
        Assert.Contains((AttentionKind.Cover, arranged.Cover.Id), await Called(scene.AsPeer));
        await app.Published.Eventually<CoverChanged>(
            m => m.RelationshipId == free.Id && m.Cover[0].WorkerId == scene.OtherWorker);

        var again = await scene.AsWorker.Send(HttpMethod.Post, Path, Absence(scene)).Read<CoveredAbsence>();
        Assert.Equivalent(report, again, strict: true);
    }

    [Fact]
    public async Task Who_stands_in_is_a_worker_of_the_site()
    {
        var scene = await SceneWithOther();
        var id = (await scene.Active()).Id;

        var refused = await scene.AsSupervisor.Send(HttpMethod.Post, Path, Absence(scene, Guid.NewGuid()));

        Assert.Equal("worker.not-at-site", await refused.ProblemCode());
        Assert.Empty((await scene.Get(id)).Cover);
    }

    private async Task<Scene> SceneWithOther()
    {
        var scene = await Scene.In(app);
        await scene.HearWorker(scene.OtherWorker);
        return scene;
    }

    private static object Absence(Scene scene, Guid? standIn = null) => new
    {
        siteId = scene.Site,
        workerId = scene.Worker,
        standInId = standIn ?? scene.OtherWorker,
        firstDay = Today,
        lastDay = Today.AddDays(4),
    };

    private static async Task<IEnumerable<(AttentionKind, Guid)>> Called(HttpClient client) =>
        (await client.Send(HttpMethod.Get, "/api/relationships/attention").Read<Page<AttentionView>>()).Items
            .Select(called => (called.Kind, called.AboutId));
}
