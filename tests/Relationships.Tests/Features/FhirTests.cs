using System.Net;
using System.Text;
using Hl7.Fhir.Model;
using Hl7.Fhir.Serialization;
using PeerSupport.Messages.Agreements;
using PeerSupport.Relationships.Features;
using PeerSupport.Relationships.Tests.Domain;
using PeerSupport.Relationships.Tests.Fhir;
using PeerSupport.Testing;
using Task = System.Threading.Tasks.Task;

namespace PeerSupport.Relationships.Tests.Features;

public class FhirTests(RelationshipsApp app, Neighbours neighbours) : IClassFixture<RelationshipsApp>, IClassFixture<Neighbours>
{
    private static readonly Guid Consent = Guid.NewGuid();
    private static readonly AgreedGoal Cooking = A.Goal(), Sister = A.Goal(baseline: -2);

    [Fact]
    public async Task The_peer_takes_along_goals_ratings_and_plan()
    {
        var (scene, active) = await Rated();

        var response = await Get(scene.AsPeer, active);
        var bundle = await Read(response);

        Assert.Equal("application/fhir+json", response.Content.Headers.ContentType?.MediaType);
        Assert.True(response.Headers.CacheControl?.NoStore);
        var person = Assert.Single(bundle.All<Patient>());
        Assert.Equal((active.Peer.Id.ToString(), "Sam"), (person.Id, person.Name[0].Given.Single()));

        Assert.Equal([Cooking.GoalId, Sister.GoalId], bundle.All<Goal>().Select(goal => Guid.Parse(goal.Id!)));
        Assert.All(bundle.All<Goal>(), goal => Assert.Equal(
            (Goal.GoalLifecycleStatus.Active, Neighbours.WordsOf(Guid.Parse(goal.Id!), 1), $"urn:uuid:{person.Id}", "2029-12-08"),
            (goal.LifecycleStatus, goal.Description?.Text, goal.Subject?.Reference, (goal.Start as Date)?.Value)));
        Assert.Equal(
            [("LA34484-8", "−2"), ("LA34483-0", "−1"), ("LA34481-4", "0"), ("LA34480-6", "+1"), ("LA34479-8", "+2")],
            bundle.All<Goal>()[0].Extension.Select(level =>
                ((level.Extension[0].Value as Coding)?.Code, (level.Extension[1].Value as FhirString)?.Value)));

        var plan = bundle.All<CarePlan>().Single();
        Assert.Equal((active.Agreement!.AgreementId.ToString(), RequestStatus.Active), (plan.Id, plan.Status));
        Assert.Equal(bundle.All<Goal>().Select(goal => $"urn:uuid:{goal.Id}"), plan.Goal.Select(goal => goal.Reference));
        Assert.Empty(bundle.All<DocumentReference>());
        Assert.Empty(neighbours.LedgerOf(active.Agreement.AgreementId));
    }

    [Fact]
    public async Task Every_rating_of_each_side_is_there_with_its_time_and_its_goal_and_so_is_the_baseline()
    {
        var (scene, active) = await Rated();

        var scores = (await Read(await Get(scene.AsPeer, active))).All<Observation>();

        (string?, string?, string?, DateTimeOffset?)[] expected =
        [
            ("112296-9", "LA34483-0", $"urn:uuid:{Cooking.GoalId}", A.Now.AddDays(-30)),
            ("107334-5", "LA34481-4", $"urn:uuid:{Cooking.GoalId}", A.Now),
            ("107334-5", "LA34479-8", $"urn:uuid:{Cooking.GoalId}", A.Now),
            ("107333-7", "LA34480-6", $"urn:uuid:{Cooking.GoalId}", A.Now),
            ("112296-9", "LA34484-8", $"urn:uuid:{Sister.GoalId}", A.Now.AddDays(-30)),
        ];
        Assert.Equal(expected, scores.Select(score => (
            Strictly.Code(score.Code).Code, Strictly.Code(score.Value).Code, score.Focus[0].Reference,
            (score.Effective as FhirDateTime)?.ToDateTimeOffset(TimeSpan.Zero))));
        Assert.Equal(
            [null, $"urn:uuid:{active.Peer.Id}", $"urn:uuid:{active.Peer.Id}", null, null],
            scores.Select(score => score.Performer.SingleOrDefault()?.Reference));
        Assert.Equal("Peer worker", scores[3].Performer.Single().Display);
    }

