using System.Reflection;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.OpenApi;
using Microsoft.OpenApi;

namespace PeerSupport.ServiceDefaults.OpenApi;

/// <summary>Types and properties in the words of the code's comments; the stable code of problems, which the framework does not know of.</summary>
internal sealed class DescribeSchema : IOpenApiSchemaTransformer
{
    public Task TransformAsync(OpenApiSchema schema, OpenApiSchemaTransformerContext context, CancellationToken cancellationToken)
    {
        var text = context.JsonPropertyInfo is { } property
            ? property.AttributeProvider is PropertyInfo source ? CodeComments.Of(source) : null
            : CodeComments.Of(context.JsonTypeInfo.Type);
        if (text is not null)
            Describe(schema, text, isReference: context.JsonPropertyInfo is not null);

        if (context.JsonPropertyInfo is null && typeof(ProblemDetails).IsAssignableFrom(context.JsonTypeInfo.Type))
            (schema.Properties ??= new Dictionary<string, IOpenApiSchema>())["code"] = new OpenApiSchema
            {
                Type = JsonSchemaType.String,
                Description = "Stable name of the refusal; with 409 that of the rule, such as `agreement.not-open`.",
            };
        return Task.CompletedTask;
    }

    // A property of a type that has a schema of its own becomes a reference to it; the framework moves this entry there.
    private static void Describe(OpenApiSchema schema, string text, bool isReference)
    {
        schema.Description = text;
        if (isReference)
            (schema.Metadata ??= new Dictionary<string, object>())["x-ref-description"] = text;
    }
}
