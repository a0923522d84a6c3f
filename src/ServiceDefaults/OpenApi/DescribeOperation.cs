using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.Json.Serialization;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Json;
using Microsoft.AspNetCore.Mvc.ModelBinding;
using Microsoft.AspNetCore.OpenApi;
using Microsoft.Extensions.Options;
using Microsoft.OpenApi;
using PeerSupport.ServiceDefaults.Http;
using PeerSupport.ServiceDefaults.Security;

namespace PeerSupport.ServiceDefaults.OpenApi;

/// <summary>
/// Who may call an operation, what its headers and path say, what a refusal means, and an example of what it takes and gives.
/// </summary>
internal sealed class DescribeOperation(IEnumerable<WireExamples> examples, IOptions<JsonOptions> json)
    : IOpenApiOperationTransformer
{
    private static readonly Dictionary<string, string> Meanings = new()
    {
        ["400"] = "The request is not of the expected shape; `errors` says which field.",
        ["401"] = "There is no access token, or it is not valid.",
        ["403"] = "Not for the roles or scopes of this caller.",
        ["404"] = "There is no such record, or this caller may not see it.",
        ["409"] = "A rule does not allow it; `code` says which, `detail` says why. Nothing was changed.",
        ["412"] = "The record has changed since the revision in `If-Match`; load it again.",
        ["413"] = "The request is too large.",
        ["422"] = "The `Idempotency-Key` was used for another request.",
        ["428"] = "`If-Match` is missing.",
        ["429"] = "Too many requests; try again after `Retry-After`.",
        ["503"] = "Something that is needed does not answer. Nothing was changed; try again after `Retry-After`.",
    };

    // A request leaves out what it does not say.
    private readonly JsonSerializerOptions _brief =
        new(json.Value.SerializerOptions) { DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull };

    public Task TransformAsync(
        OpenApiOperation operation, OpenApiOperationTransformerContext context, CancellationToken cancellationToken)
    {
        DescribeCallers(operation, context);
        DescribeParameters(operation, context);
        foreach (var (status, answer) in operation.Responses ?? [])
            answer.Description = Meanings.GetValueOrDefault(status, answer.Description ?? "");
        ShowExamples(operation, context);
        return Task.CompletedTask;
    }

    private static void DescribeCallers(OpenApiOperation operation, OpenApiOperationTransformerContext context)
    {
        var endpoint = context.Description.ActionDescriptor;
        if (!Refusals.IsProtected(endpoint))
            return;

        List<string> scopes = [.. endpoint.EndpointMetadata.OfType<ForScope>().Select(needed => needed.Scope)];
        operation.Security = [new() { [new(DescribeService.Scheme, context.Document)] = scopes }];
        var roles = endpoint.EndpointMetadata.OfType<ForRoles>().Select(needed => needed.Roles).ToList();
        if (roles.Count > 0)
            operation.Description ??= $"For: {string.Join(", ", roles.Aggregate((all, these) => [.. all.Intersect(these)]))}.";
    }

    private static void DescribeParameters(OpenApiOperation operation, OpenApiOperationTransformerContext context)
    {
        operation.Parameters ??= [];
        foreach (var parameter in operation.Parameters.OfType<OpenApiParameter>())
        {
            parameter.Name = JsonNamingPolicy.CamelCase.ConvertName(parameter.Name ?? "");
            if (parameter.In is ParameterLocation.Path)
                parameter.Description ??= $"Which of the {Before(parameter.Name, context.Description.RelativePath ?? "")}.";
        }

        if (context.Description.ActionDescriptor.EndpointMetadata.OfType<IfMatch.RequiresIfMatch>().Any())
            operation.Parameters.Add(Header("If-Match", "The ETag of the revision that is changed.", required: true));
        if (operation.Security is not null && Refusals.TakesKey(context.Description))
            operation.Parameters.Add(Header(
                "Idempotency-Key", "A name of your own for this request: a repeat within 24 hours gets the first answer."));
    }

    /// <summary>The part of the path before a parameter, in words: <c>supervision sessions</c>.</summary>
    private static string Before(string parameter, string path) =>
        path[..path.IndexOf($"{{{parameter}", StringComparison.Ordinal)].TrimEnd('/').Split('/')[^1].Replace('-', ' ');

    private static OpenApiParameter Header(string name, string description, bool required = false) => new()
    {
        Name = name,
        In = ParameterLocation.Header,
        Required = required,
        Description = description,
        Schema = new OpenApiSchema { Type = JsonSchemaType.String },
    };

    private void ShowExamples(OpenApiOperation operation, OpenApiOperationTransformerContext context)
    {
        var body = context.Description.ParameterDescriptions.FirstOrDefault(parameter => parameter.Source == BindingSource.Body);
        Show(operation.RequestBody?.Content, body?.Type, _brief);
        foreach (var answer in context.Description.SupportedResponseTypes.Where(answer => answer.StatusCode < 300))
            if (operation.Responses?.TryGetValue($"{answer.StatusCode}", out var shown) is true)
                Show(shown.Content, answer.Type, json.Value.SerializerOptions);
    }

    private void Show(IDictionary<string, OpenApiMediaType>? content, Type? type, JsonSerializerOptions options)
    {
        if (examples.SelectMany(known => known.All).FirstOrDefault(example => example.GetType() == type) is { } found
            && content?.TryGetValue("application/json", out var media) is true)
            media.Example = JsonSerializer.SerializeToNode(found, options);
    }
}
