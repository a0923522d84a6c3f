using System.Net;
using PeerSupport.Agreements.Domain;
using PeerSupport.Agreements.Features;
using PeerSupport.Messages.Agreements;
using PeerSupport.Messages.Identity;
using PeerSupport.ServiceDefaults.Http;
using PeerSupport.Testing;

namespace PeerSupport.Agreements.Tests.Features;

[Collection(SharedApp.Name)]
public class RenewingTheClauses(AgreementsApp app)
{
    [Fact]
    public async Task A_clause_that_the_site_put_otherwise_holds_for_two_people_once_both_have_acknowledged_it()
    {
        var pair = await Pair.InForce(app);
        await SiteSays(pair, "Be kind, always.");
        var before = await pair.Agreement();

        var renewed = await Renew(pair.Worker, before);
        Assert.Equal((1, 2), (renewed.Version, renewed.OpenVersion));
        Assert.Equal(["clauses-peer", "clauses-worker"], renewed.Missing);
        Assert.Equal("Be kind, always.", Assert.Single(renewed.FixedClauses).Text);
        await app.Published.Eventually<ProposalsAwaiting>(
            m => m.RelationshipId == pair.RelationshipId && m is { Peer: not null, Worker: not null });

        await pair.AcceptAll(pair.Worker);
        var agreed = await pair.AcceptAll(pair.Peer);
        Assert.Equal((2, null), (agreed.Version, agreed.OpenVersion));
        await app.Published.Eventually<AgreementInForce>(m => m.RelationshipId == pair.RelationshipId && m.Version == 2);
        var history = await pair.Peer.Send(HttpMethod.Get, await pair.Path("/history?size=3")).Read<Page<MoveView>>();
        Assert.Equal([MoveKind.ClausesAcknowledged, MoveKind.ClausesAcknowledged, MoveKind.ClausesExchanged],
            history.Items.Select(move => move.Kind));
        var first = await pair.Peer.Send(HttpMethod.Get, await pair.Path("/versions/1")).Read<AgreementVersionView>();
        Assert.Equivalent(before.FixedClauses, first.FixedClauses, strict: true);
    }

    [Fact]
    public async Task Clauses_that_were_never_shown_are_not_acknowledged()
    {
        var pair = await Pair.InForce(app);
        var page = Pair.Everything(await pair.Agreement());
        await SiteSays(pair, "Be kind, always.");
        await Renew(pair.Worker, await pair.Agreement());
        await pair.AcceptAll(pair.Worker);

        var answer = await pair.Peer.Send(HttpMethod.Post, await pair.Path("/acceptances"), page);

        Assert.Equal(HttpStatusCode.PreconditionFailed, answer.StatusCode);
        var after = await pair.Agreement();
        Assert.Equal((1, 2), (after.Version, after.OpenVersion));
        Assert.Equal(["clauses-peer"], after.Missing);
    }

    [Fact]
    public async Task Either_side_may_go_back_to_the_clauses_in_force()
    {
        var pair = await Pair.InForce(app);
        await SiteSays(pair, "Be kind.");
        var before = await pair.Agreement();
        var renewed = await Renew(pair.Peer, before);

        var kept = await pair.Peer.Send(HttpMethod.Delete, await pair.Path("/clauses/renewal"), revision: renewed.Revision)
            .Read<AgreementView>();

        Assert.Equal((1, null), (kept.Version, kept.OpenVersion));
        Assert.Equivalent(before.FixedClauses, kept.FixedClauses, strict: true);
    }

    [Fact]
    public async Task Renewing_what_is_as_the_site_has_it_changes_nothing()
    {
        var pair = await Pair.InForce(app);
        var before = await pair.Agreement();

        Assert.Equivalent(before, await Renew(pair.Worker, before), strict: true);
    }

    [Theory]
    [InlineData("POST")]
    [InlineData("DELETE")]
    public async Task It_names_the_revision_that_was_read(string method)
    {
        var pair = await Pair.InForce(app);
        var path = await pair.Path("/clauses/renewal");

        Assert.Equal(HttpStatusCode.PreconditionRequired, (await pair.Worker.Send(new(method), path)).StatusCode);
        Assert.Equal(HttpStatusCode.PreconditionFailed, (await pair.Worker.Send(new(method), path, revision: 1)).StatusCode);
    }

    private async Task SiteSays(Pair pair, string clause)
    {
        await app.Hear(new SiteChanged(pair.Site, Pair.Zone, [], true), pair.Organisation, pair.Site, 1);
        var set = await pair.Administrator.Send(HttpMethod.Put, $"/api/agreements/templates/{pair.Site}", new TemplateRequest(
            [new(clause)], [new(BoundaryKind.ContactHours, "Mornings.", [new(DayOfWeek.Monday, new(9, 0), new(12, 0))])]), 0);
        Assert.Equal(HttpStatusCode.OK, set.StatusCode);
    }

    private static Task<AgreementView> Renew(HttpClient who, AgreementView read) =>
        who.Send(HttpMethod.Post, $"/api/agreements/{read.Id}/clauses/renewal", revision: read.Revision).Read<AgreementView>();
}
