using System.Net;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using PeerSupport.Agreements.Domain;
using PeerSupport.Agreements.Features;
using PeerSupport.Agreements.Persistence;
using PeerSupport.Kernel;
using PeerSupport.Messages.Agreements;
using PeerSupport.ServiceDefaults.Security;
using PeerSupport.Testing;

namespace PeerSupport.Agreements.Tests.Features;

[Collection(SharedApp.Name)]
public class AcceptingAtOnce(AgreementsApp app)
{
    [Fact]
    public async Task Two_copies_read_at_once_cannot_both_be_saved()
    {
        var pair = await Pair.With(app);
        var cancellation = TestContext.Current.CancellationToken;
        await using var here = app.Services.CreateAsyncScope();
        await using var there = app.Services.CreateAsyncScope();
        var (first, second) = (Enter(here, pair), Enter(there, pair));
        var relationship = new RelationshipId(pair.RelationshipId);
        var one = await first.Agreements.SingleAsync(a => a.Relationship == relationship, cancellation);
        var copy = await second.Agreements.SingleAsync(a => a.Relationship == relationship, cancellation);

        one.Accept([], Clauses(one), new(Side.Worker, app.Clock.GetUtcNow(), PersonId.New()));
        copy.Accept([], Clauses(copy), new(Side.Peer, app.Clock.GetUtcNow(), PersonId.New()));
        await first.SaveChangesAsync(cancellation);

        await Assert.ThrowsAsync<DbUpdateConcurrencyException>(() => second.SaveChangesAsync(cancellation));
    }

    [Fact]
    public async Task Neither_acceptance_is_lost_and_one_version_comes_into_force()
    {
        for (var round = 0; round < 10; round++)
        {
            var pair = await Pair.With(app);
            var shown = await pair.Propose(pair.Peer, "goals", Sample.Goal());
            var path = await pair.Path("/acceptances");

            // Each side twice, as an impatient finger would.
            HttpClient[] clients = [pair.Worker, pair.Peer, pair.Worker, pair.Peer];
            var answers = await Task.WhenAll(
                clients.Select(client => client.Send(HttpMethod.Post, path, Pair.Everything(shown))));

            Assert.All(answers, answer => Assert.Equal(HttpStatusCode.OK, answer.StatusCode));
            var agreement = await pair.Agreement();
            Assert.Equal((AgreementStatus.InForce, 1, null), (agreement.Status, agreement.Version, agreement.OpenVersion));
            Assert.All(agreement.Goals, goal => Assert.Equal(2, goal.Acceptances.Count));
            await app.Published.Eventually<AgreementInForce>(m => m.RelationshipId == pair.RelationshipId);
            Assert.Single(pair.VersionsPublished());
        }
    }

    [Fact]
    public async Task Of_an_acceptance_and_a_change_at_once_the_change_is_never_accepted_unseen()
    {
        for (var round = 0; round < 10; round++)
        {
            var pair = await Pair.With(app);
            await pair.Propose(pair.Peer, "goals", Sample.Goal());
            var shown = await pair.AcceptAll(pair.Worker);
            var goal = shown.Goals[0];

            var accept = pair.Peer.Send(HttpMethod.Post, await pair.Path("/acceptances"), Pair.Everything(shown));
            var change = pair.Worker.Send(
                HttpMethod.Put, await pair.Path($"/goals/{goal.Id}"), Sample.Goal("Other words"), shown.Revision);
            var answers = (await Task.WhenAll(accept, change)).Select(answer => answer.StatusCode).ToList();

            var after = await pair.Agreement();
            Assert.Single(answers, HttpStatusCode.PreconditionFailed);
            Assert.Single(answers, HttpStatusCode.OK);
            Assert.Equal(answers[0] is HttpStatusCode.OK ? (1, 1, 2) : (0, 2, 1),
                (after.Version, after.Goals[0].Revision, after.Goals[0].Acceptances.Count));
        }
    }

    [Fact]
    public async Task Proposals_at_once_are_all_there()
    {
        var pair = await Pair.With(app);
        var path = await pair.Path("/goals");

        var answers = await Task.WhenAll(
            Enumerable.Range(0, 6).Select(
            i => (i % 2 == 0 ? pair.Worker : pair.Peer).Send(HttpMethod.Post, path, Sample.Goal($"Goal {i}"))));

        Assert.All(answers, answer => Assert.Equal(HttpStatusCode.Created, answer.StatusCode));
        Assert.Equal(Enumerable.Range(0, 6).Select(i => $"Goal {i}"), (await pair.Agreement()).Goals.Select(goal => goal.Words)
            .Order());
        Assert.Single(app.Published.Of<NegotiationOpened>(), m => m.RelationshipId == pair.RelationshipId);
    }

    private static List<SeenClause> Clauses(Agreement agreement) => [.. agreement.WorkingCopy.Clauses.Select(c => c.AsSeen)];

    private static AgreementsDb Enter(AsyncServiceScope scope, Pair pair)
    {
        scope.ServiceProvider.GetRequiredService<Tenant>().Enter(new(pair.Organisation));
        return scope.ServiceProvider.GetRequiredService<AgreementsDb>();
    }
}
