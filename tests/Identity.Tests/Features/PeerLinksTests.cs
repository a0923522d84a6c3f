using System.Net;
using PeerSupport.Identity.Features;
using PeerSupport.Identity.Features.Peers;
using PeerSupport.Messages.Identity;
using PeerSupport.Messages.Relationships;
using PeerSupport.Testing;

namespace PeerSupport.Identity.Tests.Features;

public sealed class PeerLinksTests(IdentityApp app, RelationshipsStandIn relationships) : IClassFixture<IdentityApp>,
    IClassFixture<RelationshipsStandIn>
{
    private const string Password = "a long enough password";

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_peer_takes_up_the_link_and_has_an_account()
    {
        using var browser = app.Browser();
        var (relationship, peer) = Relationship();
        var link = await MakeLink(relationship).Read<PeerLinkView>();

        var joined = await browser.Submit(link.Url, ("signInName", "sam.1"), ("password", Password));
        var again = await browser.Get(link.Url);

        Assert.Equal(HttpStatusCode.Redirect, joined.StatusCode);
        Assert.Equal(HttpStatusCode.NotFound, again.StatusCode);
        using var client = await app.SignedIn("sam.1", Password);
        var me = await client.GetAsync("/api/identity/me", Cancellation).Read<MeView>();
        Assert.Equal(("Sam", "Peer"), (me.Name, Assert.Single(me.Roles).Role.ToString()));
        Assert.Equal(me.Person, (await app.Published.Eventually<PeerAccountLinked>(l => l.PeerId == peer)).PersonId);
        Assert.Equal("peer-link.taken-up", await (await MakeLink(relationship)).ProblemCode());
    }

    [Fact]
    public async Task Somebody_with_an_account_joins_with_it()
    {
        using var browser = app.Browser();
        var (relationship, peer) = Relationship();
        var link = await MakeLink(relationship).Read<PeerLinkView>();

        var wrong = await browser.Submit($"{link.Url}?existing=true", ("signInName", "supervisor@demo.example"), ("password", "not the password"));
        var joined = await browser.Submit($"{link.Url}?existing=true", ("signInName", "supervisor@demo.example"), ("password", Browser.DemoPassword));

        Assert.Equal(HttpStatusCode.BadRequest, wrong.StatusCode);
        Assert.Equal(HttpStatusCode.Redirect, joined.StatusCode);
        var linked = await app.Published.Eventually<PeerAccountLinked>(l => l.PeerId == peer);
        await app.Published.Eventually<PersonChanged>(p => p.PersonId == linked.PersonId && p.Roles.Count == 2);
    }

    [Fact]
    public async Task The_worker_does_not_become_the_peer()
    {
        using var browser = app.Browser();
        var (relationship, _) = Relationship();
        var link = await MakeLink(relationship).Read<PeerLinkView>();

        var refused = await browser.Submit($"{link.Url}?existing=true",
            ("signInName", "worker@demo.example"), ("password", Browser.DemoPassword));

        Assert.Equal(HttpStatusCode.Conflict, refused.StatusCode);
        Assert.Equal(HttpStatusCode.OK, (await browser.Get(link.Url)).StatusCode);
    }

    [Fact]
    public async Task A_new_link_ends_the_former_and_two_weeks_end_any()
    {
        using var browser = app.Browser();
        var (relationship, _) = Relationship();
        var former = await MakeLink(relationship).Read<PeerLinkView>();
        var newer = await MakeLink(relationship).Read<PeerLinkView>();

        Assert.Equal(HttpStatusCode.NotFound, (await browser.Get(former.Url)).StatusCode);
        Assert.Equal(HttpStatusCode.OK, (await browser.Get(newer.Url)).StatusCode);
        app.Clock.Advance(TimeSpan.FromDays(15));
        Assert.Equal(HttpStatusCode.NotFound, (await browser.Get(newer.Url)).StatusCode);
    }

    [Fact]
    public async Task A_weak_password_or_a_name_in_use_is_said_beside_the_field_and_uses_nothing_up()
    {
        using var browser = app.Browser();
        var (relationship, _) = Relationship();
        var link = await MakeLink(relationship).Read<PeerLinkView>();

        var weak = await browser.Submit(link.Url, ("signInName", "kim"), ("password", "short"));
        var taken = await browser.Submit(link.Url, ("signInName", "worker@demo.example"), ("password", Password));
        var joined = await browser.Submit(link.Url, ("signInName", "kim"), ("password", Password));

        Assert.Contains("id=\"password-help\">Use at least 10 characters.",
            await weak.Content.ReadAsStringAsync(Cancellation), StringComparison.Ordinal);
        Assert.Contains("id=\"signInName-help\">This sign-in name cannot be used.",
            await taken.Content.ReadAsStringAsync(Cancellation), StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.Redirect, joined.StatusCode);
    }

    [Fact]
    public async Task Only_its_worker_makes_a_link_and_only_while_it_lasts()
    {
        var (anothers, _) = Relationship(worker: Guid.NewGuid());
        var (ended, _) = Relationship(phase: "concluded");

        Assert.Equal(HttpStatusCode.NotFound, (await MakeLink(anothers)).StatusCode);
        Assert.Equal(HttpStatusCode.NotFound, (await MakeLink(Guid.NewGuid())).StatusCode);
        Assert.Equal("peer-link.relationship-ended", await (await MakeLink(ended)).ProblemCode());
    }

    [Fact]
    public async Task After_a_forced_ending_was_announced_no_link_is_made()
    {
        var (forced, _) = Relationship(phase: "concluding");
        relationships.Endings[forced] = "forced";
        var (planned, _) = Relationship(phase: "concluding");
        relationships.Endings[planned] = "planned";

        Assert.Equal("peer-link.relationship-ended", await (await MakeLink(forced)).ProblemCode());
        Assert.Equal(HttpStatusCode.Created, (await MakeLink(planned)).StatusCode);
    }

    public static TheoryData<string, bool> Endings { get; } = new()
    {
        { nameof(WorkerChanged), false }, { nameof(RelationshipConcluded), false }, { nameof(RelationshipWithdrawn), false },
        { "forced", false }, { "planned", true },
    };

    [Theory]
    [MemberData(nameof(Endings))]
    public async Task A_link_that_was_handed_out_stops_working_where_none_would_be_made_any_more(string happened, bool stillWorks)
    {
        using var browser = app.Browser();
        var (relationship, peer) = Relationship();
        var (other, _) = Relationship();
        var (link, others) = (await MakeLink(relationship).Read<PeerLinkView>(), await MakeLink(other).Read<PeerLinkView>());
        var (worker, site, now) = (IdentityApp.DemoWorker, IdentityApp.DemoSite, app.Clock.GetUtcNow());

        await app.Hear(happened switch
        {
            nameof(WorkerChanged) => new WorkerChanged(relationship, peer, Guid.NewGuid(), site, worker, now),
            nameof(RelationshipConcluded) => new RelationshipConcluded(relationship, peer, worker, site, "planned", now),
            nameof(RelationshipWithdrawn) => new RelationshipWithdrawn(relationship, peer, worker, site, now),
            var kind => new ConclusionBegun(relationship, peer, worker, site, kind, DateOnly.FromDateTime(now.UtcDateTime), now),
        }, IdentityApp.DemoOrganisation, relationship, 7);

        Assert.Equal(stillWorks ? HttpStatusCode.OK : HttpStatusCode.NotFound, (await browser.Get(link.Url)).StatusCode);
        Assert.Equal(HttpStatusCode.OK, (await browser.Get(others.Url)).StatusCode);
    }

    [Fact]
    public async Task What_comes_late_of_a_change_of_worker_leaves_the_new_workers_link()
    {
        using var browser = app.Browser();
        var (relationship, peer) = Relationship();
        var link = await MakeLink(relationship).Read<PeerLinkView>();

        await app.Hear(
            new WorkerChanged(relationship, peer, IdentityApp.DemoWorker, IdentityApp.DemoSite, Guid.NewGuid(), app.Clock.GetUtcNow()),
            IdentityApp.DemoOrganisation, relationship, 3);

        Assert.Equal(HttpStatusCode.OK, (await browser.Get(link.Url)).StatusCode);
    }

    [Fact]
    public async Task When_the_relationships_service_is_down_the_answer_is_503()
    {
        app.Set("services:relationships:http:0", "http://127.0.0.1:1");
        using var worker = Worker();

        var answer = await worker.Send(HttpMethod.Post, "/api/identity/peer-links", new MakePeerLinkRequest(Guid.NewGuid()));

        Assert.Equal(HttpStatusCode.ServiceUnavailable, answer.StatusCode);
        Assert.NotNull(answer.Headers.RetryAfter);
    }

    private (Guid Relationship, Guid Peer) Relationship(Guid? worker = null, string phase = "gettingToKnow")
    {
        var (relationship, peer) = (Guid.NewGuid(), Guid.NewGuid());
        relationships.Relationships[relationship] = (worker ?? IdentityApp.DemoWorker, peer, phase);
        return (relationship, peer);
    }

    private async Task<HttpResponseMessage> MakeLink(Guid relationship)
    {
        app.Set("services:relationships:http:0", relationships.Address);
        using var worker = Worker();
        return await worker.Send(HttpMethod.Post, "/api/identity/peer-links", new MakePeerLinkRequest(relationship));
    }

    private HttpClient Worker() =>
        app.ClientFor(IdentityApp.DemoWorker, IdentityApp.DemoOrganisation, $"worker@{IdentityApp.DemoSite}");
}
