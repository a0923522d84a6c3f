using PeerSupport.Messages.Agreements;
using PeerSupport.Messages.Identity;
using PeerSupport.Messages.Resources;
using PeerSupport.Relationships.Domain;
using PeerSupport.Relationships.Features;
using PeerSupport.Relationships.Tests.Domain;

namespace PeerSupport.Relationships.Tests.Features;

public class HearingInAnyOrder(RelationshipsApp app) : IClassFixture<RelationshipsApp>
{
    private readonly Guid _agreement = Guid.NewGuid(), _pack = Guid.NewGuid();

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    [InlineData(4)]
    [InlineData(5)]
    [InlineData(6)]
    public async Task A_journeys_messages_shuffled_and_doubled_leave_the_same_state(int seed)
    {
        var scene = await Scene.In(app);
        var started = await scene.Started();
        var journey = Journey(started, scene.Peer).Select(message => (Message: message, Id: Guid.CreateVersion7())).ToList();
        var delivered = journey.Concat(journey).Concat(journey.Select(sent => (sent.Message, Guid.CreateVersion7()))).ToArray();
        new Random(seed).Shuffle(delivered);

        foreach (var (message, id) in delivered)
            await app.Hear(message, scene.Organisation, Guid.NewGuid(), 1, id);

        var heard = await scene.Get(started.Id);
        Assert.Equal((Phase.Active, "keep-going"), (heard.Phase, heard.NextStep));
        Assert.Equal(new AgreementReference(_agreement, 2, A.Now.AddDays(-1), A.Now), heard.Agreement);
        Assert.Equal(new PackReference(_pack, PackState.Taken), heard.Pack);
        Assert.Equal(scene.Peer, heard.Peer.PersonId);
        Assert.Equal(new(DayOfWeek.Monday, new(9, 0), new(17, 0)), heard.Window!.Spans[0]);
    }

    [Fact]
    public async Task A_message_heard_twice_at_once_changes_the_relationship_once()
    {
        var scene = await Scene.In(app);
        var started = await scene.Started();
        var opened = new NegotiationOpened(_agreement, started.Id, A.Now);
        var id = Guid.CreateVersion7();

        await Task.WhenAll(Enumerable.Range(0, 4).Select(_ => app.Hear(opened, scene.Organisation, _agreement, 1, id)));

        var heard = await scene.Get(started.Id);
        Assert.Equal((Phase.Agreeing, started.Revision + 1), (heard.Phase, heard.Revision));
    }

    [Fact]
    public async Task What_another_organisation_says_of_a_relationship_is_not_heard()
    {
        var (scene, elsewhere) = (await Scene.In(app), await Scene.In(app));
        var started = await scene.Started();

        await elsewhere.Hear(Scene.InForce(started.Id, 1, A.Now));

        Assert.Equivalent(started, await scene.Get(started.Id));
    }

    private object[] Journey(RelationshipView started, Guid peer) =>
    [
        new AgreementDrafted(_agreement, started.Id, A.WeekdaysNineToFive),
        new PeerAccountLinked(started.Peer.Id, peer),
        new NegotiationOpened(_agreement, started.Id, A.Now.AddDays(-3)),
        Scene.InForce(started.Id, 1, A.Now.AddDays(-2)) with { AgreementId = _agreement },
        Scene.InForce(started.Id, 2, A.Now.AddDays(-1)) with { AgreementId = _agreement },
        new ResourcePackOffered(_pack, started.Id, A.Now),
        new ResourcePackAnswered(_pack, started.Id, true, A.Now),
        new AgreementEnded(_agreement, started.Id, A.Now),
    ];
}
