using System.Net;
using PeerSupport.Agreements.Domain;
using PeerSupport.Agreements.Features;
using PeerSupport.Messages.Agreements;
using PeerSupport.ServiceDefaults.Http;
using PeerSupport.Testing;

namespace PeerSupport.Agreements.Tests.Features;

[Collection(SharedApp.Name)]
public class NegotiatingAnAgreement(AgreementsApp app)
{
    [Fact]
    public async Task A_draft_waits_quietly_and_its_suggested_window_is_published()
    {
        var pair = await Pair.With(app);

        var draft = await pair.Agreement();
        var drafted = await app.Published.Eventually<AgreementDrafted>(m => m.RelationshipId == pair.RelationshipId);

        Assert.Equal((AgreementStatus.Drafted, 0, 1), (draft.Status, draft.Version, draft.OpenVersion));
        Assert.Equal(Enum.GetValues<BoundaryKind>(), draft.Boundaries.Select(b => b.Kind).Order());
        Assert.All(draft.Boundaries, boundary =>
            Assert.Equal((Proposer.Template, 0), (boundary.ProposedBy, boundary.Acceptances.Count)));
        Assert.Equal(["goal", "clauses-peer", "items-peer", "clauses-worker", "items-worker"], draft.Missing);
        Assert.Equal((Pair.Zone, 5), (drafted.Suggested.Zone, drafted.Suggested.Spans.Count));
        Assert.All(drafted.Suggested.Spans, span =>
            Assert.Equal((new TimeOnly(9, 0), new TimeOnly(17, 0)), (span.From, span.To)));
        Assert.DoesNotContain(app.Published.Of<NegotiationOpened>(), m => m.RelationshipId == pair.RelationshipId);
    }

    [Fact]
    public async Task The_journey_of_two_acceptances()
    {
        var pair = await Pair.With(app);

        var proposed = await pair.Propose(
            pair.Worker, "boundaries", new BoundaryRequest(BoundaryKind.Channels, "We also write e-mails."));
        Assert.Equal(AgreementStatus.Negotiating, proposed.Status);
        await app.Published.Eventually<NegotiationOpened>(m => m.RelationshipId == pair.RelationshipId);

        var countered = await pair.Counter(
            pair.Peer, proposed.Boundaries[^1], new BoundaryRequest(BoundaryKind.Channels, "No e-mails, please."));
        var boundary = countered.Boundaries[^1];
        Assert.Equal((2, Proposer.Peer, "No e-mails, please."), (boundary.Revision, boundary.ProposedBy, boundary.Text));
        Assert.Equal(Side.Peer, Assert.Single(boundary.Acceptances).Side);
        Assert.Equal(new ParticularView("text", "We also write e-mails."), Assert.Single(boundary.Against));

        await pair.Propose(pair.Peer, "goals", Sample.Goal());
        await pair.Propose(pair.Peer, "goals",
            Sample.Goal("I want to see my children") with { Importance = null, Difficulty = null });
        Assert.Equal(["clauses-peer", "items-peer"], (await pair.AcceptAll(pair.Worker)).Missing);
        Assert.Empty(pair.VersionsPublished());

        var inForce = await pair.AcceptAll(pair.Peer);
        Assert.Equal((AgreementStatus.InForce, 1, null), (inForce.Status, inForce.Version, inForce.OpenVersion));
        Assert.Empty(inForce.Missing);
        Assert.Equivalent(inForce, await pair.Agreement(), strict: true);

        await app.Published.Eventually<ProposalsAwaiting>(
            m => m.RelationshipId == pair.RelationshipId && m is { Peer: null, Worker: null });
        var told = await app.Published.Eventually<AgreementInForce>(m => m.RelationshipId == pair.RelationshipId);
        Assert.Equal((1, app.Clock.GetUtcNow(), 24), (told.Version, told.HoldsFrom, told.ReplyTimeHours));
        Assert.Equal([6m, 1m], told.Goals.Select(g => g.Weight));
        Assert.All(told.Goals, goal => Assert.Equal(-1, goal.Baseline));
        Assert.Equal((14, 0), (told.Ending.NoticeDays, told.Ending.LaterContact.Count));
    }