    [Fact]
    public async Task A_goal_that_was_dropped_goes_along_as_cancelled_in_the_words_of_the_version_that_had_it()
    {
        var (scene, active) = await Rated();
        await scene.Hear(Scene.InForce(active.Id, 2, A.Now.AddDays(-1), goals: Sister));
        neighbours.Knows(active.Agreement!.AgreementId, 2, Sister.GoalId);

        var bundle = await Read(await Get(scene.AsPeer, active));

        (string?, Goal.GoalLifecycleStatus?, string?)[] expected =
        [
            (Sister.GoalId.ToString(), Goal.GoalLifecycleStatus.Active, Neighbours.WordsOf(Sister.GoalId, 2)),
            (Cooking.GoalId.ToString(), Goal.GoalLifecycleStatus.Cancelled, Neighbours.WordsOf(Cooking.GoalId, 1)),
        ];
        Assert.Equal(expected, bundle.All<Goal>().Select(goal => (goal.Id, goal.LifecycleStatus, goal.Description?.Text)));
        Assert.Equal($"urn:uuid:{Sister.GoalId}", bundle.All<CarePlan>().Single().Goal.Single().Reference);
        Assert.Equal(5, bundle.All<Observation>().Count);
    }

    [Fact]
    public async Task A_dropped_goal_whose_words_cannot_be_read_any_more_is_left_out_with_its_ratings()
    {
        var scene = await Scene.In(app);
        var active = await Known(scene, await scene.Active(goals: Cooking), version: 2, Sister);
        await scene.Hear(Scene.InForce(active.Id, 2, A.Now.AddDays(-1), goals: Sister));

        var bundle = await Read(await Get(scene.AsPeer, active));

        Assert.Equal(Sister.GoalId.ToString(), Assert.Single(bundle.All<Goal>()).Id);
        Assert.Single(bundle.All<Observation>());
    }

    [Fact]
    public async Task Before_anything_is_agreed_there_is_nothing_to_give()
    {
        var scene = await Scene.In(app);
        var started = await scene.StartedWithPeer();

        Assert.Equal("fhir.nothing-agreed", await (await Get(scene.AsPeer, started)).ProblemCode());
        Assert.Equal("fhir.nothing-agreed", await (await Disclose(scene.AsWorker, started)).ProblemCode());
    }

    [Fact]
    public async Task A_worker_says_with_whom_it_is_shared_and_why_before_anything_leaves()
    {
        var (scene, active) = await Rated();

        var refused = await Get(scene.AsWorker, active);
        var response = await Disclose(scene.AsWorker, active);
        var bundle = await Read(response);

        Assert.Equal((HttpStatusCode.Conflict, "fhir.names-no-recipient"), (refused.StatusCode, await refused.ProblemCode()));
        var entry = Assert.Single(neighbours.LedgerOf(active.Agreement!.AgreementId));
        Assert.Equal(
            ("Dr. Demo", "Referral", Cooking.GoalId, "A cooking class takes a referral.", Consent, true),
            (entry.Recipient, entry.Purpose, entry.GoalId, entry.Serves, entry.ConsentId, entry.SharesGoals));
        Assert.Equal(2, bundle.All<Goal>().Count);
        Assert.Equal(5, bundle.All<Observation>().Count);
    }

    [Fact]
    public async Task What_leaves_says_that_it_may_not_be_passed_on_and_names_its_entry_in_the_ledger()
    {
        var (scene, active) = await Rated();

        var bundle = await Read(await Disclose(scene.AsWorker, active));

        Assert.Equal(["R", "42CFRPart2", "NORDSCLCD"], bundle.Meta!.Security.Select(label => label.Code));
        var notice = Assert.Single(bundle.All<DocumentReference>());
        Assert.Equal($"urn:uuid:{notice.Id}", bundle.Identifier?.Value);
        var attachment = Assert.Single(notice.Content).Attachment;
        Assert.StartsWith("text/plain", attachment?.ContentType, StringComparison.Ordinal);
        Assert.Equal(Neighbours.Notice, Encoding.UTF8.GetString(attachment!.Data!));
    }

