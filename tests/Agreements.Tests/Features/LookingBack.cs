using System.Net;
using PeerSupport.Agreements.Domain;
using PeerSupport.Agreements.Features;
using PeerSupport.ServiceDefaults.Http;
using PeerSupport.Testing;

namespace PeerSupport.Agreements.Tests.Features;

[Collection(SharedApp.Name)]
public class LookingBack(AgreementsApp app)
{
    [Fact]
    public async Task Any_two_versions_are_compared_from_the_older_to_the_newer()
    {
        var pair = await Pair.InForce(app);
        var places = (await pair.Agreement()).Boundaries.Single(b => b.Kind is BoundaryKind.MeetingPlaces);
        await pair.Counter(pair.Worker, places, Sample.Places());
        await pair.AcceptAll(pair.Peer);
        await pair.Propose(pair.Peer, "goals", Sample.Goal("Another goal"));
        await pair.AcceptAll(pair.Worker);

        var compared = await Compare(pair, 3, 1);
        Assert.Equal((1, 3), (compared.Older, compared.Newer));
        var added = Assert.Single(compared.Added);
        Assert.Equal((null, "words", "Another goal"), (added.Boundary, added.Says[0].Name, added.Says[0].Text));
        Assert.Empty(compared.Removed);
        var changed = Assert.Single(compared.Changed);
        Assert.Equal((places.Id, BoundaryKind.MeetingPlaces), (changed.Id, changed.Boundary));
        Assert.Equal([new DifferenceView("text", places.Text, "We meet at the library.")], changed.Differences);

        Assert.Equivalent(compared, await Compare(pair, 1, 3), strict: true);
        Assert.Empty((await Compare(pair, 1, 2)).Added);
        Assert.Empty((await Compare(pair, 2, 2)).Changed);
    }

    [Theory]
    [InlineData("/versions/1/comparison?with=2", HttpStatusCode.NotFound)]
    [InlineData("/versions/2/comparison?with=1", HttpStatusCode.NotFound)]
    [InlineData("/versions/1/comparison?with=x", HttpStatusCode.BadRequest)]
    [InlineData("/versions/1/comparison", HttpStatusCode.BadRequest)]
    [InlineData("/history?size=1000", HttpStatusCode.BadRequest)]
    public async Task What_is_not_there_is_not_found_and_what_makes_no_sense_refused(string path, HttpStatusCode expected)
    {
        var pair = await Pair.InForce(app);

        Assert.Equal(expected, (await pair.Peer.Send(HttpMethod.Get, await pair.Path(path))).StatusCode);
    }

    [Fact]
    public async Task The_history_says_who_said_what_and_when_newest_first()
    {
        var pair = await Pair.With(app);
        await pair.Propose(pair.Peer, "goals", Sample.Goal("More people to call"));
        app.Clock.Advance(TimeSpan.FromMinutes(1));
        var places = (await pair.Agreement()).Boundaries.Single(b => b.Kind is BoundaryKind.MeetingPlaces);
        await pair.Counter(pair.Worker, places, Sample.Places());
        await pair.AcceptAll(pair.Worker, new InPersonRequest("Item by item."));

        var history = (await History(pair, pair.Supervisor)).Items;

        var (first, second) = (history[^1], history[^2]);
        Assert.Equal((MoveKind.Proposed, Side.Peer, pair.PeerPerson, false), (first.Kind, first.Side, first.RecordedBy, first.InPerson));
        Assert.Equal("More people to call", first.Says[0].Text);
        Assert.Equal((MoveKind.Countered, Side.Worker, BoundaryKind.MeetingPlaces, 2),
            (second.Kind, second.Side, second.Boundary, second.Revision));
        Assert.Equal(TimeSpan.FromMinutes(1), second.At - first.At);
        Assert.Equal(MoveKind.ClausesAcknowledged, history[0].Kind);
        Assert.All(history.SkipLast(2), move => Assert.Equal((Side.Peer, pair.WorkerId, true, "Item by item."),
            (move.Side, move.RecordedBy, move.InPerson, move.ReadOut)));
        Assert.Equivalent(history, (await History(pair, pair.Peer)).Items, strict: true);
    }

    [Fact]
    public async Task A_refused_move_and_a_repeated_acceptance_are_not_in_it()
    {
        var pair = await Pair.InForce(app);
        var before = await History(pair, pair.Peer);

        await pair.AcceptAll(pair.Peer);
        await pair.Peer.Send(HttpMethod.Post, await pair.Path("/acceptances"),
            Pair.Everything(await pair.Agreement(), new InPersonRequest("Everything")));

        Assert.Equal(before.Total, (await History(pair, pair.Peer)).Total);
    }

    private static async Task<ComparisonView> Compare(Pair pair, int one, int other) =>
        await pair.Peer.Send(HttpMethod.Get, await pair.Path($"/versions/{one}/comparison?with={other}")).Read<ComparisonView>();

    private static async Task<Page<MoveView>> History(Pair pair, HttpClient who) =>
        await who.Send(HttpMethod.Get, await pair.Path("/history?size=100")).Read<Page<MoveView>>();
}
