using System.Net;
using PeerSupport.Agreements.Domain;
using PeerSupport.Agreements.Features;
using PeerSupport.Messages.Agreements;
using PeerSupport.ServiceDefaults.Http;
using PeerSupport.Testing;

namespace PeerSupport.Agreements.Tests.Features;

[Collection(SharedApp.Name)]
public class SharingInformation(AgreementsApp app)
{
    private static readonly ConsentRequest Consented = new("Riverside Clinic", "Planning care", "My goals");

    [Fact]
    public async Task What_the_peer_agreed_to_is_shared_and_entered_in_the_ledger_for_all_three_to_read()
    {
        var pair = await Pair.InForce(app);
        var consent = await Give(pair, pair.Peer, Consented);
        Assert.Equal((Side.Peer, false, true, 0), (consent.Given.Side, consent.Given.InPerson, consent.InForce, consent.Disclosures));

        var made = await Disclose(pair, await Wanted(pair));
        Assert.Equal(HttpStatusCode.Created, made.StatusCode);
        var entry = await made.Read<DisclosureView>();

        Assert.Equal(consent.What, entry.Consented);
        Assert.Equal((consent.Id, pair.WorkerId, 1, false), (entry.ConsentId, entry.DisclosedBy, entry.Version, entry.ForSupervisor));
        Assert.Contains("42 CFR Part 2", entry.Notice, StringComparison.Ordinal);
        foreach (var reader in new[] { pair.Peer, pair.Worker, pair.Supervisor })
            Assert.Equal([entry], await Ledger(pair, reader));
        Assert.Equal(1, Assert.Single(await Consents(pair)).Disclosures);
    }

    [Fact]
    public async Task Without_consent_it_is_refused_and_nothing_entered()
    {
        var pair = await Pair.InForce(app);
        var wanted = await Wanted(pair);
        await IsRefused(pair, wanted, "disclosure.not-consented");

        await Give(pair, pair.Peer, Consented);
        wanted = await Wanted(pair);
        await IsRefused(pair, wanted with { SharesGoals = true }, "disclosure.not-consented");
        await IsRefused(pair, wanted with { ConsentId = Guid.NewGuid() }, "disclosure.not-consented");
        await IsRefused(pair, wanted with { Recipient = "The court" }, "disclosure.not-consented");
        await IsRefused(pair, wanted with { GoalId = Guid.NewGuid() }, "disclosure.goal-not-agreed");

        Assert.Empty(await Ledger(pair, pair.Peer));
    }

    [Fact]
    public async Task Before_an_agreement_about_sharing_is_in_force_it_is_refused()
    {
        var pair = await Pair.With(app);
        await Give(pair, pair.Peer, Consented);

        var wanted = new DisclosureRequest(
            "Riverside Clinic", "My goals", "Planning care", Guid.NewGuid(), "So", ConsentId: Guid.NewGuid());
        await IsRefused(pair, wanted, "disclosure.against-agreement");
    }

    [Fact]
    public async Task A_consent_taken_back_covers_nothing_more_and_what_was_shared_stays_in_the_ledger()
    {
        var pair = await Pair.InForce(app);
        var consent = await Give(pair, pair.Peer, Consented);
        await Disclose(pair, await Wanted(pair));

        var revoked = await Revoke(pair, pair.Peer, consent, new()).Read<ConsentView>();
        Assert.Equal((false, Side.Peer), (revoked.InForce, revoked.Revoked?.Side));
        await IsRefused(pair, await Wanted(pair), "disclosure.not-consented");
        Assert.Single(await Ledger(pair, pair.Peer));

        app.Clock.Advance(TimeSpan.FromMinutes(1));
        var again = await Revoke(pair, pair.Peer, consent, new()).Read<ConsentView>();
        Assert.Equal(revoked.Revoked, again.Revoked);
        Assert.Equal(again, Assert.Single(await Consents(pair)));
    }

    [Fact]
    public async Task The_worker_records_what_the_peer_says_in_person_with_what_was_read_out_and_nothing_of_their_own()
    {
        var pair = await Pair.InForce(app);
        var said = new InPersonRequest("May the clinic see your goals?");

        var given = await Give(pair, pair.Worker, Consented with { InPerson = said });
        Assert.Equal((Side.Peer, true, said.ReadOut), (given.Given.Side, given.Given.InPerson, given.Given.ReadOut));

        foreach (var (response, code) in new[]
        {
            (await pair.Worker.Send(HttpMethod.Post, await pair.Path("/consents"), Consented), "consent.not-the-peer"),
            (await pair.Peer.Send(HttpMethod.Post, await pair.Path("/consents"), Consented with { InPerson = said }), "consent.not-the-worker"),
            (await Revoke(pair, pair.Worker, given, new()), "consent.not-the-peer"),
        })
            Assert.Equal((HttpStatusCode.Conflict, code), (response.StatusCode, await response.ProblemCode()));

        Assert.False((await Revoke(pair, pair.Worker, given, new(said)).Read<ConsentView>()).InForce);
        Assert.Single(await Consents(pair));
    }

