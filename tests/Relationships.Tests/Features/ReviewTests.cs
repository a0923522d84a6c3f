using System.Net;
using PeerSupport.Relationships.Domain;
using PeerSupport.Relationships.Features;
using PeerSupport.Relationships.Tests.Domain;
using PeerSupport.ServiceDefaults.Http;
using PeerSupport.Testing;

namespace PeerSupport.Relationships.Tests.Features;

public class ReviewTests(RelationshipsApp app) : IClassFixture<RelationshipsApp>
{
    private static readonly DateOnly Today = new(2030, 1, 7);

    [Fact]
    public async Task The_two_look_back_and_both_add_their_words()
    {
        var goal = A.Goal();
        var scene = await Scene.In(app);
        var active = await scene.Active(goals: goal);
        Assert.Equal(Today.AddDays(60), active.Review!.DueOn);
        await Rate(0);

        var response = await Hold(scene.AsWorker, active.Id, new { words = "We came far." });
        var held = await response.Read<ReviewView>();
        await Rate(2);
        var completed = await Write(scene.AsPeer, active.Id, held.Id, held.Revision, new { words = "I did." }).Read<ReviewView>();

        Assert.Equal(HttpStatusCode.Created, response.StatusCode);
        Assert.Equal((Today, Today.AddDays(60), scene.Worker), (held.HeldOn, held.DueOn, held.RecordedBy));
        Assert.Equal(new ScoresView(new(40, 50), new(null, null)), completed.TScore);
        Assert.Equal(("I did.", "We came far."), (completed.PeerWords!.Words, completed.WorkerWords!.Words));
        foreach (var client in (HttpClient[])[scene.AsWorker, scene.AsPeer, scene.AsSupervisor])
            Assert.Equal(completed, Assert.Single((await List(client, active.Id)).Items));
        Assert.Equal(Today.AddDays(90), (await scene.Get(active.Id)).Review!.DueOn);

        Task Rate(int level) => scene.AsPeer.Send(
            HttpMethod.Post, $"/api/relationships/{active.Id}/ratings", new { goalId = goal.GoalId, level });
    }

    [Fact]
    public async Task Check_ins_concerns_and_a_change_of_worker_ask_for_one_at_once()
    {
        var scene = await Scene.In(app);
        var active = await scene.Active();

        await CheckIn(scene.AsPeer, active.Id, heard: 4);
        Assert.Empty((await scene.Get(active.Id)).Review!.Flags);
        await CheckIn(scene.AsPeer, active.Id, heard: 2);
        await scene.AsPeer.Send(HttpMethod.Post, $"/api/relationships/{active.Id}/concerns", new { words = "Late calls." });

        foreach (var client in (HttpClient[])[scene.AsWorker, scene.AsPeer, scene.AsSupervisor])
            Assert.Equivalent(
                new[] { ReviewReason.ConversationAsked, ReviewReason.Concern }, await Flags(client, active.Id), true);
        await Hold(scene.AsPeer, active.Id, new { });
        Assert.Empty(await Flags(scene.AsPeer, active.Id));

        await scene.HandOver(active.Id);
        Assert.Equal([ReviewReason.WorkerChanged], await Flags(scene.AsOtherWorker, active.Id));
    }

    [Fact]
    public async Task A_gap_to_the_other_sides_latest_check_in_asks_and_exceptions_do_not_ask_the_peer()
    {
        var scene = await Scene.In(app);
        var active = await scene.Active();

        await CheckIn(scene.AsPeer, active.Id, heard: 5);
        await CheckIn(scene.AsWorker, active.Id, heard: 3);
        foreach (var night in (int[])[1, 2, 3])
            await scene.AsWorker.Send(HttpMethod.Post, $"/api/relationships/{active.Id}/contacts",
                new { at = A.Now.AddHours(12).AddDays(-night), kind = "call", exceptionReason = "Asked for." });

        Assert.Equivalent(
            new[] { ReviewReason.ConversationAsked, ReviewReason.ExceptionPattern }, await Flags(scene.AsWorker, active.Id),
            true);
        Assert.Equal([ReviewReason.ConversationAsked], await Flags(scene.AsPeer, active.Id));
    }

    [Fact]
    public async Task In_a_pause_none_is_due()
    {
        var scene = await Scene.In(app);
        var active = await scene.Active();

        await scene.Change(scene.AsWorker, active.Id, "pause", new { expectedReturn = "2030-02-01" });
        Assert.Null((await scene.Get(active.Id)).Review);

        var resumed = await (await scene.Change(scene.AsPeer, active.Id, "resumption")).Read<RelationshipView>();
        Assert.Equal(active.Review!.DueOn, resumed.Review!.DueOn);
    }

    [Fact]
    public async Task One_is_recorded_later_but_not_twice_and_what_the_peer_says_with_what_was_read_out()
    {
        var scene = await Scene.In(app);
        var active = await scene.Active();

        var held = await Hold(scene.AsWorker, active.Id, new { heldOn = "2030-01-03" }).Read<ReviewView>();
        Assert.Equal(new(2030, 1, 3), held.HeldOn);
        Assert.Equal("review.not-after-the-last",
            await (await Hold(scene.AsPeer, active.Id, new { heldOn = "2030-01-02" })).ProblemCode());
        Assert.Equal("review.in-future",
            await (await Hold(scene.AsPeer, active.Id, new { heldOn = "2030-01-08" })).ProblemCode());
        Assert.Equal("in-person.not-read-out",
            await (await Hold(scene.AsWorker, active.Id, new { words = "Good.", onBehalfOfPeer = true })).ProblemCode());
        var said = await Write(scene.AsWorker, active.Id, held.Id, held.Revision,
            new { words = "Good.", onBehalfOfPeer = true, readOut = "How was it?" }).Read<ReviewView>();
        Assert.Equal(("Good.", true, "How was it?"), (said.PeerWords!.Words, said.PeerWords.InPerson, said.PeerWords.ReadOut));
    }

