using System.Net;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using PeerSupport.Agreements.Features;
using PeerSupport.Agreements.Persistence;
using PeerSupport.ServiceDefaults.Http;
using PeerSupport.ServiceDefaults.Security;
using PeerSupport.Testing;

namespace PeerSupport.Agreements.Tests.Features;

/// <summary>What beside the table of who may do what an access depends on and leaves behind.</summary>
[Collection(SharedApp.Name)]
public class RecordingAccess(AgreementsApp app)
{
    public static TheoryData<string, HttpStatusCode, HttpStatusCode> Unusual => new()
    {
        // caller, reading, making a move
        { "supervisor everywhere", HttpStatusCode.OK, HttpStatusCode.Forbidden },
        { "supervisor and another's worker", HttpStatusCode.OK, HttpStatusCode.NotFound },
        { "worker everywhere", HttpStatusCode.OK, HttpStatusCode.Created },
        { "no peer any more", HttpStatusCode.NotFound, HttpStatusCode.NotFound },
    };

    [Theory]
    [MemberData(nameof(Unusual))]
    public async Task Roles_may_be_held_in_unusual_ways(string caller, HttpStatusCode reading, HttpStatusCode moving)
    {
        var pair = await Pair.InForce(app);
        var client = caller switch
        {
            "supervisor everywhere" => pair.Client(Guid.NewGuid(), "supervisor"),
            "supervisor and another's worker" => pair.Client(Guid.NewGuid(), $"supervisor@{pair.Site}", $"worker@{pair.Site}"),
            "worker everywhere" => pair.Client(pair.WorkerId, "worker"),
            _ => pair.Client(pair.PeerPerson, $"worker@{pair.Site}"),
        };

        Assert.Equal(reading, (await client.Send(HttpMethod.Get, await pair.Path())).StatusCode);
        Assert.Equal(moving, (await client.Send(HttpMethod.Post, await pair.Path("/goals"), Sample.Goal())).StatusCode);
    }

    [Fact]
    public async Task A_list_shows_only_what_the_caller_may_read()
    {
        var pair = await Pair.With(app);
        var elsewhere = Guid.NewGuid();

        foreach (var (client, shown) in new[]
        {
            (pair.Worker, 1), (pair.Peer, 1), (pair.Supervisor, 1),
            (pair.Client(Guid.NewGuid(), $"worker@{pair.Site}"), 0), (pair.Client(pair.WorkerId, $"worker@{elsewhere}"), 0),
            (pair.Client(Guid.NewGuid(), "peer"), 0), (pair.Client(Guid.NewGuid(), $"supervisor@{elsewhere}"), 0),
            (app.ClientFor(pair.WorkerId, elsewhere, $"worker@{pair.Site}"), 0),
        })
            Assert.Equal(shown, (await client.Send(HttpMethod.Get, "/api/agreements").Read<Page<AgreementView>>()).Total);
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
}