    [Fact]
    public async Task Danger_to_life_is_shared_at_once_flagged_for_the_supervisor_and_readable_by_the_peer()
    {
        var pair = await Pair.With(app);

        var made = await Disclose(pair, new("Ambulance", "Where they are", "Saving a life", DangerToLife: "They took too much."));
        var entry = await made.Read<DisclosureView>();

        Assert.Equal((true, null, "They took too much."), (entry.ForSupervisor, entry.ConsentId, entry.DangerToLife));
        Assert.Equal([entry], await Ledger(pair, pair.Supervisor));
        Assert.Equal([entry], await Ledger(pair, pair.Peer));
    }

    [Fact]
    public async Task The_ledger_is_only_added_to()
    {
        var pair = await Pair.InForce(app);
        await Give(pair, pair.Peer, Consented);
        await Disclose(pair, await Wanted(pair));

        foreach (var method in new[] { HttpMethod.Put, HttpMethod.Delete, HttpMethod.Patch })
            Assert.Equal(HttpStatusCode.MethodNotAllowed,
                (await pair.Worker.Send(method, await pair.Path("/disclosures"), await Wanted(pair))).StatusCode);
        Assert.Single(await Ledger(pair, pair.Peer));
    }

    [Fact]
    public async Task Many_at_once_are_each_counted_and_a_repeated_one_under_one_key_is_entered_once()
    {
        var pair = await Pair.InForce(app);
        await Give(pair, pair.Peer, Consented);
        var wanted = await Wanted(pair);

        var answers = await Task.WhenAll(Enumerable.Range(0, 4).Select(_ => Disclose(pair, wanted)));
        Assert.All(answers, answer => Assert.Equal(HttpStatusCode.Created, answer.StatusCode));
        Assert.Equal(4, Assert.Single(await Consents(pair)).Disclosures);

        var client = pair.Worker;
        client.DefaultRequestHeaders.Add("Idempotency-Key", "once");
        var path = await pair.Path("/disclosures");
        var first = await client.Send(HttpMethod.Post, path, wanted).Read<DisclosureView>();
        Assert.Equal(first, await client.Send(HttpMethod.Post, path, wanted).Read<DisclosureView>());
        Assert.Equal(5, (await Ledger(pair, pair.Peer)).Count);
    }

    /// <summary>On the newest consent.</summary>
    private static async Task<DisclosureRequest> Wanted(Pair pair) =>
        new("riverside clinic", "My goals", "Planning care", (await pair.Agreement()).Goals[0].Id, "They plan with it.",
            ConsentId: await Consents(pair) is [var newest, ..] ? newest.Id : Guid.NewGuid());

    private static async Task<ConsentView> Give(Pair pair, HttpClient who, ConsentRequest request)
    {
        var response = await who.Send(HttpMethod.Post, await pair.Path("/consents"), request);
        Assert.Equal(HttpStatusCode.Created, response.StatusCode);
        return await response.Read<ConsentView>();
    }

    private static async Task<HttpResponseMessage> Revoke(Pair pair, HttpClient who, ConsentView consent, RevocationRequest request) =>
        await who.Send(HttpMethod.Post, await pair.Path($"/consents/{consent.Id}/revocation"), request);

    private static async Task<HttpResponseMessage> Disclose(Pair pair, DisclosureRequest request) =>
        await pair.Worker.Send(HttpMethod.Post, await pair.Path("/disclosures"), request);

    private static async Task IsRefused(Pair pair, DisclosureRequest request, string code)
    {
        var response = await Disclose(pair, request);
        Assert.Equal((HttpStatusCode.Conflict, code), (response.StatusCode, await response.ProblemCode()));
    }

    private static async Task<IReadOnlyList<DisclosureView>> Ledger(Pair pair, HttpClient reader) =>
        (await reader.Send(HttpMethod.Get, await pair.Path("/disclosures")).Read<Page<DisclosureView>>()).Items;

    private static async Task<IReadOnlyList<ConsentView>> Consents(Pair pair) =>
        (await pair.Supervisor.Send(HttpMethod.Get, await pair.Path("/consents")).Read<Page<ConsentView>>()).Items;
}
