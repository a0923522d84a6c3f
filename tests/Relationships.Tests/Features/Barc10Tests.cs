using System.Net;
using PeerSupport.Relationships.Features;
using PeerSupport.ServiceDefaults.Http;
using PeerSupport.Testing;

namespace PeerSupport.Relationships.Tests.Features;

public class Barc10Tests(RelationshipsApp app) : IClassFixture<RelationshipsApp>
{
    private static readonly int[] FortySix = [4, 4, 4, 4, 5, 5, 5, 5, 5, 5];
    private static readonly int[] FortySeven = [4, 4, 4, 5, 5, 5, 5, 5, 5, 5];

    [Fact]
    public async Task The_total_from_47_is_associated_with_sustained_remission()
    {
        var scene = await Scene.In(app);
        var started = await scene.StartedWithPeer();

        var response = await Post(scene.AsPeer, started.Id, new { answers = FortySix });
        app.Clock.Advance(TimeSpan.FromMinutes(1));
        await Post(scene.AsPeer, started.Id, new { answers = FortySeven });

        Assert.Equal(HttpStatusCode.Created, response.StatusCode);
        var listed = await scene.AsWorker.Send(HttpMethod.Get, $"/api/relationships/{started.Id}/barc10")
            .Read<Page<Barc10View>>();
        Assert.Equal([(47, true), (46, false)], listed.Items.Select(barc10 => (barc10.Total, barc10.SustainedRemission)));
        Assert.Equal(FortySix, listed.Items[1].Answers);
    }

    [Fact]
    public async Task It_is_the_peers_or_said_in_person_with_what_was_read_out()
    {
        var scene = await Scene.In(app);
        var started = await scene.Started();
        var own = await Post(scene.AsWorker, started.Id, new { answers = FortySix });
        var silent = await Post(scene.AsWorker, started.Id, new { answers = FortySix, onBehalfOfPeer = true });

        var said = await Post(
            scene.AsWorker, started.Id, new { answers = FortySix, onBehalfOfPeer = true, readOut = "The ten." })
            .Read<Barc10View>();

        Assert.Equal("barc10.not-the-peers", await own.ProblemCode());
        Assert.Equal("in-person.not-read-out", await silent.ProblemCode());
        Assert.Equal((true, "The ten.", scene.Worker), (said.InPerson, said.ReadOut, said.RecordedBy));
    }

    [Fact]
    public async Task Ten_answers_between_one_and_six_by_one_of_the_two()
    {
        var scene = await Scene.In(app);
        var started = await scene.StartedWithPeer();
        int[][] malformed = [[], FortySix[1..], [.. FortySix, 1], [0, .. FortySix[1..]], [7, .. FortySix[1..]]];
        var (answers, path) = (new { answers = FortySix }, $"/api/relationships/{started.Id}/barc10");
        var elsewhere = await Scene.In(app);

        foreach (var wrong in malformed)
            Assert.Equal(HttpStatusCode.BadRequest, (await Post(scene.AsPeer, started.Id, new { answers = wrong })).StatusCode);
        Assert.Equal(HttpStatusCode.BadRequest, (await Post(scene.AsPeer, started.Id, new { answers = "ten" })).StatusCode);
        Assert.Equal(HttpStatusCode.Forbidden, (await Post(scene.AsSupervisor, started.Id, answers)).StatusCode);
        Assert.Equal(HttpStatusCode.NotFound, (await Post(scene.AsOtherWorker, started.Id, answers)).StatusCode);
        Assert.Equal(HttpStatusCode.NotFound, (await elsewhere.AsWorker.Send(HttpMethod.Get, path)).StatusCode);
        Assert.Equal(HttpStatusCode.Unauthorized, (await app.Anonymous().Send(HttpMethod.Get, path)).StatusCode);
    }

    private static Task<HttpResponseMessage> Post(HttpClient client, Guid id, object body) =>
        client.Send(HttpMethod.Post, $"/api/relationships/{id}/barc10", body);
}
