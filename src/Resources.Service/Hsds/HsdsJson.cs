using System.Text.Json.Nodes;

namespace PeerSupport.Resources.Hsds;

/// <summary>
/// Records as the standard's JSON: a required text that is missing goes out empty, an optional field that is empty is left
/// out, and so is a reference that the nesting says already.
/// </summary>
internal static class HsdsJson
{
    /// <summary>The loaded ones of these, in their order.</summary>
    public static IReadOnlyList<JsonObject> Write(RecordGraph graph, string table, IEnumerable<Guid> ids) =>
        [.. ids.Where(id => graph.Fields(table, id) is not null).Select(id => Write(graph, table, id))];

    public static JsonObject Write(RecordGraph graph, string table, Guid id, string? within = null)
    {
        var (nests, fields, json) = (graph.Form.Nests(table), graph.Fields(table, id)!, new JsonObject());
        var nested = nests.Where(nest => !nest.IsList && Target(graph, nest, fields) is not null).ToList();

        foreach (var field in HsdsTables.Get(table).Fields.Where(field => field.Name != within && nested.All(nest => nest.Field != field.Name)))
        {
            if (Value(field, fields.GetValueOrDefault(field.Name)) is { } value)
                json[field.Name] = value;
        }

        foreach (var nest in nested)
            json[nest.Name] = Write(graph, nest.Table, Target(graph, nest, fields)!.Value);
        foreach (var nest in nests.Where(nest => nest.IsList && graph.Parts(nest, id).Count > 0))
            json[nest.Name] = new JsonArray([.. graph.Parts(nest, id).Select(part => Write(graph, nest.Table, part, nest.Field))]);
        return json;
    }

    private static Guid? Target(RecordGraph graph, HsdsNest nest, IReadOnlyDictionary<string, string> fields) =>
        Guid.TryParseExact(fields.GetValueOrDefault(nest.Field), "D", out var id) && graph.Fields(nest.Table, id) is not null
            ? id
            : null;

    private static JsonNode? Value(HsdsField field, string? value) => value switch
    {
        null => field.Need is HsdsNeed.Expected && field.Target is null ? "" : null,
        _ when !field.MayGoOut(value) => null,
        _ when field.Kind is HsdsKind.Number && HsdsField.TryNumber(value, out var number) => JsonValue.Create(number),
        _ => value,
    };
}
