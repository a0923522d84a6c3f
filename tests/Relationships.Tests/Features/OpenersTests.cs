using System.Net;
using PeerSupport.Relationships.Domain;
using PeerSupport.Relationships.Features;
using PeerSupport.Testing;

namespace PeerSupport.Relationships.Tests.Features;

public class OpenersTests(RelationshipsApp app) : IClassFixture<RelationshipsApp>
{
    private const string Path = "/api/relationships/openers";

    [Fact]
    public async Task There_are_some_of_our_own_until_an_administrator_changes_them()
    {
        var scene = await Scene.In(app);
        var administrator = app.ClientFor(Guid.NewGuid(), scene.Organisation, "administrator");
        var first = await Read(scene.AsWorker);

        var changed = await Put(administrator, [" How are the plants? ", "Tea or coffee?"], first.Revision).Read<OpenersView>();

        Assert.True(first is { IsDefault: true, Revision: 0, Openers.Count: > 5 });
        Assert.Equal(["How are the plants?", "Tea or coffee?"], changed.Openers);
        foreach (var member in (HttpClient[])[scene.AsWorker, scene.AsPeer, scene.AsSupervisor, administrator])
            Assert.Equivalent(changed, await Read(member), strict: true);
        Assert.False(changed.IsDefault);
        Assert.True((await Read((await Scene.In(app)).AsWorker)).IsDefault);
    }

    [Fact]
    public async Task Only_an_administrator_changes_them_and_only_what_they_saw()
    {
        var scene = await Scene.In(app);
        var administrator = app.ClientFor(Guid.NewGuid(), scene.Organisation, "administrator");
        await Put(administrator, ["Tea or coffee?"], 0);

        Assert.Equal(HttpStatusCode.PreconditionFailed, (await Put(administrator, ["Tea?"], 0)).StatusCode);
        Assert.Equal(HttpStatusCode.PreconditionRequired, (await Put(administrator, ["Tea?"], null)).StatusCode);
        Assert.Equal(HttpStatusCode.OK, (await Put(administrator, ["Tea?"], 1)).StatusCode);
        foreach (var other in (HttpClient[])[scene.AsWorker, scene.AsPeer, scene.AsSupervisor])
            Assert.Equal(HttpStatusCode.Forbidden, (await Put(other, ["Tea?"], 2)).StatusCode);
        Assert.Equal(HttpStatusCode.Unauthorized, (await Put(app.Anonymous(), ["Tea?"], 2)).StatusCode);
        Assert.Equal(HttpStatusCode.Unauthorized, (await app.Anonymous().Send(HttpMethod.Get, Path)).StatusCode);
    }

    [Fact]
    public async Task None_is_missing_empty_too_long_or_there_twice()
    {
        var administrator = app.ClientFor(Guid.NewGuid(), Guid.NewGuid(), "administrator");
        string?[][] malformed =
        [
            [], [null], [" "], [new string('x', ConversationOpeners.TextMaxLength + 1)],
            [.. Enumerable.Range(0, ConversationOpeners.MaxCount + 1).Select(number => $"Opener {number}")],
        ];

        foreach (var openers in malformed)
            Assert.Equal(HttpStatusCode.BadRequest, (await Put(administrator, openers, 0)).StatusCode);
        Assert.Equal("openers.twice", await (await Put(administrator, ["Tea?", "tea?"], 0)).ProblemCode());
        Assert.True((await Read(administrator)).IsDefault);
    }

    private static Task<OpenersView> Read(HttpClient client) => client.Send(HttpMethod.Get, Path).Read<OpenersView>();

    private static Task<HttpResponseMessage> Put(HttpClient client, string?[] openers, long? revision) =>
        client.Send(HttpMethod.Put, Path, new { openers }, revision);
}
