using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc.ApiExplorer;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;

namespace PeerSupport.ServiceDefaults.OpenApi;

public static class OpenApiExtensions
{
    /// <summary>
    /// One OpenAPI 3.1 document a service, at <c>/openapi/v1.json</c>: descriptions are the code's comments, refusals and who
    /// may follow from the endpoint, and examples are those of <see cref="AddExamples"/>.
    /// </summary>
    internal static IServiceCollection AddServiceOpenApi(this IServiceCollection services) => services
        .AddSingleton<IApiDescriptionProvider, Refusals>()
        .AddOpenApi(openApi => openApi
            .AddDocumentTransformer<DescribeService>()
            .AddOperationTransformer<DescribeOperation>()
            .AddSchemaTransformer<DescribeSchema>());

    /// <summary>Requests and views, one of a type; shown as they go over the wire wherever that type is taken or given.</summary>
    public static IServiceCollection AddExamples(this IServiceCollection services, IReadOnlyList<object> examples) =>
        services.AddSingleton(new WireExamples(examples));

    /// <summary>Puts the group's operations under a heading of the OpenAPI document, with a sentence about it.</summary>
    public static RouteGroupBuilder WithTag(this RouteGroupBuilder group, string name, string description) =>
        group.WithTags(name).WithMetadata(new TagDescription(name, description));
}

internal sealed record TagDescription(string Name, string Text);

internal sealed record WireExamples(IReadOnlyList<object> All);
