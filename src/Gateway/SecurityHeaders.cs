namespace PeerSupport.Gateway;

internal static class SecurityHeaders
{
    /// <summary>For what answers without a content security policy of its own (pages bring theirs): nothing may be loaded or framed.</summary>
    private const string Strictest = "default-src 'none'; frame-ancestors 'none'";

    /// <summary>The API browser runs its own bundled script and styles.</summary>
    private const string Docs =
        "default-src 'self'; script-src 'self' 'unsafe-inline'; style-src 'self' 'unsafe-inline'; img-src 'self' data:; font-src 'self' data:; frame-ancestors 'none'";

    public static void UseSecurityHeaders(this WebApplication app) => app.Use((http, next) =>
    {
        http.Response.OnStarting(() =>
        {
            var headers = http.Response.Headers;
            headers.XContentTypeOptions = "nosniff";
            headers.XFrameOptions = "DENY";
            headers.TryAdd("Referrer-Policy", "same-origin"); // pages behind secret links are stricter
            headers["Permissions-Policy"] = "camera=(), geolocation=(self), microphone=()";
            headers["Cross-Origin-Opener-Policy"] = "same-origin";
            if (http.Request.IsHttps)
                headers.StrictTransportSecurity = "max-age=31536000; includeSubDomains";
            if (!headers.ContainsKey("Content-Security-Policy"))
                headers.ContentSecurityPolicy = http.Request.Path.StartsWithSegments("/docs") ? Docs : Strictest;
            return Task.CompletedTask;
        });
        return next(http);
    });
}
