using System.Net;
using PeerSupport.Relationships.Domain;
using PeerSupport.Relationships.Features;
using PeerSupport.Relationships.Tests.Domain;
using PeerSupport.ServiceDefaults.Http;
using PeerSupport.Testing;

namespace PeerSupport.Relationships.Tests.Features;

public class ClosingReviewTests(RelationshipsApp app) : IClassFixture<RelationshipsApp>
{
    [Fact]
    public async Task It_tells_the_whole_way_in_numbers_and_in_both_peoples_words()
    {
        var goal = A.Goal();
        var scene = await Scene.In(app);
        var id = await Concluding(scene, goal);
        await scene.AsPeer.Send(HttpMethod.Post, $"/api/relationships/{id}/ratings", new { goalId = goal.GoalId, level = 0 });
        app.Clock.Advance(TimeSpan.FromMinutes(1));
        await scene.AsPeer.Send(HttpMethod.Post, $"/api/relationships/{id}/ratings", new { goalId = goal.GoalId, level = 2 });
        var answer = new { level = 4 };
        await scene.AsPeer.Send(HttpMethod.Post, $"/api/relationships/{id}/check-ins",
            new { heard = new { level = 5 }, whatMatters = answer, wayOfWorking = answer, boundariesKept = answer });

        await Write(scene, scene.AsWorker, id, new { words = "A good way.", helped = "Walking", toImprove = "Call sooner" });
        var review = await Write(scene, scene.AsPeer, id, new
        {
            words = "I have a home.",
            helped = "Being heard",
            goals = new[] { new { goalId = goal.GoalId, words = "I cook on Sundays." } },
        }).Read<ClosingReviewView>();

        var reviewed = Assert.Single(review.Goals);
        Assert.Equal((-1, 2), (reviewed.Baseline, reviewed.Now.Peer));
        Assert.Equal([0, 2], reviewed.Course.Peer.Select(rated => rated.Level));
        Assert.Empty(reviewed.Course.Worker);
        Assert.Equal(new WordsView("I cook on Sundays.", null), reviewed.Words);
        Assert.Equal(new ScoreView(40, 70), review.TScore.Peer);
        Assert.Equal(("I have a home.", "A good way."), (review.PeerWords, review.WorkerWords));
        Assert.Equal(new WordsView("Being heard", "Walking"), review.Helped);
        Assert.Equal(new WordsView(null, "Call sooner"), review.ToImprove);
        Assert.Equal((5, 4), (Assert.Single(review.CheckIns).Heard, review.CheckIns[0].BoundariesKept));
        Assert.Equal(["message"], review.LaterContact);
        foreach (var reader in (HttpClient[])[scene.AsPeer, scene.AsWorker, scene.AsSupervisor])
            Assert.Equivalent(review, await Read(reader, id));
    }

    [Fact]
    public async Task Words_alone_leave_the_rest_of_ones_part_as_it_was()
    {
        var scene = await Scene.In(app);
        var id = await Concluding(scene);

        await Write(scene, scene.AsWorker, id, new { words = "First.", helped = "Walking" });
        await Write(scene, scene.AsWorker, id, new { words = "Second." });

        var review = await Read(scene.AsPeer, id);
        Assert.Equal(("Second.", "Walking"), (review.WorkerWords, review.Helped.Worker));
    }

    [Fact]
    public async Task What_the_peer_tells_the_supervisor_apart_from_the_worker_the_worker_never_sees()
    {
        var scene = await Scene.In(app);
        var id = await Concluding(scene);
        var before = (await scene.Get(id)).Revision;

        var apart = await Give(scene.AsPeer, id, new { words = "I was rushed.", apartFromWorker = true }).Read<FeedbackView>();
        app.Clock.Advance(TimeSpan.FromMinutes(1));
        var open = await Give(scene.AsPeer, id, new { words = "Thank you." }).Read<FeedbackView>();

        foreach (var reader in (HttpClient[])[scene.AsPeer, scene.AsSupervisor])
            Assert.Equal([open, apart], (await Read(reader, id)).Feedback);
        var both = app.ClientFor(scene.Worker, scene.Organisation, $"worker@{scene.Site}", $"supervisor@{scene.Site}");
        foreach (var reader in (HttpClient[])[scene.AsWorker, both])
            Assert.Equal([open], (await Read(reader, id)).Feedback);
        var written = await Write(scene, scene.AsWorker, id, new { words = "Well." }).Read<ClosingReviewView>();
        Assert.Equal([open], written.Feedback);
        Assert.Equal(before + 1, (await scene.Get(id)).Revision);
    }

