using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;
using PeerSupport.ServiceDefaults.Security;
using PeerSupport.Web.Clients;

namespace PeerSupport.Web.Forms;

/// <summary>
/// All that is held about a peer in one relationship, for that peer and nobody else: what the services answer them, put together.
/// If one of them does not answer there is no copy, since it would not be whole.
/// </summary>
internal sealed class OwnCopy(
    Reading reading, RelationshipsClient relationships, AgreementsClient agreements, ResourcesClient resources, IdentityClient identity,
    TimeProvider clock)
{
    /// <summary>For people to read as well, whatever their language.</summary>
    private static readonly JsonSerializerOptions Json = new(JsonSerializerDefaults.Web)
    {
        WriteIndented = true,
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    };

    /// <summary>The fields in which the services name people.</summary>
    private static readonly string[] Named =
        ["workerId", "standInId", "proposedBy", "recordedBy", "writtenBy", "answeredBy", "disclosedBy"];

    public async Task<byte[]> ToKeep(Guid id, Caller caller) => JsonSerializer.SerializeToUtf8Bytes(await Of(id, caller), Json);

    public async Task<CopyView> ToRead(Guid id, Caller caller) => (await Of(id, caller)).Deserialize<CopyView>(Json)!;

    /// <summary>Goals, ratings and plan in the form of health records.</summary>
    public async Task<byte[]> Goals(Guid id, Caller caller)
    {
        await Seen(id, caller);
        return await relationships.OwnGoals(id);
    }

    private async Task<JsonObject> Of(Guid id, Caller caller)
    {
        var seen = await Seen(id, caller);
        JsonObject[] parts = await Task.WhenAll(relationships.Everything(id), agreements.Everything(id), resources.Everything(id));
        var copy = new JsonObject { ["madeAt"] = clock.GetUtcNow(), ["site"] = seen.Site?.Name };
        foreach (var (name, part) in parts.SelectMany(part => part))
            copy[name] = part?.DeepClone();
        copy["people"] = JsonSerializer.SerializeToNode(await identity.Names(People(copy)), Json);
        return copy;
    }

    private static IEnumerable<Guid> People(JsonNode? node) => node switch
    {
        JsonObject part => part.SelectMany(field =>
            Named.Contains(field.Key) && field.Value is JsonValue value && value.TryGetValue(out Guid person) ? [person] : People(field.Value)),
        JsonArray list => list.SelectMany(People),
        _ => [],
    };

    private async Task<Seen> Seen(Guid id, Caller caller)
    {
        var seen = await reading.Read(id, caller);
        seen.RequirePeer();
        return seen;
    }
}
