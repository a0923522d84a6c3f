using Microsoft.AspNetCore.Mvc;
using Yarp.ReverseProxy.Forwarder;

namespace PeerSupport.Gateway;

internal static class Unavailable
{
    /// <summary>
    /// A service that does not answer is 503 with <c>Retry-After</c>, never a bare 502 or a hang. What is wrong with the request, such
    /// as a body that is too large, keeps its status.
    /// </summary>
    public static async Task AnswerPlainly(HttpContext http, Func<Task> next)
    {
        await next();

        if (http.Features.Get<IForwarderErrorFeature>() is null or { Error: ForwarderError.RequestBodyClient }
            || http.Response.HasStarted || http.RequestAborted.IsCancellationRequested)
            return;

        http.Response.StatusCode = StatusCodes.Status503ServiceUnavailable;
        http.Response.Headers.RetryAfter = "5";
        await http.RequestServices.GetRequiredService<IProblemDetailsService>().TryWriteAsync(new()
        {
            HttpContext = http,
            ProblemDetails = new ProblemDetails { Status = http.Response.StatusCode, Title = "Not available at the moment", Detail = "Try again shortly." },
        });
    }
}
