using System.Text.Json.Nodes;

namespace PeerSupport.Web.Forms;

/// <summary>Rows of a directory entry on their way back; what is named by its id alone stays as it is.</summary>
internal static class EntryParts
{
    public static IEnumerable<JsonObject> Parts(this JsonObject row, string name) => row[name] is JsonArray parts ? parts.OfType<JsonObject>() : [];

    /// <summary>The part with this id.</summary>
    public static JsonObject? Part(this JsonObject row, string name, string? id) => row.Parts(name).FirstOrDefault(part => part.Text("id") == id);

    public static string? Text(this JsonObject row, string field) => row[field]?.ToString() is { Length: > 0 } text ? text : null;

    /// <summary>A text as it was typed; an empty one takes the field out.</summary>
    public static void Set(this JsonObject row, string field, string? value)
    {
        if (string.IsNullOrWhiteSpace(value))
            row.Remove(field);
        else
            row[field] = value.Trim().ReplaceLineEndings("\n");
    }

    public static void Set(this JsonObject row, string name, IEnumerable<JsonNode> parts)
    {
        row.Remove(name);
        if (parts.ToArray() is { Length: > 0 } some)
            row[name] = new JsonArray(some);
    }

    /// <summary>The row with its own fields, and all that belongs to it named by its id.</summary>
    public static JsonObject Named(this JsonObject row) => new(row.Select(field => KeyValuePair.Create(
        field.Key, field.Value is JsonObject or JsonArray ? ById(field.Value) : field.Value?.DeepClone())));

    public static JsonNode ById(JsonNode part) => part is JsonArray list
        ? new JsonArray([.. list.Select(one => ById(one!))])
        : new JsonObject { ["id"] = part["id"]!.DeepClone() };
}
