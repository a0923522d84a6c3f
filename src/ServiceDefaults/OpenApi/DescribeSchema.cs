using System.Reflection;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.OpenApi;
using Microsoft.OpenApi;

namespace PeerSupport.ServiceDefaults.OpenApi;

/// <summary>Types and properties in the words of the code's comments; and the stable code that every problem has.</summary>
internal sealed class DescribeSchema : IOpenApiSchemaTransformer
{
    public Task TransformAsync(OpenApiSchema schema, OpenApiSchemaTransformerContext context, CancellationToken cancellationToken)
    {
        var ofProperty = context.JsonPropertyInfo?.AttributeProvider is PropertyInfo property ? CodeComments.Of(property) : null;
        var isReferred = OpenApiOptions.CreateDefaultSchemaReferenceId(context.JsonTypeInfo) is not null;
        schema.Description = (isReferred ? CodeComments.Of(context.JsonTypeInfo.Type) : ofProperty) ?? schema.Description;

        // The property becomes a reference to its type's schema, and the framework moves this entry there.
        if (isReferred && ofProperty is not null)
            (schema.Metadata ??= new Dictionary<string, object>())["x-ref-description"] = ofProperty;

        if (context.JsonPropertyInfo is null && typeof(ProblemDetails).IsAssignableFrom(context.JsonTypeInfo.Type))
            (schema.Properties ??= new Dictionary<string, IOpenApiSchema>())["code"] = new OpenApiSchema
            {
                Type = JsonSchemaType.String,
                Description = "Stable name of the refusal; with 409 that of the rule, such as `agreement.not-open`.",
            };
        return Task.CompletedTask;
    }
}