    [Fact]
    public async Task Who_was_the_worker_never_sees_it_as_a_supervisor_either()
    {
        var scene = await Scene.In(app);
        var id = await Concluding(scene);
        var wasWorker = app.ClientFor(scene.Worker, scene.Organisation, $"supervisor@{scene.Site}");
        await scene.HandOver(id);

        var apart = await Give(scene.AsPeer, id, new { words = "I was rushed.", apartFromWorker = true }).Read<FeedbackView>();

        Assert.Equal([apart], (await Read(scene.AsSupervisor, id)).Feedback);
        Assert.Empty((await Read(wasWorker, id)).Feedback);
    }

    [Fact]
    public async Task The_supervisor_is_called_to_it_and_nobody_who_was_at_work_there()
    {
        var scene = await Scene.In(app);
        var id = await Concluding(scene);
        var wasWorker = app.ClientFor(scene.Worker, scene.Organisation, $"worker@{scene.Site}", $"supervisor@{scene.Site}");

        var said = await Give(scene.AsPeer, id, new { words = "I was rushed." }).Read<FeedbackView>();

        Assert.Equal([said.Id], await Called(scene.AsSupervisor));
        foreach (var other in (HttpClient[])[scene.AsWorker, wasWorker, scene.AsPeer])
            Assert.Empty(await Called(other));

        static async Task<IEnumerable<Guid>> Called(HttpClient reader) =>
            (await reader.Send(HttpMethod.Get, "/api/relationships/attention").Read<Page<AttentionView>>()).Items
                .Where(called => called.Kind is AttentionKind.Feedback).Select(called => called.AboutId);
    }

    [Fact]
    public async Task A_peer_without_an_account_tells_the_supervisor_who_writes_it_down()
    {
        var scene = await Scene.In(app);
        var id = await Concluding(scene);

        var said = await Give(scene.AsSupervisor, id, new { words = "I was rushed.", apartFromWorker = true });

        Assert.Equal(HttpStatusCode.Created, said.StatusCode);
        Assert.True((await said.Read<FeedbackView>()).InPerson);
    }

    [Fact]
    public async Task Nobody_writes_down_what_the_peer_says_of_their_own_work()
    {
        var scene = await Scene.In(app);
        var id = await Concluding(scene);
        string[] both = [$"worker@{scene.Site}", $"supervisor@{scene.Site}"];

        Assert.Equal(HttpStatusCode.Forbidden,
            (await Give(app.ClientFor(scene.Worker, scene.Organisation, both), id)).StatusCode);
        await scene.HandOver(id);
        foreach (var person in (Guid[])[scene.Worker, scene.OtherWorker])
            Assert.Equal(HttpStatusCode.Forbidden,
                (await Give(app.ClientFor(person, scene.Organisation, both), id)).StatusCode);
        Assert.Empty((await Read(scene.AsSupervisor, id)).Feedback);
    }

    [Fact]
    public async Task Feedback_apart_from_the_worker_is_in_an_audit_trail_of_its_own()
    {
        var scene = await Scene.In(app);
        var id = await Concluding(scene);

        var apart = await Give(scene.AsPeer, id, new { words = "I was rushed.", apartFromWorker = true }).Read<FeedbackView>();
        Assert.DoesNotContain("GiveFeedback", await app.Trail(scene, id));
        Assert.Equal(["GiveFeedback"], await app.Trail(scene, apart.Id));

        await Give(scene.AsPeer, id);
        Assert.Contains("GiveFeedback", await app.Trail(scene, id));
    }

