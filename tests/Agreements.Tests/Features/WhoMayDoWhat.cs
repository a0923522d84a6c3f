using System.Net;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using PeerSupport.Agreements.Domain;
using PeerSupport.Agreements.Features;
using PeerSupport.Agreements.Persistence;
using PeerSupport.Messages.Identity;
using PeerSupport.ServiceDefaults.Http;
using PeerSupport.ServiceDefaults.Security;
using PeerSupport.Testing;

namespace PeerSupport.Agreements.Tests.Features;

[Collection(SharedApp.Name)]
public class WhoMayDoWhat(AgreementsApp app)
{
    private enum Expected { Done, NotFound, Forbidden, Unauthenticated }

    public static TheoryData<string, string, string> Matrix => new()
    {
        // caller, reading, making a move
        { "worker", "Done", "Done" },
        { "peer", "Done", "Done" },
        { "supervisor", "Done", "Forbidden" },
        { "supervisor everywhere", "Done", "Forbidden" },
        { "supervisor elsewhere", "NotFound", "Forbidden" },
        { "supervisor and another's worker", "Done", "NotFound" },
        { "worker everywhere", "Done", "Done" },
        { "no peer any more", "NotFound", "NotFound" },
        { "another worker", "NotFound", "NotFound" },
        { "worker who is one elsewhere now", "NotFound", "NotFound" },
        { "another peer", "NotFound", "NotFound" },
        { "administrator", "Forbidden", "Forbidden" },
        { "operator", "Forbidden", "Forbidden" },
        { "no role", "Forbidden", "Forbidden" },
        { "worker of another organisation", "NotFound", "NotFound" },
        { "peer of another organisation", "NotFound", "NotFound" },
        { "supervisor of another organisation", "NotFound", "Forbidden" },
        { "nobody", "Unauthenticated", "Unauthenticated" },
        { "expired", "Unauthenticated", "Unauthenticated" },
    };

    [Theory]
    [MemberData(nameof(Matrix))]
    public async Task An_agreement_is_for_its_two_sides_and_to_read_for_the_site_s_supervisors(
        string caller, string reading, string moving)
    {
        var pair = await Pair.InForce(app);
        var before = await pair.Agreement();
        var client = Client(caller, pair);
        var (agreement, boundary, goal) = (
            $"/api/agreements/{before.Id}", $"/boundaries/{before.Boundaries[0].Id}", $"/goals/{before.Goals[0].Id}");

        foreach (var path in new[]
        {
            agreement, $"{agreement}/versions", $"{agreement}/versions/1", $"{agreement}/versions/1/comparison?with=1",
            $"{agreement}/history", $"{agreement}/consents", $"{agreement}/disclosures",
        })
            Assert.Equal(Status(reading), (await client.Send(HttpMethod.Get, path)).StatusCode);

        if (moving == "Done")
            return;
        foreach (var (method, path, body) in new (HttpMethod, string, object?)[]
        {
            (HttpMethod.Post, "/boundaries", Sample.Places()), (HttpMethod.Post, "/goals", Sample.Goal()),
            (HttpMethod.Put, boundary, Sample.Hours(new(8, 0), new(9, 0))), (HttpMethod.Put, goal, Sample.Goal()),
            (HttpMethod.Post, "/clauses/renewal", null), (HttpMethod.Delete, "/clauses/renewal", null),
            (HttpMethod.Delete, boundary, null), (HttpMethod.Delete, goal, null),
            (HttpMethod.Post, "/acceptances", Pair.Everything(before)), (HttpMethod.Post, "/consents", Sample.Consent()),
            (HttpMethod.Post, $"/consents/{Guid.NewGuid()}/revocation", new RevocationRequest()),
        })
            Assert.Equal(Status(moving), (await client.Send(method, agreement + path, body, before.Revision)).StatusCode);

        Assert.Equivalent(before, await pair.Agreement(), strict: true);
    }

    [Theory]
    [MemberData(nameof(Matrix))]
    public async Task Only_the_worker_shares_anything(string caller, string reading, string moving)
    {
        var pair = await Pair.With(app);
        _ = reading;
        var path = await pair.Path("/disclosures");

        var status = (await Client(caller, pair).Send(HttpMethod.Post, path, Sample.Disclosure())).StatusCode;

        Assert.Equal(caller switch
        {
            "worker" or "worker everywhere" => HttpStatusCode.Created,
            "peer" or "another peer" or "peer of another organisation" => HttpStatusCode.Forbidden,
            _ => Status(moving),
        }, status);
        Assert.Equal(status is HttpStatusCode.Created ? 1 : 0, (await pair.Peer.Send(HttpMethod.Get, path).Read<Page<DisclosureView>>()).Total);
    }

