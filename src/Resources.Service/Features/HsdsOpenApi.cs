using System.Globalization;
using System.Text.Json.Nodes;
using Microsoft.OpenApi;

namespace PeerSupport.Resources.Features;

/// <summary>Describes the endpoints whose parameters are read by <see cref="HsdsParameters"/>.</summary>
internal static class HsdsOpenApi
{
    private static readonly string[] BodyTypes = ["application/json", "application/x-www-form-urlencoded"];

    public static RouteHandlerBuilder Taking(this RouteHandlerBuilder endpoint, IReadOnlyList<HsdsParameter> parameters) =>
        endpoint.AddOpenApiOperationTransformer((operation, _, _) =>
        {
            foreach (var parameter in parameters)
                (operation.Parameters ??= []).Add(new OpenApiParameter
                {
                    Name = parameter.Name,
                    In = ParameterLocation.Query,
                    Description = parameter.Description,
                    Schema = Schema(parameter),
                });
            return Task.CompletedTask;
        });

    public static RouteHandlerBuilder TakingInBody(this RouteHandlerBuilder endpoint, IReadOnlyList<HsdsParameter> parameters) =>
        endpoint.AddOpenApiOperationTransformer((operation, _, _) =>
        {
            var schema = new OpenApiSchema
            {
                Type = JsonSchemaType.Object,
                Properties = parameters.ToDictionary(parameter => parameter.Name, IOpenApiSchema (parameter) => Schema(parameter)),
                AdditionalPropertiesAllowed = false,
            };
            operation.RequestBody = new OpenApiRequestBody
            {
                Description = "The parameters, so that they stay out of addresses.",
                Content = BodyTypes.ToDictionary(type => type, _ => new OpenApiMediaType
                {
                    Schema = schema,
                    Example = new JsonObject { ["search"] = "evening group", ["page"] = 1, ["per_page"] = 20 },
                }),
            };
            return Task.CompletedTask;
        });

    /// <summary>The list may come as lines of JSON instead of a page.</summary>
    public static RouteHandlerBuilder OrLines(this RouteHandlerBuilder endpoint) =>
        endpoint.AddOpenApiOperationTransformer((operation, _, _) =>
        {
            operation.Responses!["200"].Content![HsdsLines.ContentType] = new() { Schema = new OpenApiSchema { Type = JsonSchemaType.Object } };
            return Task.CompletedTask;
        });

    private static OpenApiSchema Schema(HsdsParameter parameter) => new()
    {
        Type = parameter.Type,
        MaxLength = parameter.Type is JsonSchemaType.String ? parameter.Max : null,
        Minimum = parameter.Type is JsonSchemaType.String ? null : parameter.Min?.ToString(CultureInfo.InvariantCulture),
        Maximum = parameter.Type is JsonSchemaType.String ? null : parameter.Max?.ToString(CultureInfo.InvariantCulture),
        Enum = parameter.Words is { } words ? [.. words] : null,
    };
}
