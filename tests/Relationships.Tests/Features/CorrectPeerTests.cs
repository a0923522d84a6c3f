using System.Net;
using System.Text.Json.Nodes;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using PeerSupport.Relationships.Domain;
using PeerSupport.Relationships.Features;
using PeerSupport.ServiceDefaults.Persistence;
using PeerSupport.ServiceDefaults.Security;
using PeerSupport.Testing;

namespace PeerSupport.Relationships.Tests.Features;

public class CorrectPeerTests(RelationshipsApp app) : IClassFixture<RelationshipsApp>
{
    private static readonly object Mail = new { channel = "email", address = "sam@example.org", mayLeaveMessage = true };
    private static readonly object Phone = new { channel = "phone", address = " 555-0100 " };
    private static readonly object Corrected = new { firstName = "Samira", language = "es-MX", ways = (object[])[Mail, Phone] };

    [Theory]
    [InlineData("worker")]
    [InlineData("peer")]
    public async Task Either_corrects_it_and_both_read_the_same(string who)
    {
        var scene = await Scene.In(app);
        var active = await scene.Active();

        var corrected = await Put(scene.As(who), active, Corrected).Read<RelationshipView>();

        var (mail, phone) =
            (new ReachView(Channel.Email, "sam@example.org", true), new ReachView(Channel.Phone, "555-0100", false));
        Assert.Equivalent(
            new PeerView(active.Peer.Id, "Samira", "es-MX", mail, [mail, phone], scene.Peer), corrected.Peer, strict: true);
        Assert.Equal(active.Revision + 1, corrected.Revision);
        Assert.Equivalent(corrected, await scene.Get(active.Id));
        Assert.Contains((who is "peer" ? scene.Peer : scene.Worker, "CorrectPeer"), await Trail(scene, active.Id));

        var again = await Put(scene.As(who), corrected, Corrected).Read<RelationshipView>();
        Assert.Equal(corrected.Revision, again.Revision);
    }

    [Fact]
    public async Task After_the_ending_it_stays_as_it_is_and_readable()
    {
        var scene = await Scene.In(app);
        var started = await scene.StartedWithPeer();
        await scene.Change(scene.AsPeer, started.Id, "withdrawal");
        var ended = await scene.Get(started.Id);

        var refused = await Put(scene.AsWorker, ended, Corrected);

        Assert.Equal((HttpStatusCode.Conflict, "peer.relationship-ended"), (refused.StatusCode, await refused.ProblemCode()));
        Assert.Equal("555-0100", (await scene.Get(started.Id)).Peer.Reach.Address);
    }

    [Fact]
    public async Task A_name_that_was_corrected_is_still_masked_in_what_is_shared()
    {
        var scene = await Scene.In(app);
        var active = await scene.Active();
        await Put(scene.AsWorker, active, Corrected);

        var written = await scene.AsWorker.Send(HttpMethod.Post, "/api/relationships/reflections",
            new { text = new { maintained = new { thoughts = "Sam, no: Samira went on." } } }).Read<ReflectionView>();
        var preview = await scene.AsWorker.Send(
            HttpMethod.Post, $"/api/relationships/reflections/{written.Id}/sharing/preview", new { }).Read<SharingPreview>();

        Assert.Equal("[…], no: […] went on.", preview.MaskedText.Maintained!.Thoughts);
    }

    [Theory]
    [InlineData("""{"firstName":" ","ways":[{"channel":"phone","address":"1"}]}""", "firstName")]
    [InlineData("""{"firstName":"$long","ways":[{"channel":"phone","address":"1"}]}""", "firstName")]
    [InlineData("""{"firstName":"Sam"}""", "ways")]
    [InlineData("""{"firstName":"Sam","ways":[]}""", "ways")]
    [InlineData("""{"firstName":"Sam","ways":[null]}""", "ways")]
    [InlineData("""{"firstName":"Sam","ways":[{"channel":"phone","address":"$long"}]}""", "ways[0].address")]
    [InlineData("""{"firstName":"Sam","ways":[{"address":"1"}]}""", "ways[0].channel")]
    [InlineData("""{"firstName":"Sam","language":"Spanish","ways":[{"channel":"phone","address":"1"}]}""", "language")]
    [InlineData("""{"firstName":"Sam","surname":"X","ways":[{"channel":"phone","address":"1"}]}""", "surname")]
    public async Task What_is_not_of_the_contracts_shape_is_refused_field_by_field(string body, string field)
    {
        var scene = await Scene.In(app);
        var active = await scene.Active();

        var refused = await Put(
            scene.AsWorker, active, JsonNode.Parse(body.Replace("$long", new string('x', 201), StringComparison.Ordinal))!);

        Assert.Equal(HttpStatusCode.BadRequest, refused.StatusCode);
        Assert.Contains(field, (await refused.Read<JsonObject>())["errors"]!.AsObject().Select(error => error.Key));
        Assert.Equivalent(active, await scene.Get(active.Id));
    }

    [Theory]
    [InlineData("supervisor", 403)]
    [InlineData("other worker", 404)]
    [InlineData("worker who lost the role at the site", 404)]
    [InlineData("other peer", 404)]
    [InlineData("supervisor of another site", 403)]
    [InlineData("worker of another organisation", 404)]
    [InlineData("administrator", 403)]
    [InlineData("operator", 403)]
    [InlineData("nobody", 401)]
    public async Task Nobody_else_does(string who, int status)
    {
        var scene = await Scene.In(app);
        var active = await scene.Active();

        Assert.Equal(status, (int)(await Put(scene.As(who), active, Corrected)).StatusCode);
        Assert.Equivalent(active, await scene.Get(active.Id));
    }

    private static Task<HttpResponseMessage> Put(HttpClient client, RelationshipView relationship, object body) =>
        client.Send(HttpMethod.Put, $"/api/relationships/{relationship.Id}/peer", body, relationship.Revision);

    private async Task<IEnumerable<(Guid, string)>> Trail(Scene scene, Guid record)
    {
        await using var scope = app.Services.CreateAsyncScope();
        scope.ServiceProvider.GetRequiredService<Tenant>().Enter(new(scene.Organisation));
        var trail = await scope.ServiceProvider.GetRequiredService<ServiceDb>().AuditTrail
            .Where(entry => entry.Record == record).ToListAsync(TestContext.Current.CancellationToken);
        return trail.Select(entry => (entry.Person.Value, entry.Operation));
    }
}
