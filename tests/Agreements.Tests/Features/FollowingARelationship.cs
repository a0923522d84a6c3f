using System.Net;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using PeerSupport.Agreements.Domain;
using PeerSupport.Agreements.Features;
using PeerSupport.Agreements.Persistence;
using PeerSupport.Messages.Agreements;
using PeerSupport.Messages.Identity;
using PeerSupport.Messages.Relationships;
using PeerSupport.ServiceDefaults.Http;
using PeerSupport.Testing;

namespace PeerSupport.Agreements.Tests.Features;

[Collection(SharedApp.Name)]
public class FollowingARelationship(AgreementsApp app)
{
    private readonly Guid _another = Guid.NewGuid(), _third = Guid.NewGuid();

    [Fact]
    public async Task A_start_heard_twice_drafts_once()
    {
        var pair = new Pair(app);
        await pair.Hear(pair.Started, 1);
        await pair.Hear(pair.Started, 1);

        var drafted = await app.Published.Eventually<AgreementDrafted>(m => m.RelationshipId == pair.RelationshipId);
        Assert.Equal((await pair.Agreement()).Id, drafted.AgreementId);
        Assert.Single(app.Published.Of<AgreementDrafted>(), m => m.RelationshipId == pair.RelationshipId);
    }

    [Fact]
    public async Task A_relationship_that_ended_before_its_start_was_heard_has_an_agreement_that_ended_with_it()
    {
        var pair = new Pair(app);
        var withdrawn = new RelationshipWithdrawn(
            pair.RelationshipId, pair.PeerId, pair.WorkerId, pair.Site, app.Clock.GetUtcNow().AddMinutes(-1));
        await pair.Hear(withdrawn, 2);
        await pair.Hear(pair.Started, 1);

        Assert.Equal(AgreementStatus.Ended, (await pair.Agreement()).Status);
        var ended = await app.Published.Eventually<AgreementEnded>(m => m.RelationshipId == pair.RelationshipId);
        Assert.Equal(withdrawn.At, ended.At);
        await NothingFaulted(pair);
    }

    [Fact]
    public async Task An_end_is_told_once_however_often_it_is_heard()
    {
        var pair = await Pair.With(app);
        var withdrawn = new RelationshipWithdrawn(
            pair.RelationshipId, pair.PeerId, pair.WorkerId, pair.Site, app.Clock.GetUtcNow());
        await pair.Hear(withdrawn, 2);
        await pair.Hear(withdrawn, 2);
        await pair.Hear(pair.Started, 1);

        await app.Published.Eventually<AgreementEnded>(m => m.RelationshipId == pair.RelationshipId);
        Assert.Single(app.Published.Of<AgreementEnded>(), m => m.RelationshipId == pair.RelationshipId);
        Assert.Equal(AgreementStatus.Ended, (await pair.Agreement()).Status);
    }

    [Fact]
    public async Task In_whatever_order_messages_come_there_is_one_draft_and_the_newest_worker_has_it()
    {
        foreach (var order in Orders(4))
        {
            var pair = new Pair(app);
            var messages = Journey(pair);
            foreach (var index in order.Concat(order.Reverse()))
                await pair.Hear(messages[index].Message, messages[index].Revision);

            await TheThirdWorkerHasIt(pair);
        }
    }

    [Fact]
    public async Task Messages_may_come_all_at_once()
    {
        var pair = new Pair(app);
        await Task.WhenAll(Journey(pair).Select(said => pair.Hear(said.Message, said.Revision)));

        await TheThirdWorkerHasIt(pair);
    }

    [Fact]
    public async Task A_change_of_worker_leaves_the_version_in_force_and_asks_the_new_pair_for_everything()
    {
        foreach (var order in Orders(3))
        {
            var pair = await Pair.InForce(app);
            (object Message, long Revision)[] messages =
            [
                (pair.HandedTo(_another), 2), (pair.HandedTo(_third), 3),
                (new ConclusionBegun(pair.RelationshipId, pair.PeerId, _third, pair.Site, "planned", new(2030, 2, 1),
                    app.Clock.GetUtcNow()), 4),
            ];
            foreach (var index in order.Concat(order))
                await pair.Hear(messages[index].Message, messages[index].Revision);

            var third = pair.Client(_third, $"worker@{pair.Site}");
            var agreement = Assert.Single((await Listed(third, pair)).Items);
            Assert.Equal((AgreementStatus.InForce, 1, 2), (agreement.Status, agreement.Version, agreement.OpenVersion));
            Assert.Equal(["clauses-peer", "items-peer", "clauses-worker", "items-worker"], agreement.Missing);
            Assert.Empty((await Listed(pair.Worker, pair)).Items);

            foreach (var (who, expected) in new[] { (third, (1, (int?)2)), (pair.Peer, (2, null)) })
            {
                var accepted = await who.Send(HttpMethod.Post, $"/api/agreements/{agreement.Id}/acceptances",
                    Pair.Everything(agreement)).Read<AgreementView>();
                Assert.Equal(expected, (accepted.Version, accepted.OpenVersion));
            }
        }
    }

    [Fact]
    public async Task A_peer_s_account_may_be_linked_before_the_relationship_is_known()
    {
        var pair = new Pair(app);
        await app.Hear(new PeerAccountLinked(pair.PeerId, pair.PeerPerson), pair.Organisation, pair.PeerId, 1);
        await pair.Hear(pair.Started, 1);

        Assert.Single((await Listed(pair.Peer, pair)).Items);
    }

    private (object Message, long Revision)[] Journey(Pair pair) =>
    [
        (pair.Started, 1), (pair.HandedTo(_another), 2), (pair.HandedTo(_third), 3),
        (new ConclusionBegun(pair.RelationshipId, pair.PeerId, _third, pair.Site, "planned", new(2030, 2, 1),
            app.Clock.GetUtcNow()), 4),
    ];

    private async Task TheThirdWorkerHasIt(Pair pair)
    {
        var draft = Assert.Single((await Listed(pair.Client(_third, $"worker@{pair.Site}"), pair)).Items);
        Assert.Equal(AgreementStatus.Drafted, draft.Status);
        Assert.Empty((await Listed(pair.Worker, pair)).Items);
        await NothingFaulted(pair);
    }

    private static Task<Page<AgreementView>> Listed(HttpClient client, Pair pair) =>
        client.Send(HttpMethod.Get, $"/api/agreements?relationshipId={pair.RelationshipId}").Read<Page<AgreementView>>();

    private async Task NothingFaulted(Pair pair)
    {
        await using var scope = app.Services.CreateAsyncScope();
        var faults = scope.ServiceProvider.GetRequiredService<AgreementsDb>().Faults;
        Assert.Empty(await faults.Where(f => f.AggregateId == pair.RelationshipId)
            .ToListAsync(TestContext.Current.CancellationToken));
    }

    private static IEnumerable<int[]> Orders(int count) => count == 1
        ? [[0]]
        : Orders(count - 1).SelectMany(
            order => Enumerable.Range(0, count).Select(at => (int[])[.. order[..at], count - 1, .. order[at..]]));
}
