using System.Text.Json;
using System.Text.Json.Nodes;
using PeerSupport.Resources.Hsds;

namespace PeerSupport.Resources.Imports;

/// <summary>
/// The <c>datapackage.json</c> of a package: which file holds which table, and by a property of our own the IANA zone of the
/// package's wall-clock times.
/// </summary>
internal sealed record PackageDescriptor(IReadOnlyDictionary<string, HsdsTable?> Tables, string? Zone)
{
    public const string File = "datapackage.json";
    private const string ZoneProperty = "peersupport_zone";
    private const long MaxBytes = 1 << 20;
    private static readonly JsonWriterOptions Indented = new() { Indented = true, NewLine = "\n" };

    public static PackageDescriptor Read(Package package, ImportProblems problems)
    {
        var tables = new Dictionary<string, HsdsTable?>();
        string? zone = null;
        if (package.Files.FirstOrDefault(file => file.Name == File) is not { } descriptor)
            return new(tables, zone);

        try
        {
            using var stream = new BoundedStream(descriptor.Open(), File, MaxBytes); // it is read whole
            using var json = JsonDocument.Parse(stream);
            foreach (var resource in json.RootElement.GetProperty("resources").EnumerateArray())
            {
                var path = resource.GetProperty("path").GetString() ?? "";
                if (package.Files.All(file => file.Name != path))
                    problems.Error(path, 0, $"{File} lists this file, but it is missing.");
                tables[path] = resource.TryGetProperty("name", out var name) ? HsdsTables.Find(name.GetString() ?? "") : null;
            }

            zone = json.RootElement.TryGetProperty(ZoneProperty, out var said) ? said.GetString() : null;
        }
        catch (Exception problem) when (problem is JsonException or KeyNotFoundException or InvalidOperationException or InvalidDataException)
        {
            var line = problem is JsonException { LineNumber: { } zeroBased } ? (int)zeroBased + 1 : 0;
            problems.Error(File, line, "This does not describe a tabular data package.");
        }

        return new(tables, zone);
    }

    public static async Task Write(Stream stream, IEnumerable<string> tables, string? zone, CancellationToken cancellation)
    {
        var json = new JsonObject
        {
            ["name"] = "human_services_data",
            ["profile"] = "tabular-data-package",
            ["version"] = "3.2",
            ["homepage"] = "https://docs.openreferral.org",
            ["resources"] = new JsonArray([.. tables.Select(name => Resource(HsdsTables.Get(name)))]),
        };
        if (zone is not null)
            json[ZoneProperty] = zone;

        await using var writer = new Utf8JsonWriter(stream, Indented);
        json.WriteTo(writer);
        await writer.FlushAsync(cancellation);
    }

    private static JsonObject Resource(HsdsTable table) => new()
    {
        ["name"] = table.Name,
        ["path"] = table.File,
        ["profile"] = "tabular-data-resource",
        ["format"] = "csv",
        ["mediatype"] = "text/csv",
        ["schema"] = new JsonObject
        {
            ["primaryKey"] = "id",
            ["fields"] = new JsonArray([.. table.Fields.Select(field => new JsonObject
            {
                ["name"] = field.Name,
                ["type"] = field.Kind switch
                {
                    HsdsKind.Number => "number",
                    HsdsKind.Date => "date",
                    HsdsKind.DateTime => "datetime",
                    HsdsKind.Time => "time",
                    _ => "string",
                },
            })]),
        },
    };
}