    [Fact]
    public async Task Without_consent_it_is_refused_by_the_agreements_own_rule_and_nothing_leaves()
    {
        var (scene, active) = await Rated();
        neighbours.Refusal = "disclosure.not-consented";

        var refused = await Disclose(scene.AsWorker, active);

        neighbours.Refusal = null;
        Assert.Equal((HttpStatusCode.Conflict, "disclosure.not-consented"), (refused.StatusCode, await refused.ProblemCode()));
        Assert.DoesNotContain("resourceType", await refused.Content.ReadAsStringAsync(TestContext.Current.CancellationToken), StringComparison.Ordinal);
    }

    [Fact]
    public async Task While_the_agreements_do_not_answer_nothing_leaves()
    {
        var (scene, active) = await Rated();
        app.Set("services:agreements:http:0", "http://127.0.0.1:1");

        foreach (var response in new[] { await Get(scene.AsPeer, active), await Disclose(scene.AsWorker, active) })
        {
            Assert.Equal(HttpStatusCode.ServiceUnavailable, response.StatusCode);
            Assert.NotNull(response.Headers.RetryAfter);
        }
    }

    [Fact]
    public async Task What_cannot_be_put_together_is_not_entered_in_the_ledger()
    {
        var scene = await Scene.In(app);
        var active = await Known(scene, await scene.Active(goals: Cooking), version: 7, Cooking);

        Assert.Equal(HttpStatusCode.ServiceUnavailable, (await Disclose(scene.AsWorker, active)).StatusCode);
        Assert.Empty(neighbours.LedgerOf(active.Agreement!.AgreementId));
    }

    [Fact]
    public async Task Repeated_with_the_same_key_it_is_the_same_disclosure()
    {
        var (scene, active) = await Rated();
        scene.AsWorker.DefaultRequestHeaders.Add("Idempotency-Key", "once");

        var first = await Read(await Disclose(scene.AsWorker, active));
        var again = await Read(await Disclose(scene.AsWorker, active));

        Assert.Equal(first.Identifier?.Value, again.Identifier?.Value);
        Assert.Single(neighbours.LedgerOf(active.Agreement!.AgreementId));
    }

    [Fact]
    public void The_reader_of_these_tests_is_strict() => Assert.ThrowsAny<Exception>(() =>
        Strictly.Parse<Goal>("""{"resourceType":"Goal","description":{"text":"No status"},"subject":{"display":"Sam"}}"""));

    /// <summary>An agreement on two goals, the first of which the peer rated twice and the worker once.</summary>
    private async Task<(Scene Scene, RelationshipView Active)> Rated()
    {
        var scene = await Scene.In(app);
        var active = await Known(scene, await scene.Active(goals: [Cooking, Sister]), version: 1, Cooking, Sister);
        foreach (var (client, level) in new[] { (scene.AsPeer, 0), (scene.AsPeer, 2), (scene.AsWorker, 1) })
            Assert.Equal(HttpStatusCode.Created, (await client.Send(
                HttpMethod.Post, $"/api/relationships/{active.Id}/ratings", new { goalId = Cooking.GoalId, level })).StatusCode);
        return (scene, active);
    }

    private async Task<RelationshipView> Known(Scene scene, RelationshipView active, int version, params AgreedGoal[] goals)
    {
        app.Set("services:agreements:http:0", neighbours.Address);
        neighbours.Knows(active.Agreement!.AgreementId, version, [.. goals.Select(goal => goal.GoalId)]);
        return await scene.Get(active.Id);
    }

    private static Task<HttpResponseMessage> Get(HttpClient client, RelationshipView relationship) =>
        client.Send(HttpMethod.Get, $"/api/relationships/{relationship.Id}/fhir");

    private static Task<HttpResponseMessage> Disclose(HttpClient client, RelationshipView relationship) =>
        client.Send(HttpMethod.Post, $"/api/relationships/{relationship.Id}/fhir", new
        {
            recipient = "Dr. Demo",
            purpose = "Referral",
            goalId = Cooking.GoalId,
            serves = "A cooking class takes a referral.",
            consentId = Consent,
        });

    private static async Task<Bundle> Read(HttpResponseMessage response)
    {
        var text = await response.Content.ReadAsStringAsync(TestContext.Current.CancellationToken);
        Assert.True(response.StatusCode is HttpStatusCode.OK, text);
        return Strictly.Read(text);
    }
}
