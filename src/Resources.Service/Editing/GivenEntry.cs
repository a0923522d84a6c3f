using System.Text.Json.Nodes;
using PeerSupport.Resources.Hsds;
using PeerSupport.Resources.Imports;

namespace PeerSupport.Resources.Editing;

/// <summary>A row as an edit gives it.</summary>
/// <param name="Path">Where it stands in the request.</param>
internal sealed record GivenRow(string Path, HsdsTable Table, Guid Id, Dictionary<string, string> Fields);

/// <summary>
/// A service as an editor gives it, taken apart into rows. What is new has no id and is allotted one; what the entry shows
/// now may be given anew, and then wholly; a row that is named by its id alone stays as it is.
/// </summary>
/// <param name="now">The entry as it is; empty for a new one.</param>
internal sealed class GivenEntry(RecordGraph now, Guid service)
{
    public const string Root = "service";
    private const string Unshaped = "This is not of the expected type or shape.";

    private readonly Dictionary<(string Table, Guid Id), GivenRow> _rows = [];
    private readonly HashSet<(string Table, Guid Id)> _named = [];
    private readonly HashSet<(string Table, Guid Id)> _gone = [];

    public RecordGraph Now => now;
    public EditObjections Objections { get; } = new();
    public IReadOnlyCollection<GivenRow> Rows => _rows.Values;

    /// <summary>What belonged to a row that is given, and is not in it any more.</summary>
    public IReadOnlyCollection<(string Table, Guid Id)> Gone => _gone;

    /// <summary>The whole entry.</summary>
    public void Replace(JsonObject json)
    {
        if (json.Remove("id", out var id) && (id is not JsonValue || JsonRows.Text(id) is not { } text || !IsService(text)))
            Objections.Add(Root, "id", "This is not the id of the entry; one that is new has none.");
        Take(HsdsTables.Get(HsdsTables.Service), json, Root, service, []);
        foreach (var row in _rows.Values)
            Keep(row);
        foreach (var (table, row) in _rows.Keys)
            Lose(table, row);
    }

    /// <summary>Fields of the service itself; null takes one out.</summary>
    public void Change(IReadOnlyDictionary<string, string?> fields)
    {
        var changed = new Dictionary<string, string>(now.Fields(HsdsTables.Service, service)!);
        foreach (var (name, value) in fields)
        {
            changed.Remove(name);
            if (!string.IsNullOrEmpty(value))
                changed[name] = value;
        }

        _rows[(HsdsTables.Service, service)] = new(Root, HsdsTables.Get(HsdsTables.Service), service, changed);
    }

    private bool IsService(string id) => Guid.TryParseExact(id, "D", out var said) && said == service;

    private void Take(HsdsTable table, JsonObject json, string path, Guid id, Dictionary<string, string> belonging)
    {
        var fields = new Dictionary<string, string>(belonging)
        {
            ["id"] = now.Fields(table.Name, id)?["id"] ?? id.ToString(),
        };
        foreach (var (name, value) in json.Where(field => field.Value is JsonValue))
            Set(table, fields, path, name, value!);
        Add(new(path, table, id, fields));

        foreach (var (name, value) in json.Where(field => field.Value is JsonObject or JsonArray))
        {
            var at = $"{path}.{name}";
            if (table.Nests.FirstOrDefault(nest => nest.Name == name) is not { } nest)
                Objections.Add(path, name, table.Field(name) is null ? "This field is not known here." : Unshaped);
            else if (nest.IsList != value is JsonArray)
                Objections.Add(path, name, Unshaped);
            else if (value is JsonArray parts)
                TakeParts(nest, parts, at, id, JsonRows.Reference(nest, table, fields));
            else if (Row(HsdsTables.Get(nest.Table), value!, at, []) is { } target)
                Set(table, fields, path, nest.Field, JsonValue.Create(target.ToString()));
        }
    }

