using System.Text.Json.Nodes;
using PeerSupport.ServiceDefaults.Messaging;
using PeerSupport.Testing;

namespace PeerSupport.Journey.Tests;

/// <summary>How its people speak to the services.</summary>
public sealed partial class Journey
{
    private static string Path(Guid relationship) => $"/api/relationships/{relationship}";

    private static HttpClient Client(App app, Guid person) => app.ClientFor(person, Organisation,
        person == Peer ? "peer" : person == Supervisor ? $"supervisor@{Site}" : $"worker@{Site}");

    private static Envelope Envelope(object message, Guid aggregate, long revision) => new(Guid.CreateVersion7(),
        MessageCatalogue.NameOf(message.GetType()), MessageCatalogue.Write(message), Organisation, aggregate, revision, TraceParent: null);

    private Task IdentitySays(object message, Guid aggregate, long revision) =>
        _bus.Send(Envelope(message, aggregate, revision), CancellationToken.None);

    private async Task<Guid> Start() => (Guid)(await Post(Relationships, Worker, "/api/relationships", new
    {
        siteId = Site,
        firstName = "Sam",
        reach = new { channel = "phone", address = "555-0100" },
    }))["id"]!;

    private async Task<string?> Phase() => (string?)(await Get(Relationships, Peer, Path(_relationship)))["phase"];

    /// <summary>Where the relationship's agreement is, once it is drafted and its peer is known.</summary>
    private async Task<string> AgreementOf(Guid person, Guid relationship)
    {
        var list = $"/api/agreements?relationshipId={relationship}";
        await Eventual.State(async () => (int)(await Get(Agreements, person, list))["total"]! == 1, "an agreement is drafted");
        return $"/api/agreements/{(await Get(Agreements, person, list))["items"]![0]!["id"]}";
    }

    private async Task AcceptAll(Guid person)
    {
        var path = await AgreementOf(person, _relationship);
        var shown = await Get(Agreements, person, path);
        await Post(Agreements, person, $"{path}/acceptances", new
        {
            items = shown["boundaries"]!.AsArray().Concat(shown["goals"]!.AsArray())
                .Select(item => new { id = (string?)item!["id"], revision = (long)item["revision"]! }),
            clauses = shown["fixedClauses"]!.AsArray()
                .Select(clause => new { id = (string?)clause!["id"], version = (int)clause["version"]! }),
        });
    }

    /// <summary>Changes the relationship as it is by now; what is heard may come between.</summary>
    private Task Change(App app, Guid person, Guid relationship, string what, object? body = null) => Eventual.State(async () =>
    {
        var now = await Get(Relationships, Supervisor, Path(relationship));
        using var client = Client(app, person);
        var answer = await client.Send(HttpMethod.Post, $"{Path(relationship)}/{what}", body, (long)now["revision"]!);
        return answer.IsSuccessStatusCode || (answer.StatusCode is System.Net.HttpStatusCode.PreconditionFailed
            ? false
            : throw new InvalidOperationException(await answer.Content.ReadAsStringAsync()));
    }, $"{what} is done");

    private static async Task<JsonNode> Get(App app, Guid person, string path)
    {
        using var client = Client(app, person);
        return await client.Send(HttpMethod.Get, path).Read<JsonNode>();
    }

    private static async Task<JsonNode> Post(App app, Guid person, string path, object? body, long? revision = null)
    {
        using var client = Client(app, person);
        var answer = await client.Send(HttpMethod.Post, path, body, revision);
        Assert.True(answer.IsSuccessStatusCode, $"{path}: {await answer.Content.ReadAsStringAsync()}");
        return await answer.Read<JsonNode>();
    }
}
