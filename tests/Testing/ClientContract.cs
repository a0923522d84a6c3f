using System.Reflection;
using System.Text.Json.Nodes;
using System.Text.Json.Serialization;
using System.Text.RegularExpressions;

namespace PeerSupport.Testing;

/// <summary>A caller's own records, held against the OpenAPI documents that the called services check in.</summary>
public static partial class ClientContract
{
    /// <summary>The fields of the record that the service's answer does not have.</summary>
    public static IReadOnlyList<string> MissingInAnswer(string service, string method, string path, Type record)
    {
        var document = Document(service);
        var bodies = Operation(document, method, path)["responses"]!.AsObject().Where(response => response.Key.StartsWith('2'))
            .Select(response => Body(response.Value));
        return [.. Missing(document, bodies.First(body => body is not null)!, record, $"{method} {path}")];
    }

    /// <summary>The fields of the record that the service does not take.</summary>
    public static IReadOnlyList<string> MissingInRequest(string service, string method, string path, Type record)
    {
        var document = Document(service);
        return [.. Missing(document, Body(Operation(document, method, path)["requestBody"])!, record, $"{method} {path}")];
    }

    private static JsonNode Document(string service) =>
        JsonNode.Parse(File.ReadAllText(Path.Combine(CheckedIn.Repository(), "docs", "openapi", $"{service}.json")))!;

    private static JsonNode Operation(JsonNode document, string method, string path) =>
        document["paths"]!.AsObject()
            .FirstOrDefault(known => Parameter().Replace(known.Key, "{}").TrimEnd('/') == path).Value?[method]
        ?? throw new InvalidOperationException($"The document knows no {method} {path}.");

    private static JsonNode? Body(JsonNode? holder) => holder?["content"]?["application/json"]?["schema"];

    private static IEnumerable<string> Missing(JsonNode document, JsonNode schema, Type type, string where)
    {
        schema = Resolve(document, schema);
        if (ItemOf(type) is { } item)
            return schema["items"] is { } items ? Missing(document, items, item, where + "[]") : [$"{where} is no list."];

        return type.Namespace?.StartsWith("System", StringComparison.Ordinal) is true
            ? []
            : type.GetProperties().Where(property => property.SetMethod is not null).SelectMany(property =>
            {
                var name = property.GetCustomAttribute<JsonPropertyNameAttribute>()?.Name
                    ?? char.ToLowerInvariant(property.Name[0]) + property.Name[1..];
                return schema["properties"]?[name] is { } field
                    ? Missing(document, field, Nullable.GetUnderlyingType(property.PropertyType) ?? property.PropertyType, $"{where} {name}")
                    : [$"{where} has no field {name}."];
            });
    }

    /// <summary>Follows references, and of a choice with null takes the other.</summary>
    private static JsonNode Resolve(JsonNode document, JsonNode schema)
    {
        if (schema["$ref"]?.GetValue<string>() is { } reference)
            return Resolve(document, reference.Split('/').Skip(1).Aggregate(document, (node, part) => node[part]!));
        return (schema["oneOf"] ?? schema["anyOf"])?.AsArray()
            .FirstOrDefault(choice => choice!["$ref"] is not null) is { } choice ? Resolve(document, choice) : schema;
    }

    private static Type? ItemOf(Type type) =>
        type.IsGenericType && type.GetGenericTypeDefinition() == typeof(IReadOnlyList<>) ? type.GetGenericArguments()[0] : null;

    [GeneratedRegex(@"\{[^}]*\}")]
    private static partial Regex Parameter();
}
