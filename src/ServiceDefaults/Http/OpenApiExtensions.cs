using Microsoft.AspNetCore.OpenApi;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.OpenApi;

namespace PeerSupport.ServiceDefaults.Http;

public static class OpenApiExtensions
{
    /// <summary>One OpenAPI 3.1 document a service, at <c>/openapi/v1.json</c>.</summary>
    internal static IServiceCollection AddServiceOpenApi(this IServiceCollection services, ServiceIdentity service) => services.AddOpenApi(openApi =>
    {
        openApi.AddDocumentTransformer((document, _, _) =>
        {
            document.Info.Title = $"PeerSupport: {service.Name}";
            document.Info.Version = "1";
            document.Servers?.Clear();
            return Task.CompletedTask;
        });
        openApi.AddOperationTransformer((operation, context, _) =>
        {
            if (context.Description.ActionDescriptor.EndpointMetadata.OfType<IfMatch.RequiresIfMatch>().Any())
                (operation.Parameters ??= []).Add(new OpenApiParameter
                {
                    Name = "If-Match",
                    In = ParameterLocation.Header,
                    Required = true,
                    Description = "The ETag of the revision that is changed.",
                    Schema = new OpenApiSchema { Type = JsonSchemaType.String },
                });
            return Task.CompletedTask;
        });
    });
}
