using System.Net;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using PeerSupport.Relationships.Tests.Domain;
using PeerSupport.ServiceDefaults.Persistence;
using PeerSupport.ServiceDefaults.Security;
using PeerSupport.Testing;

namespace PeerSupport.Relationships.Tests.Features;

public class AccessTests(RelationshipsApp app) : IClassFixture<RelationshipsApp>
{
    private const int Allowed = 0;

    private static readonly (string Method, string Path, object? Body)[] Reading =
    [
        ("GET", "", null), ("GET", "/contacts", null), ("GET", "/progress", null), ("GET", "/closing-review", null),
        ("GET", "/meetings", null), ("GET", "/concerns", null), ("GET", "/reviews", null),
    ];

    private static readonly (string Method, string Path, object? Body)[] OfTheTwo =
    [
        ("GET", "/fhir", null),
        ("POST", "/contacts", new { at = A.Now, kind = "call" }),
        ("POST", "/meetings", new { startsAt = A.Now, minutes = 60, kind = "call" }),
        ("POST", "/ratings", new { goalId = Guid.NewGuid(), level = 0 }),
        ("POST", "/concerns", new { words = "Called at night." }),
        ("POST", "/reviews", new { }),
        ("POST", "/withdrawal", null),
        ("POST", "/resumption", null),
        ("PUT", "/closing-review", new { words = "Well." }),
        ("POST", "/conclusion", new { ending = "planned", endsOn = "2029-01-01" }),
        ("POST", "/pause", new { expectedReturn = "2029-01-01" }),
    ];

    private static readonly (string Method, string Path, object? Body)[] OfTheWorker =
        [("POST", "/conclusion/completion", new { })];
    private static readonly (string Method, string Path, object? Body)[] OfTheSupervisor =
        [("POST", "/worker", new { workerId = Guid.NewGuid() })];

    [Theory]
    [InlineData("worker", Allowed, Allowed, Allowed, 403)]
    [InlineData("peer", Allowed, Allowed, 403, 403)]
    [InlineData("supervisor", Allowed, 403, 403, Allowed)]
    [InlineData("supervisor who is also another worker", Allowed, 403, 403, Allowed)]
    [InlineData("other worker", 404, 404, 404, 403)]
    [InlineData("worker who lost the role at the site", 404, 404, 404, 403)]
    [InlineData("other peer", 404, 404, 403, 403)]
    [InlineData("supervisor of another site", 404, 403, 403, 404)]
    [InlineData("worker of another organisation", 404, 404, 404, 403)]
    [InlineData("supervisor of another organisation", 404, 403, 403, 404)]
    [InlineData("administrator", 403, 403, 403, 403)]
    [InlineData("operator", 403, 403, 403, 403)]
    [InlineData("nobody", 401, 401, 401, 401)]
    public async Task Everybody_may_what_concerns_them(
        string who, int reading, int ofTheTwo, int ofTheWorker, int ofTheSupervisor)
    {
        var scene = await Scene.In(app);
        var active = await scene.Active();
        var client = scene.As(who);

        foreach (var (operations, expected) in new[]
        {
            (Reading, reading), (OfTheTwo, ofTheTwo), (OfTheWorker, ofTheWorker), (OfTheSupervisor, ofTheSupervisor),
        })
        {
            foreach (var (method, path, body) in operations)
            {
                var response = await client.Send(new HttpMethod(method), $"/api/relationships/{active.Id}{path}", body,
                    active.Revision);

                // What is allowed may still be against a rule, or the record has moved on through what was allowed before.
                var status = response.StatusCode is HttpStatusCode.Conflict or HttpStatusCode.PreconditionFailed
                    || response.IsSuccessStatusCode
                    ? Allowed
                    : (int)response.StatusCode;
                Assert.True(expected == status, $"{who}: {method} {path} answers {(int)response.StatusCode}");
            }
        }
    }

    [Fact]
    public async Task Whoever_reads_or_changes_a_relationship_is_in_its_audit_trail()
    {
        var scene = await Scene.In(app);
        var started = await scene.StartedWithPeer();

        await scene.AsPeer.Send(HttpMethod.Get, $"/api/relationships/{started.Id}");
        await scene.AsPeer.Send(HttpMethod.Get, "/api/relationships");
        await scene.AsWorker.Send(HttpMethod.Post, $"/api/relationships/{started.Id}/contacts",
            new { at = A.Now, kind = "call" });
        await scene.AsOtherWorker.Send(HttpMethod.Get, $"/api/relationships/{started.Id}");
        await scene.Change(scene.AsWorker, started.Id, "resumption");

        await using var scope = app.Services.CreateAsyncScope();
        scope.ServiceProvider.GetRequiredService<Tenant>().Enter(new(scene.Organisation));
        var trail = await scope.ServiceProvider.GetRequiredService<ServiceDb>().AuditTrail
            .Where(entry => entry.Record == started.Id).OrderBy(entry => entry.Sequence)
            .ToListAsync(TestContext.Current.CancellationToken);
        Assert.Equal(
            [
                (scene.Worker, "StartRelationship"), (scene.Worker, "GetRelationship"), (scene.Peer, "GetRelationship"),
                (scene.Peer, "ListRelationships"), (scene.Worker, "LogContact"), (scene.Worker, "GetRelationship"),
            ],
            trail.Select(entry => (entry.Person.Value, entry.Operation)));
        Assert.All(trail, entry => Assert.Equal(scene.Organisation, entry.Organisation.Value));
    }
}
