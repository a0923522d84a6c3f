namespace PeerSupport.Web.Security;

/// <summary>What a browser may do with our pages: own style sheets, scripts and forms, and nothing else.</summary>
internal static class PageHeaders
{
    public static void Use(IApplicationBuilder app) => app.Use((HttpContext http, RequestDelegate next) =>
    {
        http.Response.OnStarting(() =>
        {
            var headers = http.Response.Headers;
            headers.ContentSecurityPolicy = "default-src 'none'; style-src 'self'; script-src 'self'; "
                + "connect-src 'self'; img-src 'self' data:; "
                + "form-action 'self'; base-uri 'self'; frame-ancestors 'none'";
            headers.XContentTypeOptions = "nosniff";
            headers["Referrer-Policy"] = "same-origin";
            headers["Cross-Origin-Opener-Policy"] = "same-origin";
            if (http.User.Identity is { IsAuthenticated: true } || http.Response.StatusCode is StatusCodes.Status401Unauthorized)
                headers.CacheControl = "no-store";
            if (http.Request.Path.StartsWithSegments("/pack")) // the address itself is the key
            {
                headers.CacheControl = "no-store";
                headers["Referrer-Policy"] = "no-referrer";
                headers["X-Robots-Tag"] = "noindex, nofollow";
            }

            return Task.CompletedTask;
        });
        return next(http);
    });
}