    [Theory]
    [MemberData(nameof(Matrix))]
    public async Task A_list_shows_only_what_the_caller_may_read(string caller, string reading, string moving)
    {
        var pair = await Pair.With(app);
        _ = moving;

        var response = await Client(caller, pair).Send(HttpMethod.Get, "/api/agreements");

        Assert.Equal(Status(reading is "NotFound" ? "Done" : reading), response.StatusCode);
        if (response.IsSuccessStatusCode)
            Assert.Equal(reading is "Done", (await response.Content.ReadAsStringAsync(TestContext.Current.CancellationToken))
                .Contains($"{pair.RelationshipId}", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("administrator", "Done")]
    [InlineData("worker", "Forbidden")]
    [InlineData("peer", "Forbidden")]
    [InlineData("supervisor", "Forbidden")]
    [InlineData("operator", "Forbidden")]
    [InlineData("administrator of another organisation", "NotFound")]
    [InlineData("nobody", "Unauthenticated")]
    [InlineData("expired", "Unauthenticated")]
    public async Task Templates_are_the_administrator_s(string caller, string expected)
    {
        var pair = new Pair(app);
        await app.Hear(new SiteChanged(pair.Site, Pair.Zone, [], true), pair.Organisation, pair.Site, 1);
        var client = Client(caller, pair);
        var request = new TemplateRequest(
            [new("Be kind.")], [new(BoundaryKind.ContactHours, "Mornings.", [new(DayOfWeek.Monday, new(9, 0), new(12, 0))])]);

        Assert.Equal(Status(expected), (await client.Send(HttpMethod.Get, $"/api/agreements/templates/{pair.Site}")).StatusCode);
        Assert.Equal(Status(expected), (await client.Send(HttpMethod.Put, $"/api/agreements/templates/{pair.Site}", request, 0))
            .StatusCode);
    }

    [Fact]
    public async Task Every_access_is_in_the_audit_trail_of_the_relationship_and_a_refused_one_leaves_no_trace_of_a_change()
    {
        var pair = await Pair.With(app);
        var path = await pair.Path();
        await pair.Supervisor.Send(HttpMethod.Get, path);
        await pair.Peer.Send(HttpMethod.Post, $"{path}/goals", Sample.Goal());
        await pair.Client(Guid.NewGuid(), $"worker@{pair.Site}").Send(HttpMethod.Get, path);

        await using var scope = app.Services.CreateAsyncScope();
        scope.ServiceProvider.GetRequiredService<Tenant>().Enter(new(pair.Organisation));
        var trail = await scope.ServiceProvider.GetRequiredService<AgreementsDb>()
            .AuditTrail.IgnoreQueryFilters().Where(e => e.Record == pair.RelationshipId)
            .OrderBy(e => e.Sequence).ToListAsync(TestContext.Current.CancellationToken);

        Assert.Equal([nameof(ListAgreements), nameof(GetAgreement), nameof(ProposeGoal)], trail.Select(entry => entry.Operation));
        Assert.Equal([pair.WorkerId, pair.PeerPerson], [trail[0].Person.Value, trail[2].Person.Value]);
    }

    private HttpClient Client(string caller, Pair pair)
    {
        var elsewhere = Guid.NewGuid();
        return caller switch
        {
            "worker" => pair.Worker,
            "peer" => pair.Peer,
            "supervisor" => pair.Supervisor,
            "supervisor everywhere" => pair.Client(Guid.NewGuid(), "supervisor"),
            "supervisor elsewhere" => pair.Client(Guid.NewGuid(), $"supervisor@{elsewhere}"),
            "supervisor and another's worker" => pair.Client(Guid.NewGuid(), $"supervisor@{pair.Site}", $"worker@{pair.Site}"),
            "worker everywhere" => pair.Client(pair.WorkerId, "worker"),
            "no peer any more" => pair.Client(pair.PeerPerson, $"worker@{pair.Site}"),
            "another worker" => pair.Client(Guid.NewGuid(), $"worker@{pair.Site}"),
            "worker who is one elsewhere now" => pair.Client(pair.WorkerId, $"worker@{Guid.NewGuid()}"),
            "another peer" => pair.Client(Guid.NewGuid(), "peer"),
            "administrator" => pair.Administrator,
            "operator" => pair.Client(Guid.NewGuid(), "operator"),
            "no role" => pair.Client(pair.WorkerId),
            "worker of another organisation" => app.ClientFor(pair.WorkerId, elsewhere, $"worker@{pair.Site}"),
            "peer of another organisation" => app.ClientFor(pair.PeerPerson, elsewhere, "peer"),
            "supervisor of another organisation" => app.ClientFor(Guid.NewGuid(), elsewhere, $"supervisor@{pair.Site}"),
            "administrator of another organisation" => app.ClientFor(Guid.NewGuid(), elsewhere, "administrator"),
            "expired" => app.WithToken(
                AgreementsApp.TokenFor(pair.WorkerId, pair.Organisation, [$"worker@{pair.Site}"], TimeSpan.FromHours(-1))),
            _ => app.Anonymous(),
        };
    }

    private static HttpStatusCode Status(string expected) => Enum.Parse<Expected>(expected) switch
    {
        Expected.Done => HttpStatusCode.OK,
        Expected.NotFound => HttpStatusCode.NotFound,
        Expected.Forbidden => HttpStatusCode.Forbidden,
        _ => HttpStatusCode.Unauthorized,
    };
}
