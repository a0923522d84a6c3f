using System.Net;
using PeerSupport.Relationships.Domain;
using PeerSupport.Relationships.Features;
using PeerSupport.Relationships.Tests.Domain;
using PeerSupport.Testing;

namespace PeerSupport.Relationships.Tests.Features;

public class RateGoalTests(RelationshipsApp app) : IClassFixture<RelationshipsApp>
{
    [Fact]
    public async Task Both_sides_rate_and_each_has_its_course_and_its_score()
    {
        var (home, work) = (A.Goal(weight: 2), A.Goal());
        var scene = await Scene.In(app);
        var active = await scene.Active(0, home, work);

        await Rate(scene.AsPeer, active.Id, new { goalId = home.GoalId, level = 0, words = "Better than I thought." });
        await Rate(scene.AsPeer, active.Id, new { goalId = home.GoalId, level = 1 });
        var response = await Rate(scene.AsWorker, active.Id, new { goalId = home.GoalId, level = -1 });

        Assert.Equal(HttpStatusCode.Created, response.StatusCode);
        var progress = await Progress(scene.AsPeer, active.Id);
        var rated = progress.Goals.Single(goal => goal.GoalId == home.GoalId);
        Assert.Equal(
            (2m, -1, false, 1, -1),
            (rated.Weight, rated.Baseline, rated.Dropped, rated.Peer.Latest, rated.Worker.Latest));
        Assert.Equal([(0, "Better than I thought."), (1, null)], rated.Peer.Course.Select(rating => (rating.Level, rating.Words)));
        Assert.Empty(progress.Goals.Single(goal => goal.GoalId == work.GoalId).Peer.Course);
        Assert.Equal(new ScoresView(new(40, 60), new(40, 40)), progress.TScore);
    }

    [Fact]
    public async Task The_worker_writes_down_what_the_peer_said_in_person()
    {
        var goal = A.Goal();
        var scene = await Scene.In(app);
        var active = await scene.Active(0, goal);

        var rating = await Rate(scene.AsWorker, active.Id,
            new { goalId = goal.GoalId, level = 2, onBehalfOfPeer = true, readOut = "Much better than expected" })
            .Read<RatingView>();

        Assert.Equal(
            (Side.Peer, true, "Much better than expected", scene.Worker),
            (rating.Side, rating.InPerson, rating.ReadOut, rating.RecordedBy));
        Assert.Equal(new ScoresView(new(40, 70), new(null, null)), (await Progress(scene.AsWorker, active.Id)).TScore);
    }

    [Fact]
    public async Task Only_a_goal_of_the_agreement_can_be_rated()
    {
        var scene = await Scene.In(app);
        var active = await scene.Active(0, A.Goal());

        var refused = await Rate(scene.AsPeer, active.Id, new { goalId = Guid.NewGuid(), level = 0 });

        Assert.Equal(HttpStatusCode.Conflict, refused.StatusCode);
        Assert.Equal("goal.not-agreed", await refused.ProblemCode());
    }

    [Fact]
    public async Task There_is_no_level_beyond_two()
    {
        var goal = A.Goal();
        var scene = await Scene.In(app);
        var active = await scene.Active(0, goal);

        Assert.Equal(
            HttpStatusCode.BadRequest,
            (await Rate(scene.AsPeer, active.Id, new { goalId = goal.GoalId, level = 3 })).StatusCode);
    }

    private static Task<HttpResponseMessage> Rate(HttpClient client, Guid relationship, object rating) =>
        client.Send(HttpMethod.Post, $"/api/relationships/{relationship}/ratings", rating);

    private static Task<ProgressView> Progress(HttpClient client, Guid relationship) =>
        client.Send(HttpMethod.Get, $"/api/relationships/{relationship}/progress").Read<ProgressView>();
}
