using System.Security.Cryptography;
using System.Text;
using System.Text.Json.Nodes;
using Microsoft.EntityFrameworkCore;
using PeerSupport.Resources.Domain;
using PeerSupport.Resources.Hsds;
using PeerSupport.Resources.Persistence;

namespace PeerSupport.Resources.Features;

/// <summary>A service of the directory with everything that belongs to it, as it is now.</summary>
internal sealed record DirectoryEntry(string Name, string? Status, JsonObject Service)
{
    // What a person reads; ids, dates of checking and classifications may change without telling anybody anything.
    private static readonly string[] Told =
    [
        "name", "alternate_name", "description", "url", "email", "status", "alert", "application_process", "fees_description",
        "eligibility_description", "phones", "schedules", "service_at_locations",
    ];

    private static readonly string[] Untold = ["id", "attributes", "metadata"];

    /// <summary>SHA-256 of what the entry tells people.</summary>
    public string Fingerprint { get; } = FingerprintOf(Service);

    public bool IsOpen => Status is null or "active";

    private static string FingerprintOf(JsonObject service)
    {
        var told = new JsonObject { ["provider"] = service["organization"]?["name"]?.DeepClone() };
        foreach (var field in Told)
            told[field] = service[field]?.DeepClone();
        foreach (var list in told.Select(field => field.Value).OfType<JsonArray>())
            Strip(list);
        return Convert.ToHexString(SHA256.HashData(Encoding.UTF8.GetBytes(told.ToJsonString())));
    }

    private static void Strip(JsonNode? node)
    {
        if (node is JsonObject json)
        {
            foreach (var field in Untold)
                json.Remove(field);
        }

        var parts = node switch { JsonObject fields => fields.Select(field => field.Value), JsonArray items => items, _ => [] };
        foreach (var part in parts)
            Strip(part);
    }
}

/// <summary>The services that packs hold, as the directory has them now.</summary>
internal sealed class DirectoryToday(IReadOnlyDictionary<Guid, DirectoryEntry> entries)
{
    public DirectoryEntry? Find(Guid service) => entries.GetValueOrDefault(service);

    /// <summary>What has become of an entry since it was chosen.</summary>
    public PackEntryState StateOf(PackEntry chosen) => Find(chosen.ServiceId) switch
    {
        null => PackEntryState.Gone,
        { IsOpen: false } => PackEntryState.Closed,
        var now when now.Fingerprint != chosen.Fingerprint => PackEntryState.Changed,
        _ => PackEntryState.Current,
    };
}

internal static class DirectoryTodayExtensions
{
    public static Task<DirectoryToday> Today(this ResourcesDb db, ResourcePack pack, CancellationToken cancellation) =>
        db.Today([pack], cancellation);

    public static Task<DirectoryToday> Today(this ResourcesDb db, IEnumerable<ResourcePack> packs, CancellationToken cancellation) =>
        db.Today([.. packs.SelectMany(pack => pack.Entries).Select(entry => entry.ServiceId).Distinct()], cancellation);

    public static async Task<DirectoryToday> Today(
        this ResourcesDb db, IReadOnlyList<Guid> services, CancellationToken cancellation)
    {
        var records = new List<DirectoryRecord>();
        foreach (var ids in services.Chunk(RecordGraph.ChunkSize))
            records.AddRange(await db.Records.AsNoTracking()
                .Where(record => record.TableName == HsdsTables.Service && ids.Contains(record.Id)).ToListAsync(cancellation));

        var graph = new RecordGraph(db, HsdsForm.Whole);
        await graph.Load(records, cancellation);
        return new(records.ToDictionary(record => record.Id, record => new DirectoryEntry(
            record.Name ?? "", record.Status, HsdsJson.Write(graph, HsdsTables.Service, record.Id))));
    }
}