    [Fact]
    public async Task A_peer_without_an_account_accepts_in_person()
    {
        var pair = new Pair(app);
        await pair.Hear(pair.Started, 1);
        await pair.Propose(pair.Worker, "goals", Sample.Goal());
        await pair.AcceptAll(pair.Worker);

        var inForce = await pair.AcceptAll(pair.Worker, new InPersonRequest("The whole agreement, item by item."));

        Assert.Equal(AgreementStatus.InForce, inForce.Status);
        var acceptance = inForce.Goals[0].Acceptances.Single(a => a.Side is Side.Peer);
        Assert.Equal((true, "The whole agreement, item by item."), (acceptance.InPerson, acceptance.ReadOut));
        Assert.All(inForce.FixedClauses, clause => Assert.Equal(2, clause.AcknowledgedBy.Count));
    }

    [Fact]
    public async Task A_peer_without_an_account_puts_forward_in_person()
    {
        var pair = new Pair(app);
        await pair.Hear(pair.Started, 1);
        var goal = Sample.Goal() with { InPerson = new("My goal, as I said it.") };

        var proposed = (await pair.Propose(pair.Worker, "goals", goal)).Goals[0];
        Assert.Equal((Proposer.Peer, Side.Peer, "My goal, as I said it."),
            (proposed.ProposedBy, Assert.Single(proposed.Acceptances).Side, proposed.Acceptances[0].ReadOut));

        var places = (await pair.Agreement()).Boundaries.Single(b => b.Kind is BoundaryKind.MeetingPlaces);
        var countered = await pair.Counter(pair.Worker, places, Sample.Places() with { InPerson = new("The library.") });
        Assert.Equal(Proposer.Peer, countered.Boundaries.Single(b => b.Id == places.Id).ProposedBy);
        Assert.Contains("items-worker", countered.Missing);

        var other = await Pair.With(app);
        var refused = await other.Peer.Send(HttpMethod.Post, await other.Path("/goals"), goal);
        Assert.Equal((HttpStatusCode.Conflict, "acceptance.not-the-worker"), (refused.StatusCode, await refused.ProblemCode()));
    }

    [Fact]
    public async Task A_peer_cannot_claim_that_something_was_accepted_in_person()
    {
        var pair = await Pair.With(app);

        var response = await pair.Peer.Send(HttpMethod.Post, await pair.Path("/acceptances"),
            Pair.Everything(await pair.Agreement(), new InPersonRequest("Everything")));

        Assert.Equal((HttpStatusCode.Conflict, "acceptance.not-the-worker"), (response.StatusCode, await response.ProblemCode()));
        Assert.Equal(AgreementStatus.Drafted, (await pair.Agreement()).Status);
    }

    [Fact]
    public async Task Accepting_an_item_that_changed_meanwhile_is_refused_and_nothing_of_it_applied()
    {
        var pair = await Pair.With(app);
        var shown = await pair.Agreement();
        await pair.Counter(pair.Worker, shown.Boundaries[3], Sample.Places());

        var response = await pair.Peer.Send(HttpMethod.Post, await pair.Path("/acceptances"), Pair.Everything(shown));

        Assert.Equal(HttpStatusCode.PreconditionFailed, response.StatusCode);
        Assert.DoesNotContain((await pair.Agreement()).Boundaries, b => b.Acceptances.Any(a => a.Side is Side.Peer));
    }

    [Fact]
    public async Task Another_s_acceptance_makes_nothing_stale()
    {
        var pair = await Pair.With(app);
        await pair.Propose(pair.Peer, "goals", Sample.Goal());
        var shown = await pair.Agreement();
        await pair.AcceptAll(pair.Worker);

        var response = await pair.Peer.Send(HttpMethod.Post, await pair.Path("/acceptances"), Pair.Everything(shown));

        Assert.Equal(AgreementStatus.InForce, (await response.Read<AgreementView>()).Status);
    }

