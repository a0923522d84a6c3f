using System.Net;
using PeerSupport.Agreements.Domain;
using PeerSupport.Agreements.Features;
using PeerSupport.Messages.Agreements;
using PeerSupport.Messages.Relationships;
using PeerSupport.ServiceDefaults.Http;
using PeerSupport.Testing;

namespace PeerSupport.Agreements.Tests.Features;

[Collection(SharedApp.Name)]
public class StandingIn(AgreementsApp app)
{
    private readonly Guid _cover = Guid.NewGuid();
    private DateTimeOffset Now => app.Clock.GetUtcNow();

    [Fact]
    public async Task Who_stands_in_reads_and_negotiates_nothing()
    {
        var pair = await Covered(Now.AddDays(-1), Now.AddDays(1));
        var (before, client) = (await pair.Agreement(), pair.Client(_cover, $"worker@{pair.Site}"));
        var (path, boundary) = ($"/api/agreements/{before.Id}", $"/boundaries/{before.Boundaries[0].Id}");

        Assert.Equal(before.Id, Assert.Single((await client.Send(HttpMethod.Get, "/api/agreements").Read<Page<AgreementView>>()).Items).Id);
        foreach (var read in new[] { "", "/versions", "/versions/1", "/history", "/consents", "/disclosures" })
            Assert.Equal(HttpStatusCode.OK, (await client.Send(HttpMethod.Get, path + read)).StatusCode);
        foreach (var (method, rest, body) in new (HttpMethod, string, object?)[]
        {
            (HttpMethod.Post, "/boundaries", Sample.Places()), (HttpMethod.Post, "/goals", Sample.Goal()),
            (HttpMethod.Put, boundary, Sample.Hours(new(8, 0), new(9, 0))), (HttpMethod.Delete, boundary, null),
            (HttpMethod.Post, "/clauses/renewal", null), (HttpMethod.Delete, "/clauses/renewal", null),
            (HttpMethod.Post, "/acceptances", Pair.Everything(before)),
            (HttpMethod.Post, "/acceptances", Pair.Everything(before, new("All of it."))),
        })
            Assert.Equal(HttpStatusCode.NotFound, (await client.Send(method, path + rest, body, before.Revision)).StatusCode);

        Assert.Equivalent(before, await pair.Agreement(), strict: true);
    }

    [Fact]
    public async Task What_does_not_wait_until_the_worker_is_back_is_recorded()
    {
        var pair = await Covered(Now.AddDays(-1), Now.AddDays(1));
        var (path, client) = (await pair.Path(), pair.Client(_cover, $"worker@{pair.Site}"));

        var given = await client.Send(
            HttpMethod.Post, $"{path}/consents", Sample.Consent() with { InPerson = new("What it means.") }).Read<ConsentView>();
        Assert.Equal((Side.Peer, true), (given.Given.Side, given.Given.InPerson));
        Assert.Equal(HttpStatusCode.OK, (await client.Send(HttpMethod.Post, $"{path}/consents/{given.Id}/revocation",
            new RevocationRequest(new("What it means.")))).StatusCode);
        var shared = await client.Send(HttpMethod.Post, $"{path}/disclosures", Sample.Disclosure()).Read<DisclosureView>();
        Assert.Equal(_cover, shared.DisclosedBy);

        await app.Published.Eventually<ConsentRevoked>(m => m.ConsentId == given.Id && m.RelationshipId == pair.RelationshipId);
        await app.Published.Eventually<DisclosedInDanger>(m => m.DisclosureId == shared.Id && m.RelationshipId == pair.RelationshipId);
    }

    [Theory]
    [InlineData(1, 2, true)]
    [InlineData(-2, -1, true)]
    [InlineData(-2, 0, true)]
    [InlineData(0, 1, false)]
    public async Task It_is_for_the_time_of_the_cover_only(int fromDay, int untilDay, bool isHidden)
    {
        var pair = await Covered(Now.AddDays(fromDay), Now.AddDays(untilDay));
        await IsHidden(pair, pair.Client(_cover, $"worker@{pair.Site}"), isHidden);
    }

