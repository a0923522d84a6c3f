using System.Globalization;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.Net.Http.Headers;

namespace PeerSupport.ServiceDefaults.Http;

/// <summary>Sends the revision of a view as a strong ETag, and 304 to a reader who has it.</summary>
internal sealed class ETagFilter : IEndpointFilter
{
    public async ValueTask<object?> InvokeAsync(EndpointFilterInvocationContext context, EndpointFilterDelegate next)
    {
        var result = await next(context);
        var answer = result is INestedHttpResult nested ? nested.Result : result;
        if (answer is not IValueHttpResult { Value: IRevisioned view })
            return result;

        var http = context.HttpContext;
        var tag = new EntityTagHeaderValue($"\"{view.Revision.ToString(CultureInfo.InvariantCulture)}\"");
        http.Response.Headers.ETag = tag.ToString();
        http.Response.Headers.CacheControl = "private, no-cache";
        return HttpMethods.IsGet(http.Request.Method) && http.Request.GetTypedHeaders().IfNoneMatch.Any(known => tag.Compare(known, useStrongComparison: false))
            ? TypedResults.StatusCode(StatusCodes.Status304NotModified)
            : result;
    }
}

public static class ETagExtensions
{
    /// <summary>The group's views go out with their revision as ETag.</summary>
    public static RouteGroupBuilder WithETags(this RouteGroupBuilder group) => group.AddEndpointFilter<RouteGroupBuilder, ETagFilter>();
}