    [Fact]
    public async Task Words_are_the_twos_and_for_the_revision_that_was_seen()
    {
        var scene = await Scene.In(app);
        var (active, other) = (await scene.Active(), await scene.Active());
        var held = await Hold(scene.AsWorker, active.Id, new { }).Read<ReviewView>();

        foreach (var (client, id, revision, words, expected) in ((HttpClient, Guid, long?, string, HttpStatusCode)[])[
            (scene.AsWorker, active.Id, null, "x", HttpStatusCode.PreconditionRequired),
            (scene.AsWorker, active.Id, held.Revision + 1, "x", HttpStatusCode.PreconditionFailed),
            (scene.AsWorker, active.Id, held.Revision, " ", HttpStatusCode.BadRequest),
            (scene.AsWorker, active.Id, held.Revision, new string('x', 4001), HttpStatusCode.BadRequest),
            (scene.AsWorker, other.Id, held.Revision, "x", HttpStatusCode.NotFound),
            (scene.AsSupervisor, active.Id, held.Revision, "x", HttpStatusCode.Forbidden),
            (scene.AsOtherWorker, active.Id, held.Revision, "x", HttpStatusCode.NotFound),
            ((await Scene.In(app)).AsWorker, active.Id, held.Revision, "x", HttpStatusCode.NotFound),
            (app.Anonymous(), active.Id, held.Revision, "x", HttpStatusCode.Unauthorized)])
            Assert.Equal(expected, (await Write(client, id, held.Id, revision, new { words })).StatusCode);
        foreach (var body in (object[])[new { heldOn = "2030-02-30" }, new { words = 1 }, new { score = 50 }])
            Assert.Equal(HttpStatusCode.BadRequest, (await Hold(scene.AsWorker, active.Id, body)).StatusCode);
        Assert.Equal(held, Assert.Single((await List(scene.AsWorker, active.Id)).Items));
    }

    [Fact]
    public async Task The_scores_at_each_review_stand_between_the_start_and_now()
    {
        var goal = A.Goal();
        var scene = await Scene.In(app);
        var (active, other) = (await scene.Active(goals: goal), await scene.Active());
        Assert.Empty((await Progress()).Reviews);
        await Hold(scene.AsWorker, other.Id, new { });

        await Hold(scene.AsWorker, active.Id, new { heldOn = "2029-12-20" });
        await Rate(scene.AsPeer, 0);
        await Rate(scene.AsWorker, -1);
        await Hold(scene.AsPeer, active.Id, new { });
        await Rate(scene.AsPeer, 2);
        var progress = await Progress();

        Assert.Equal(
            [
                new(new(2029, 12, 20), new(new(null, null), new(null, null))),
                new(Today, new(new(40, 50), new(40, 40))),
            ],
            progress.Reviews);
        Assert.Equal(new ScoreView(40, 70), progress.TScore.Peer);
        await scene.Change(scene.AsWorker, active.Id, "conclusion", new { ending = "planned", endsOn = "2030-01-07" });
        var closing = await scene.AsPeer.Send(HttpMethod.Get, $"/api/relationships/{active.Id}/closing-review")
            .Read<ClosingReviewView>();
        Assert.Equal(progress.Reviews, closing.Reviews);

        Task Rate(HttpClient client, int level)
        {
            app.Clock.Advance(TimeSpan.FromSeconds(1));
            return client.Send(
                HttpMethod.Post, $"/api/relationships/{active.Id}/ratings", new { goalId = goal.GoalId, level });
        }

        Task<ProgressView> Progress() =>
            scene.AsPeer.Send(HttpMethod.Get, $"/api/relationships/{active.Id}/progress").Read<ProgressView>();
    }

    private static Task CheckIn(HttpClient client, Guid id, int heard) =>
        client.Send(HttpMethod.Post, $"/api/relationships/{id}/check-ins", new
        {
            heard = new { level = heard },
            whatMatters = new { level = 4 },
            wayOfWorking = new { level = 4 },
            boundariesKept = new { level = 4 },
        });

    private static async Task<IReadOnlyList<ReviewReason>> Flags(HttpClient client, Guid id) =>
        (await client.Send(HttpMethod.Get, $"/api/relationships/{id}").Read<RelationshipView>()).Review!.Flags;

    private static Task<HttpResponseMessage> Hold(HttpClient client, Guid id, object body) =>
        client.Send(HttpMethod.Post, $"/api/relationships/{id}/reviews", body);

    private static Task<HttpResponseMessage> Write(HttpClient client, Guid id, Guid review, long? revision, object body) =>
        client.Send(HttpMethod.Put, $"/api/relationships/{id}/reviews/{review}", body, revision);

    private static Task<Page<ReviewView>> List(HttpClient client, Guid id) =>
        client.Send(HttpMethod.Get, $"/api/relationships/{id}/reviews").Read<Page<ReviewView>>();
}