    [Fact]
    public async Task It_is_for_that_worker_at_that_site_in_that_organisation()
    {
        var pair = await Covered(Now.AddDays(-1), Now.AddDays(1));

        await IsHidden(pair, pair.Client(Guid.NewGuid(), $"worker@{pair.Site}"));
        await IsHidden(pair, pair.Client(_cover, $"worker@{Guid.NewGuid()}"));
        await IsHidden(pair, app.ClientFor(_cover, Guid.NewGuid(), $"worker@{pair.Site}"));
        Assert.Equal(HttpStatusCode.Forbidden,
            (await pair.Client(_cover, "administrator").Send(HttpMethod.Get, await pair.Path())).StatusCode);
    }

    [Fact]
    public async Task The_newest_list_counts_in_whatever_order_it_is_heard()
    {
        var pair = await Pair.InForce(app);
        var another = Guid.NewGuid();
        await pair.Hear(new ConclusionBegun(
            pair.RelationshipId, pair.PeerId, pair.WorkerId, pair.Site, "planned", new(2030, 2, 1), Now), 9);
        await pair.Hear(pair.CoveredBy(another, Now, Now.AddDays(1)), 3);
        await pair.Hear(pair.CoveredBy(_cover, Now, Now.AddDays(1)), 2);
        await pair.Hear(pair.CoveredBy(another, Now, Now.AddDays(1)), 3);

        await IsHidden(pair, pair.Client(_cover, $"worker@{pair.Site}"));
        await IsHidden(pair, pair.Client(another, $"worker@{pair.Site}"), false);

        await pair.Hear(pair.CoveredBy(another, Now, Now.AddDays(1)) with { Cover = [] }, 4);
        await IsHidden(pair, pair.Client(another, $"worker@{pair.Site}"));
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task Cover_that_ends_with_a_change_of_worker_is_no_second_change_in_either_order(bool changeFirst)
    {
        var pair = await Covered(Now.AddDays(-1), Now.AddDays(1));
        var newer = Guid.NewGuid();
        (object Message, long Revision)[] saved =
        [
            (pair.HandedTo(newer), 5),
            (pair.CoveredBy(_cover, Now, Now) with { WorkerId = newer, Cover = [] }, 6),
        ];
        var (first, second) = changeFirst ? (saved[0], saved[1]) : (saved[1], saved[0]);

        await pair.Hear(first.Message, first.Revision);
        var client = pair.Client(newer, $"worker@{pair.Site}");
        var shown = (await client.Send(HttpMethod.Get, "/api/agreements").Read<Page<AgreementView>>()).Items.Single();
        var accepted = await client.Send(
            HttpMethod.Post, $"/api/agreements/{shown.Id}/acceptances", Pair.Everything(shown), shown.Revision).Read<AgreementView>();
        await pair.Hear(second.Message, second.Revision);

        Assert.Equivalent(
            accepted, await client.Send(HttpMethod.Get, $"/api/agreements/{shown.Id}").Read<AgreementView>(), strict: true);
        foreach (var former in (HttpClient[])[pair.Client(_cover, $"worker@{pair.Site}"), pair.Worker])
            Assert.Equal(HttpStatusCode.NotFound, (await former.Send(HttpMethod.Get, $"/api/agreements/{shown.Id}")).StatusCode);
    }

    private async Task<Pair> Covered(DateTimeOffset from, DateTimeOffset until)
    {
        var pair = await Pair.InForce(app);
        await pair.Hear(pair.CoveredBy(_cover, from, until), 2);
        return pair;
    }

    private static async Task IsHidden(Pair pair, HttpClient client, bool expected = true) => Assert.Equal(
        expected ? HttpStatusCode.NotFound : HttpStatusCode.OK,
        (await client.Send(HttpMethod.Get, await pair.Path())).StatusCode);
}
