using System.Net;
using PeerSupport.Messages.Agreements;
using PeerSupport.Messages.Relationships;
using PeerSupport.Relationships.Domain;
using PeerSupport.Relationships.Features;
using PeerSupport.Relationships.Tests.Domain;
using PeerSupport.Testing;

namespace PeerSupport.Relationships.Tests.Features;

public class ConclusionTests(RelationshipsApp app) : IClassFixture<RelationshipsApp>
{
    private static readonly object PlannedForToday = new { ending = "planned", endsOn = "2030-01-07" };
    private static readonly object Nothing = new { };

    [Fact]
    public async Task A_planned_ending_is_announced_reviewed_by_both_and_concluded()
    {
        var goal = A.Goal();
        var scene = await Scene.In(app);
        var id = (await scene.Active(0, goal)).Id;
        await scene.AsPeer.Send(HttpMethod.Post, $"/api/relationships/{id}/ratings", new { goalId = goal.GoalId, level = 1 });

        var announced = await scene.Change(scene.AsWorker, id, "conclusion", PlannedForToday).Read<RelationshipView>();
        Assert.Equal((Phase.Concluding, "write-closing-review"), (announced.Phase, announced.NextStep));
        Assert.Equal((EndingKind.Planned, new DateOnly(2030, 1, 7)), (announced.Ending!.Kind, announced.Ending.EndsOn));
        Assert.Equal("planned", (await app.Published.Eventually<ConclusionBegun>(m => m.RelationshipId == id)).Ending);

        Assert.Equal("conclusion.no-review", await Refusal(scene, id));
        await scene.Change(scene.AsWorker, id, "closing-review", new { words = "It was good to walk with you." }, HttpMethod.Put);
        await scene.Change(scene.AsPeer, id, "closing-review", new { words = "I have a home." }, HttpMethod.Put);
        var review = await scene.AsPeer.Send(HttpMethod.Get, $"/api/relationships/{id}/closing-review").Read<ClosingReviewView>();
        Assert.Equal(
            ("I have a home.", false, "It was good to walk with you."),
            (review.PeerWords, review.PeerWordsInPerson, review.WorkerWords));
        var reviewed = Assert.Single(review.Goals);
        Assert.Equal(
            (goal.GoalId, 1, -1, false, new LevelsView(1, null)),
            (reviewed.GoalId, reviewed.Weight, reviewed.Baseline, reviewed.Dropped, reviewed.Now));
        Assert.Equal(new ScoresView(new(40, 60), new(null, null)), review.TScore);

        Assert.Equal("offer-resource-pack", (await scene.Get(id)).NextStep);
        Assert.Equal("conclusion.no-pack", await Refusal(scene, id));
        await scene.HearPackOffered(id);
        Assert.Equal("complete", (await scene.Get(id)).NextStep);

        var concluded = await scene.Change(scene.AsWorker, id, "conclusion/completion", Nothing).Read<RelationshipView>();
        Assert.Equal((Phase.Concluded, "none"), (concluded.Phase, concluded.NextStep));
        Assert.Equivalent(concluded, await scene.Get(id));
        Assert.Equal("planned", (await app.Published.Eventually<RelationshipConcluded>(m => m.RelationshipId == id)).Ending);

        var late = await scene.AsWorker.Send(HttpMethod.Post, $"/api/relationships/{id}/contacts",
            new { at = A.Now, kind = "call" });
        Assert.Equal("contact.relationship-ended", await late.ProblemCode());
    }

    [Fact]
    public async Task Less_than_the_agreed_notice_needs_a_reason()
    {
        var scene = await Scene.In(app);
        var id = (await scene.Active(noticeDays: 14)).Id;

        var refused = await scene.Change(scene.AsWorker, id, "conclusion", new { ending = "planned", endsOn = "2030-01-20" });
        Assert.Equal("conclusion.notice-too-short", await refused.ProblemCode());
        Assert.Equal(Phase.Active, (await scene.Get(id)).Phase);

        var announced = await scene.Change(scene.AsWorker, id, "conclusion",
            new { ending = "planned", endsOn = "2030-01-20", reason = "A new town" });
        Assert.Equal("A new town", (await announced.Read<RelationshipView>()).Ending!.Reason);
    }

