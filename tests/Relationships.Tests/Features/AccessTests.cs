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
    [Fact]
    public async Task A_supervisor_who_is_also_anothers_worker_reads_and_speaks_for_neither_of_the_two()
    {
        var scene = await Scene.In(app);
        var active = await scene.Active();
        var both = app.ClientFor(Guid.NewGuid(), scene.Organisation, $"supervisor@{scene.Site}", $"worker@{scene.Site}");

        var read = await both.Send(HttpMethod.Get, $"/api/relationships/{active.Id}/contacts");
        var written = await both.Send(HttpMethod.Post, $"/api/relationships/{active.Id}/contacts", new { at = A.Now, kind = "call" });

        Assert.Equal((HttpStatusCode.OK, HttpStatusCode.Forbidden), (read.StatusCode, written.StatusCode));
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
