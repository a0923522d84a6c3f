using System.Globalization;
using System.Reflection;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Metadata;
using Microsoft.Net.Http.Headers;
using PeerSupport.Kernel;

namespace PeerSupport.ServiceDefaults.Http;

/// <summary>
/// The revision that a change is meant for, from the <c>If-Match</c> header. An endpoint that takes one answers 428 without
/// the header, 400 to one that is not of ours, and 412 when the aggregate has moved on.
/// </summary>
public sealed record IfMatch(long Revision) : IEndpointParameterMetadataProvider
{
    /// <exception cref="StaleException">The aggregate has changed since.</exception>
    public void Check(Aggregate aggregate)
    {
        if (aggregate.Revision != Revision)
            throw new StaleException();
    }

    public static ValueTask<IfMatch?> BindAsync(HttpContext http, ParameterInfo _)
    {
        if (http.Request.Headers.IfMatch.ToString() is not { Length: > 0 } header)
            throw new BadHttpRequestException("Say with If-Match which revision you are changing.", StatusCodes.Status428PreconditionRequired);

        return EntityTagHeaderValue.TryParse(header, out var tag)
            && long.TryParse(tag.Tag.AsSpan().Trim('"'), NumberStyles.None, CultureInfo.InvariantCulture, out var revision)
                ? ValueTask.FromResult<IfMatch?>(new(revision))
                : throw new BadHttpRequestException("If-Match is not an ETag of this record.");
    }

    public static void PopulateMetadata(ParameterInfo parameter, EndpointBuilder builder)
    {
        builder.Metadata.Add(new ProducesResponseTypeMetadata(StatusCodes.Status412PreconditionFailed, typeof(Microsoft.AspNetCore.Mvc.ProblemDetails), ["application/problem+json"]));
        builder.Metadata.Add(new ProducesResponseTypeMetadata(StatusCodes.Status428PreconditionRequired, typeof(Microsoft.AspNetCore.Mvc.ProblemDetails), ["application/problem+json"]));
        builder.Metadata.Add(new RequiresIfMatch());
    }

    /// <summary>Marks an endpoint whose OpenAPI description lists the header.</summary>
    internal sealed record RequiresIfMatch;
}