    [Fact]
    public async Task Feedback_comes_from_the_peer_or_through_the_supervisor_of_the_site_alone()
    {
        var (scene, elsewhere) = (await Scene.In(app), await Scene.In(app));
        var id = await Concluding(scene);
        var otherSite = app.ClientFor(Guid.NewGuid(), scene.Organisation, $"supervisor@{Guid.NewGuid()}");
        var otherPeer = app.ClientFor(Guid.NewGuid(), scene.Organisation, "peer");

        Assert.Equal(HttpStatusCode.Forbidden, (await Give(scene.AsWorker, id)).StatusCode);
        Assert.Equal(HttpStatusCode.NotFound, (await Give(otherSite, id)).StatusCode);
        Assert.Equal(HttpStatusCode.NotFound, (await Give(otherPeer, id)).StatusCode);
        Assert.Equal(HttpStatusCode.NotFound, (await Give(elsewhere.AsSupervisor, id)).StatusCode);
        Assert.Equal(HttpStatusCode.Unauthorized, (await Give(app.Anonymous(), id)).StatusCode);
        Assert.Equal("feedback.not-ending", await (await Give(scene.AsPeer, (await scene.Active()).Id)).ProblemCode());
    }

    [Fact]
    public async Task Malformed_words_are_refused()
    {
        var scene = await Scene.In(app);
        var id = await Concluding(scene);
        var tooLong = new string('x', 4001);
        var someGoal = Guid.NewGuid();

        foreach (var part in (object[])[
            new { words = "Well.", helped = tooLong }, new { words = "Well.", toImprove = tooLong },
            new { words = "Well.", goals = new[] { new { goalId = someGoal, words = tooLong } } },
            new { words = "Well.", goals = Enumerable.Repeat(new { goalId = someGoal, words = "I" }, 51) },
            new { words = "Well.", goals = new object?[] { null } }, new { words = "Well.", mood = 3 }])
            Assert.Equal(HttpStatusCode.BadRequest, (await Write(scene, scene.AsWorker, id, part)).StatusCode);
        foreach (var feedback in (object[])[new { words = tooLong }, new { words = 3 }, new { }, new { words = "I", to = "you" }])
            Assert.Equal(HttpStatusCode.BadRequest, (await Give(scene.AsPeer, id, feedback)).StatusCode);

        var notAgreed = await Write(scene, scene.AsWorker, id,
            new { words = "Well.", goals = new[] { new { goalId = someGoal, words = "I cook." } } });
        Assert.Equal("goal.not-agreed", await notAgreed.ProblemCode());
        Assert.Null((await Read(scene.AsPeer, id)).WorkerWords);
    }

    private static async Task<Guid> Concluding(Scene scene, params Messages.Agreements.AgreedGoal[] goals)
    {
        var id = (await scene.StartedWithPeer()).Id;
        await scene.Hear(Scene.InForce(id, 1, A.Now.AddDays(-30), 0, goals) with { Ending = new(0, ["message"]) });
        await scene.Change(scene.AsWorker, id, "conclusion", new { ending = "planned", endsOn = "2030-01-07" });
        return id;
    }

    private static Task<HttpResponseMessage> Write(Scene scene, HttpClient client, Guid id, object part) =>
        scene.Change(client, id, "closing-review", part, HttpMethod.Put);

    private static Task<HttpResponseMessage> Give(HttpClient client, Guid id, object? feedback = null) =>
        client.Send(HttpMethod.Post, $"/api/relationships/{id}/feedback", feedback ?? new { words = "Thank you." });

    private static Task<ClosingReviewView> Read(HttpClient client, Guid id) =>
        client.Send(HttpMethod.Get, $"/api/relationships/{id}/closing-review").Read<ClosingReviewView>();
}
