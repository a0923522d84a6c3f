using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.Unicode;
using PeerSupport.Resources.Hsds;

namespace PeerSupport.Resources.Imports;

/// <summary>
/// Takes rows as the reading API gives them, with what belongs to them nested, apart into rows of tables.
/// </summary>
internal sealed class JsonRows(HsdsEntity entity, PackageFile file, ImportProblems problems)
{
    public const string NotUtf8 = "This is not UTF-8.";
    public const string NoRow = "This is not a row as HSDS has it in JSON: something is missing, or stands here twice.";

    private static readonly JsonDocumentOptions Strict = new() { AllowDuplicateProperties = false };

    /// <summary>What many rows nest alike, such as their provider: taken apart once.</summary>
    private static readonly HashSet<string> Repeated =
        [.. HsdsTables.All.SelectMany(table => table.Nests).Where(nest => !nest.IsList).Select(nest => nest.Table), HsdsTables.Service];

    private readonly Dictionary<(string Table, string Id), int> _seen = [];
    private readonly List<(HsdsTable Table, Dictionary<string, string> Fields)> _rows = [];
    private readonly Dictionary<(string Table, string Id), Dictionary<string, string>> _inLine = [];

    public IEnumerable<(HsdsTable Table, TableRow Row)> Rows()
    {
        var (last, part) = (0, 0);
        foreach (var (line, text) in new JsonTexts(file, problems).Rows())
        {
            if (Parse(line, text) is not { } json)
                continue;

            (last, part) = (line, line == last ? part : 0);
            _rows.Clear();
            _inLine.Clear();
            Take(HsdsTables.Get(entity.Table), json, line, []);
            foreach (var (table, fields) in _rows)
            {
                Remember(table, fields);
                yield return (table, new(line, fields) { Part = part++ });
            }
        }
    }

    private JsonObject? Parse(int line, byte[] text)
    {
        try
        {
            if (!Utf8.IsValid(text))
                problems.Error(file.Name, line, NotUtf8);
            else if (JsonNode.Parse(text, null, Strict) is JsonObject row)
                return row;
            else
                problems.Error(file.Name, line, "A row is written as an object, between { and }. This is something else.");
        }
        catch (JsonException malformed)
        {
            problems.Error(file.Name, line + (int)(malformed.LineNumber ?? 0), NoRow);
        }

        return null;
    }

    private void Take(HsdsTable table, JsonObject json, int line, Dictionary<string, string> fields)
    {
        var below = new List<(HsdsNest Nest, JsonObject Json)>();
        foreach (var (name, value) in json)
        {
            if (Nest(table, name) is { } nest && value is JsonObject or JsonArray)
                below.AddRange((value is JsonArray list ? list.OfType<JsonObject>() : [value.AsObject()]).Select(part => (nest!, part)));
            else if (value is JsonValue && Text(value) is { Length: > 0 } text)
                fields[name] = text;
            else if (value is JsonObject or JsonArray { Count: > 0 })
                problems.Warning(file.Name, line, $"{table.Name}: {name} is not nested in the standard; it is left out.");
        }

        foreach (var (nest, part) in below.Where(part => !part.Nest.IsList && part.Json["id"] is JsonValue))
            fields[nest.Field] = Text(part["id"]!)!;
        if (IsKnown(table, fields, line))
            return;

        foreach (var (nest, part) in below)
            Take(HsdsTables.Get(nest.Table), part, line, nest.IsList ? Reference(nest, table, fields) : []);
    }

    /// <summary>Whether an earlier line has it. In one line, a row stands wherever it belongs, each time without what it stands in.</summary>
    private bool IsKnown(HsdsTable table, Dictionary<string, string> fields, int line)
    {
        var key = (table.Name, Id: fields.GetValueOrDefault("id", ""));
        var (isKnown, same) = (_seen.TryGetValue(key, out var content), _inLine.GetValueOrDefault(key));
        if (same is null && !isKnown)
        {
            _rows.Add((table, fields));
            if (key.Id.Length > 0)
                _inLine[key] = fields;
        }

        if (same?.Any(field => fields.GetValueOrDefault(field.Key, field.Value) != field.Value) is true
            || (isKnown && content != Content(table, fields)))
            problems.Warning(file.Name, line, $"{table.Name} {key.Id} is given in two ways; the first is taken.");
        foreach (var (name, value) in same is null ? [] : fields)
            same!.TryAdd(name, value);
        return isKnown;
    }

    private void Remember(HsdsTable table, Dictionary<string, string> fields)
    {
        if (Repeated.Contains(table.Name) && fields.TryGetValue("id", out var id))
            _seen.TryAdd((table.Name, id), Content(table, fields));
    }

    private static int Content(HsdsTable table, Dictionary<string, string> fields) => string.Join('\n', fields
        .Where(field => table.Field(field.Key)?.Target is null).OrderBy(field => field.Key, StringComparer.Ordinal))
        .GetHashCode(StringComparison.Ordinal);

    private HsdsNest? Nest(HsdsTable table, string name) => table.Nests.FirstOrDefault(nest => nest.Name == name)
        ?? (entity.WithServices ?? entity.Full).Nests(table.Name).FirstOrDefault(nest => nest.Name == name);

    internal static Dictionary<string, string> Reference(HsdsNest nest, HsdsTable whole, Dictionary<string, string> fields)
    {
        var reference = new Dictionary<string, string> { [nest.Field] = fields.GetValueOrDefault("id") ?? "" };
        if (HsdsTables.Get(nest.Table).Field(nest.Field)!.Target is ['@', .. var named])
            reference[named] = whole.Name;
        return reference;
    }

    internal static string? Text(JsonNode value) => value.GetValueKind() switch
    {
        JsonValueKind.String => value.GetValue<string>(),
        JsonValueKind.Number or JsonValueKind.True or JsonValueKind.False => value.ToJsonString(),
        _ => null,
    };
}
