using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Http.Features;
using Microsoft.AspNetCore.Http.HttpResults;
using PeerSupport.Web.Clients;

namespace PeerSupport.Web.Errors;

/// <summary>
/// Whatever cannot be shown is said in a page of its own, with its status; what was typed is never thrown away.
/// </summary>
internal static class ErrorPages
{
    public static void UseErrorPages(this WebApplication app)
    {
        app.UseExceptionHandler(new ExceptionHandlerOptions
        {
            ExceptionHandler = http => Show(http, StatusCodes.Status500InternalServerError),
        });
        app.UseStatusCodePages(context => Show(context.HttpContext, context.HttpContext.Response.StatusCode));
        app.Use(async (http, next) =>
        {
            try
            {
                await next(http);
            }
            catch (InvalidDataException) when (http.Request.HasFormContentType && !http.Response.HasStarted)
            {
                http.Response.Clear();
                await Show(http, StatusCodes.Status400BadRequest); // more fields than any form of ours, or longer ones
            }
            catch (ApiException refusal) when (!http.Response.HasStarted)
            {
                http.Response.Clear();
                await (refusal.Status is StatusCodes.Status401Unauthorized ? AskToSignIn(http) : Show(http, refusal.Status));
            }
        });
    }

    /// <summary>What is too large for its page is said before it is read; the rest of it is let in and dropped.</summary>
    public static void UseSizeLimits(this WebApplication app) => app.Use((http, next) =>
    {
        if (http.Features.Get<IHttpMaxRequestBodySizeFeature>() is not { IsReadOnly: false } limit
            || !(http.Request.ContentLength > limit.MaxRequestBodySize))
            return next(http);
        limit.MaxRequestBodySize = null; // else the connection breaks while the browser is still sending, and shows no page
        return Show(http, StatusCodes.Status413PayloadTooLarge);
    });

    /// <summary>A form that comes in after the session ended: signing in and sending it again loses nothing.</summary>
    public static void UseKeptForms(this WebApplication app) => app.Use((http, next) =>
        HttpMethods.IsPost(http.Request.Method) && http.Request.HasFormContentType
            && http.User.Identity is not { IsAuthenticated: true }
        && http.GetEndpoint()?.Metadata.GetMetadata<IAuthorizeData>() is not null
            ? AskToSignIn(http)
            : next(http));

    private static async Task AskToSignIn(HttpContext http)
    {
        var kept = IsTyped(http.Request)
            ? (await http.Request.ReadFormAsync())
                .SelectMany(field => field.Value, (field, value) => new KeyValuePair<string, string>(field.Key, value ?? ""))
                .ToList()
            : [];
        http.Response.StatusCode = StatusCodes.Status401Unauthorized;
        await Render<SessionEnded>(http, new() { ["Kept"] = kept });
    }

    // A file is not kept, nor waited for: nobody has said yet who sends it.
    private static bool IsTyped(HttpRequest request) => HttpMethods.IsPost(request.Method)
        && request.GetTypedHeaders().ContentType is { MediaType: var type }
        && type.Equals("application/x-www-form-urlencoded", StringComparison.OrdinalIgnoreCase);

    private static Task Show(HttpContext http, int status)
    {
        http.Response.StatusCode = status;
        if (status is StatusCodes.Status503ServiceUnavailable)
            http.Response.Headers.RetryAfter = "30";
        return Render<ErrorPage>(http, new() { ["Status"] = status });
    }

    // The page that failed has used up its scope's renderer.
    private static async Task Render<TPage>(HttpContext http, Dictionary<string, object?> parameters) where TPage : IComponent
    {
        var services = http.RequestServices;
        await using var scope = services.CreateAsyncScope();
        http.RequestServices = scope.ServiceProvider;
        try
        {
            await new RazorComponentResult<TPage>(parameters).ExecuteAsync(http);
        }
        finally
        {
            http.RequestServices = services;
        }
    }
}