    [Fact]
    public async Task An_amendment_needs_two_acceptances_and_the_old_version_stays_readable()
    {
        var pair = await Pair.InForce(app);
        var first = await pair.Agreement();
        var hours = first.Boundaries.Single(b => b.Kind is BoundaryKind.ContactHours);
        app.Clock.Advance(TimeSpan.FromMinutes(1));

        var amended = await pair.Counter(pair.Worker, hours, Sample.Hours(new(10, 0), new(18, 0)));
        Assert.Equal((AgreementStatus.InForce, 1, 2), (amended.Status, amended.Version, amended.OpenVersion));
        Assert.Equal(["items-peer"], amended.Missing);

        var second = await pair.AcceptAll(pair.Peer);
        Assert.Equal((2, null), (second.Version, second.OpenVersion));
        await app.Published.Eventually<AgreementInForce>(m => m.RelationshipId == pair.RelationshipId && m.Version == 2);
        Assert.Equal([9, 10], pair.VersionsPublished().Select(v => v.Window.Spans[0].From.Hour));

        var versions = (await pair.Peer.Send(HttpMethod.Get, await pair.Path("/versions")).Read<Page<VersionSummary>>()).Items;
        Assert.Equal([2, 1], versions.Select(v => v.Version));
        Assert.True(versions[0].HoldsFrom > versions[1].HoldsFrom);
        var old = await pair.Supervisor.Send(HttpMethod.Get, await pair.Path("/versions/1")).Read<AgreementVersionView>();
        Assert.Equivalent(first.Boundaries, old.Boundaries, strict: true);
        Assert.Equivalent(first.FixedClauses, old.FixedClauses, strict: true);
        Assert.Equal(HttpStatusCode.NotFound, (await pair.Peer.Send(HttpMethod.Get, await pair.Path("/versions/3"))).StatusCode);
    }

    [Fact]
    public async Task Removing_what_is_in_force_needs_both()
    {
        var pair = await Pair.InForce(app);
        await pair.Propose(pair.Peer, "goals", Sample.Goal("Another goal"));
        var two = await pair.AcceptAll(pair.Worker);

        var asked = await pair.Worker.Send(
            HttpMethod.Delete, await pair.Path($"/goals/{two.Goals[1].Id}"), revision: two.Revision).Read<AgreementView>();
        Assert.Equal((ItemState.ToBeRemoved, 2, 3), (asked.Goals[1].State, asked.Version, asked.OpenVersion));

        var agreed = await pair.AcceptAll(pair.Peer);
        Assert.Equal((3, 1), (agreed.Version, agreed.Goals.Count));
    }

    [Fact]
    public async Task After_the_end_every_move_is_refused()
    {
        var pair = await Pair.InForce(app);
        var before = await pair.Agreement();
        await pair.Hear(pair.Concluded, 5);
        await app.Published.Eventually<AgreementEnded>(m => m.RelationshipId == pair.RelationshipId);
        var ended = await pair.Agreement();
        var (boundary, goal) = ($"/boundaries/{ended.Boundaries[0].Id}", $"/goals/{ended.Goals[0].Id}");

        foreach (var move in new[]
        {
            pair.Worker.Send(HttpMethod.Post, await pair.Path("/boundaries"), Sample.Places()),
            pair.Worker.Send(HttpMethod.Put, await pair.Path(boundary), Sample.Hours(new(8, 0), new(9, 0)), ended.Revision),
            pair.Worker.Send(HttpMethod.Delete, await pair.Path(boundary), revision: ended.Revision),
            pair.Peer.Send(HttpMethod.Post, await pair.Path("/goals"), Sample.Goal()),
            pair.Peer.Send(HttpMethod.Put, await pair.Path(goal), Sample.Goal(), ended.Revision),
            pair.Peer.Send(HttpMethod.Delete, await pair.Path(goal), revision: ended.Revision),
            pair.Peer.Send(HttpMethod.Post, await pair.Path("/acceptances"), Pair.Everything(before)),
        })
        {
            var refused = await move;
            Assert.Equal((HttpStatusCode.Conflict, "agreement.ended"), (refused.StatusCode, await refused.ProblemCode()));
        }

        Assert.Equal((AgreementStatus.Ended, 1, null, ended.Revision),
            ((await pair.Agreement()) is var now ? (now.Status, now.Version, now.OpenVersion, now.Revision) : default));
    }

    [Fact]
    public async Task A_repeated_proposal_under_one_key_is_made_once()
    {
        var pair = await Pair.With(app);
        var client = pair.Peer;
        client.DefaultRequestHeaders.Add("Idempotency-Key", "once");

        var first = await pair.Propose(client, "goals", Sample.Goal());
        var again = await pair.Propose(client, "goals", Sample.Goal());

        Assert.Equivalent(first, again, strict: true);
        Assert.Single((await pair.Agreement()).Goals);
    }
}
