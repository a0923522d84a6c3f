using System.Reflection;
using System.Text.Json.Nodes;
using System.Text.Json.Serialization;
using System.Text.RegularExpressions;
using PeerSupport.Web.Clients;

namespace PeerSupport.Web.Tests;

/// <summary>What Web reads and sends, held against the documents that the services check in.</summary>
public sealed partial class ClientContracts
{
    private static readonly string Documents = Path.Combine(Root(), "docs", "openapi");

    public static TheoryData<string, string, string, Type> Answers => new()
    {
        { "identity", "get", "/api/identity/me", typeof(MeView) },
        { "identity", "get", "/api/identity/sites", typeof(Listing<SiteView>) },
        { "identity", "get", "/api/identity/people/names", typeof(IReadOnlyList<PersonName>) },
        { "identity", "post", "/api/identity/peer-links", typeof(PeerLinkView) },
        { "relationships", "get", "/api/relationships", typeof(Listing<RelationshipSummary>) },
        { "relationships", "post", "/api/relationships", typeof(RelationshipView) },
        { "relationships", "get", "/api/relationships/{}", typeof(RelationshipView) },
        { "relationships", "get", "/api/relationships/{}/contacts", typeof(Listing<ContactView>) },
        { "relationships", "post", "/api/relationships/{}/contacts", typeof(ContactView) },
        { "relationships", "get", "/api/relationships/{}/progress", typeof(ProgressView) },
        { "relationships", "get", "/api/relationships/{}/closing-review", typeof(ClosingReviewView) },
        { "agreements", "get", "/api/agreements", typeof(Listing<AgreementView>) },
        { "agreements", "get", "/api/agreements/{}/versions", typeof(Listing<VersionSummary>) },
        { "agreements", "get", "/api/agreements/{}/versions/{}", typeof(VersionView) },
        { "agreements", "post", "/api/agreements/{}/boundaries", typeof(AgreementView) },
        { "agreements", "put", "/api/agreements/{}/boundaries/{}", typeof(AgreementView) },
        { "agreements", "post", "/api/agreements/{}/goals", typeof(AgreementView) },
        { "agreements", "put", "/api/agreements/{}/goals/{}", typeof(AgreementView) },
        { "agreements", "post", "/api/agreements/{}/acceptances", typeof(AgreementView) },
        { "resources", "get", "/api/resources/packs", typeof(Listing<PackView>) },
        { "resources", "post", "/api/resources/packs", typeof(PackView) },
        { "resources", "put", "/api/resources/packs/{}", typeof(PackView) },
        { "resources", "post", "/api/resources/packs/{}/offer", typeof(PackView) },
        { "resources", "post", "/api/resources/packs/{}/answer", typeof(PackView) },
        { "resources", "post", "/api/resources/packs/{}/link", typeof(PackLinkView) },
        { "resources", "delete", "/api/resources/packs/{}/link", typeof(PackView) },
    };

    public static TheoryData<string, string, string, Type> Requests => new()
    {
        { "identity", "post", "/api/identity/peer-links", typeof(PeerLinkRequest) },
        { "relationships", "post", "/api/relationships", typeof(StartRelationshipRequest) },
        { "relationships", "post", "/api/relationships/{}/pause", typeof(PauseRequest) },
        { "relationships", "post", "/api/relationships/{}/contacts", typeof(LogContactRequest) },
        { "relationships", "post", "/api/relationships/{}/ratings", typeof(RateGoalRequest) },
        { "relationships", "post", "/api/relationships/{}/conclusion", typeof(BeginConclusionRequest) },
        { "relationships", "put", "/api/relationships/{}/closing-review", typeof(ClosingWordsRequest) },
        { "relationships", "post", "/api/relationships/{}/conclusion/completion", typeof(CompleteConclusionRequest) },
        { "agreements", "post", "/api/agreements/{}/boundaries", typeof(BoundaryRequest) },
        { "agreements", "put", "/api/agreements/{}/boundaries/{}", typeof(BoundaryRequest) },
        { "agreements", "post", "/api/agreements/{}/goals", typeof(GoalRequest) },
        { "agreements", "put", "/api/agreements/{}/goals/{}", typeof(GoalRequest) },
        { "agreements", "post", "/api/agreements/{}/acceptances", typeof(AcceptRequest) },
        { "resources", "post", "/api/resources/packs", typeof(MakePackRequest) },
        { "resources", "put", "/api/resources/packs/{}", typeof(ChangePackRequest) },
        { "resources", "post", "/api/resources/packs/{}/answer", typeof(AnswerPackRequest) },
    };

    [Theory]
    [MemberData(nameof(Answers))]
    public void Every_field_that_is_read_is_in_the_services_document(string service, string method, string path, Type record)
    {
        if (Document(service) is not { } document)
            return;
        var responses = Operation(document, method, path)["responses"]!.AsObject()
            .Where(response => response.Key.StartsWith('2'));
        var schema = responses.Select(response => Body(response.Value)).First(body => body is not null)!;
        Check(document, schema, record, $"{method} {path}");
    }

    [Theory]
    [MemberData(nameof(Requests))]
    public void Every_field_that_is_sent_is_in_the_services_document(string service, string method, string path, Type record)
    {
        if (Document(service) is { } document)
            Check(document, Body(Operation(document, method, path)["requestBody"])!, record, $"{method} {path}");
    }

    // Until a service has checked its document in, there is nothing to hold its client against.
    private static JsonNode? Document(string service) =>
        Path.Combine(Documents, $"{service}.json") is var file && File.Exists(file)
            ? JsonNode.Parse(File.ReadAllText(file))
            : null;

    private static JsonNode Operation(JsonNode document, string method, string path) =>
        document["paths"]!.AsObject()
            .FirstOrDefault(known => Parameter().Replace(known.Key, "{}").TrimEnd('/') == path).Value?[method]
        ?? throw new InvalidOperationException($"The document knows no {method} {path}.");

    private static JsonNode? Body(JsonNode? holder) => holder?["content"]?["application/json"]?["schema"];

    private static void Check(JsonNode document, JsonNode schema, Type type, string where)
    {
        schema = Resolve(document, schema);
        if (ItemOf(type) is { } item)
        {
            Check(document, schema["items"] ?? throw new InvalidOperationException($"{where} is no list."), item, where + "[]");
            return;
        }

        if (!type.IsGenericType && type.Namespace != typeof(ApiClient).Namespace)
            return;
        foreach (var property in type.GetProperties().Where(property => property.SetMethod is not null))
        {
            var name = property.GetCustomAttribute<JsonPropertyNameAttribute>()?.Name
                ?? char.ToLowerInvariant(property.Name[0]) + property.Name[1..];
            var field = schema["properties"]?[name];
            Assert.True(field is not null, $"{where} has no field {name}.");
            Check(document, field, Nullable.GetUnderlyingType(property.PropertyType) ?? property.PropertyType, $"{where} {name}");
        }
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

    private static string Root()
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (folder is not null && !File.Exists(Path.Combine(folder.FullName, "PeerSupport.sln")))
            folder = folder.Parent;
        return folder?.FullName ?? throw new InvalidOperationException("The tests run outside the repository.");
    }

    [GeneratedRegex(@"\{[^}]*\}")]
    private static partial Regex Parameter();
}