    private void TakeParts(HsdsNest nest, JsonArray parts, string path, Guid whole, Dictionary<string, string> belonging)
    {
        for (var index = 0; index < parts.Count; index++)
        {
            var at = $"{path}[{index}]";
            if (Row(HsdsTables.Get(nest.Table), parts[index], at, belonging) is { } part
                && !_rows.ContainsKey((nest.Table, part)) && !now.Parts(nest, whole).Contains(part))
                Objections.Add(at, "id", "The entry has no such row here.");
        }
    }

    /// <summary>The id of the row, or null where it cannot be taken.</summary>
    private Guid? Row(HsdsTable table, JsonNode? value, string path, Dictionary<string, string> belonging)
    {
        if (value is not JsonObject json)
        {
            Objections.Add(path, null, Unshaped);
            return null;
        }

        var isNew = !json.Remove("id", out var said);
        var id = Guid.CreateVersion7();
        if (!isNew && !(said is JsonValue && Guid.TryParseExact(JsonRows.Text(said), "D", out id)))
            Objections.Add(path, "id", "This is not a UUID.");
        else if (!isNew && json.Count == 0)
            _named.Add((table.Name, id));
        else if (!isNew && now.Record(table.Name, id) is null)
            Objections.Add(path, "id", "What is new has no id, and what the entry did not show so far is named by its id alone.");
        else if (table.IsShared && (isNew || !IsSame(table, id, json)))
            Objections.Add(path, null, "A vocabulary is changed by an import only. Name what is in it by its id.");
        else if (table.IsShared)
            _named.Add((table.Name, id));
        else
            Take(table, json, path, id, belonging);
        return id;
    }

    // What stands within it is another row's, and as little looked at.
    private bool IsSame(HsdsTable table, Guid id, JsonObject json) => json.Where(field => field.Value is JsonValue)
        .All(field => (now.Fields(table.Name, id)!.GetValueOrDefault(field.Key) ?? "") == JsonRows.Text(field.Value!));

    private void Set(HsdsTable table, Dictionary<string, string> fields, string path, string name, JsonNode value)
    {
        if (table.Field(name) is null)
            Objections.Add(path, name, "This field is not known here.");
        else if (JsonRows.Text(value) is { Length: > 0 } text && fields.GetValueOrDefault(name, text) != text)
            Objections.Add(path, name, "This is said in two ways.");
        else if (JsonRows.Text(value) is { Length: > 0 } said)
            fields[name] = said;
    }

    /// <summary>A row may stand wherever it belongs, each time without what it stands in.</summary>
    private void Add(GivenRow row)
    {
        if (_rows.TryAdd((row.Table.Name, row.Id), row))
            return;

        var same = _rows[(row.Table.Name, row.Id)].Fields;
        foreach (var (name, value) in row.Fields.Where(field => !same.TryAdd(field.Key, field.Value) && same[field.Key] != field.Value))
            Objections.Add(row.Path, name, "This is said in two ways.");
    }

    // What readers do not get, such as a publisher's own column, an editor has not seen.
    private static bool IsUnseen(HsdsTable table, string name, string value) => table.Field(name) is not { } field || !field.MayGoOut(value);

    private void Keep(GivenRow row)
    {
        foreach (var (name, value) in now.Fields(row.Table.Name, row.Id) ?? new Dictionary<string, string>())
        {
            if (IsUnseen(row.Table, name, value))
                row.Fields.TryAdd(name, value);
        }
    }

    private void Lose(string table, Guid id)
    {
        foreach (var nest in HsdsTables.Get(table).Nests.Where(nest => nest.IsList && GoneRows.Tables.Contains(nest.Table)))
        {
            foreach (var part in now.Parts(nest, id).Select(part => (nest.Table, Id: part)))
            {
                if (!_rows.ContainsKey(part) && !_named.Contains(part) && _gone.Add(part))
                    Lose(part.Table, part.Id);
            }
        }
    }
}