    [Fact]
    public async Task When_the_peer_leaves_contact_stops_at_once_and_the_workers_part_of_the_review_suffices()
    {
        var scene = await Scene.In(app);
        var id = (await scene.Active(noticeDays: 14)).Id;

        await scene.Change(scene.AsPeer, id, "conclusion", new { ending = "byPeer", endsOn = "2030-01-07" });
        var call = await scene.AsWorker.Send(HttpMethod.Post, $"/api/relationships/{id}/contacts",
            new { at = A.Now, kind = "call" });
        Assert.Equal("contact.peer-left", await call.ProblemCode());

        await scene.Change(scene.AsWorker, id, "closing-review", new { words = "All the best." }, HttpMethod.Put);
        var concluded = await scene.Change(scene.AsWorker, id, "conclusion/completion",
            new { reasonWithoutPack = "Sam has left." })
            .Read<RelationshipView>();
        Assert.Equal((Phase.Concluded, null, "Sam has left."),
            (concluded.Phase, concluded.Ending!.ReasonWithoutReview, concluded.Ending.ReasonWithoutPack));
    }

    [Fact]
    public async Task The_peers_part_may_be_said_in_person()
    {
        var scene = await Scene.In(app);
        var id = (await scene.Active()).Id;
        await scene.Change(scene.AsWorker, id, "conclusion", PlannedForToday);

        var review = await scene.Change(scene.AsWorker, id, "closing-review",
            new { words = "I have a home.", onBehalfOfPeer = true, readOut = "How did it go?" }, HttpMethod.Put)
                .Read<ClosingReviewView>();

        Assert.Equal(
            ("I have a home.", true, "How did it go?", null),
            (review.PeerWords, review.PeerWordsInPerson, review.PeerReadOut, review.WorkerWords));
        Assert.Equal((await scene.Get(id)).Revision, review.Revision);
    }

    [Theory]
    [InlineData("byWorker")]
    [InlineData("forced")]
    public async Task A_peer_records_no_ending_that_is_not_theirs(string ending)
    {
        var scene = await Scene.In(app);
        var id = (await scene.Active()).Id;

        var refused = await scene.Change(scene.AsPeer, id, "conclusion", new { ending, endsOn = "2030-01-07" });

        Assert.Equal("conclusion.not-the-peers", await refused.ProblemCode());
    }

    [Fact]
    public async Task What_is_heard_after_the_ending_is_kept_without_reviving_it()
    {
        var scene = await Scene.In(app);
        var id = (await scene.Active()).Id;
        await scene.Change(scene.AsWorker, id, "conclusion", PlannedForToday);
        await scene.Change(scene.AsWorker, id, "conclusion/completion",
            new { reasonWithoutReview = "None", reasonWithoutPack = "None" });

        await scene.Hear(new NegotiationOpened(Guid.NewGuid(), id, A.Now));
        await scene.Hear(Scene.InForce(id, 2, A.Now));
        await scene.Hear(new AgreementEnded(Guid.NewGuid(), id, A.Now));

        var concluded = await scene.Get(id);
        Assert.Equal((Phase.Concluded, 2, A.Now), (concluded.Phase, concluded.Agreement!.Version, concluded.Agreement.EndedAt));
    }

    private static async Task<string?> Refusal(Scene scene, Guid id)
    {
        var refused = await scene.Change(scene.AsWorker, id, "conclusion/completion", Nothing);
        Assert.Equal(HttpStatusCode.Conflict, refused.StatusCode);
        return await refused.ProblemCode();
    }
}
