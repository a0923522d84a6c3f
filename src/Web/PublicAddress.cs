using PeerSupport.ServiceDefaults.Http;

namespace PeerSupport.Web;

/// <summary>
/// The address that people see (<c>PublicUrl</c>), whatever address the request came in at, and where Identity is behind it.
/// </summary>
internal sealed class PublicAddress(IConfiguration configuration)
{
    // Read at each use: within Standalone the addresses are known only once everything has started.
    public Uri? Url => configuration["PublicUrl"] is { Length: > 0 } url ? new Uri(url.TrimEnd('/') + "/") : null;

    public Uri? Identity => configuration.ServiceAddress("identity");

    /// <summary>Cookies are Secure except on plain-HTTP loopback.</summary>
    public CookieSecurePolicy CookieSecurity =>
        Url is { Scheme: "http", IsLoopback: true } ? CookieSecurePolicy.None : CookieSecurePolicy.Always;

    /// <summary>A cookie's name; where it is Secure, with the prefix by which no other host or path can set it.</summary>
    public string CookieName(string name) => CookieSecurity is CookieSecurePolicy.Always ? $"__Host-{name}" : name;

    /// <summary>
    /// Runs every request as if it had come in at the public address, so that redirects and cookies are right behind any gateway.
    /// </summary>
    public static void Use(IApplicationBuilder app) => app.Use((HttpContext http, RequestDelegate next) =>
    {
        if (http.RequestServices.GetRequiredService<PublicAddress>().Url is { } url)
        {
            http.Request.Scheme = url.Scheme;
            http.Request.Host = url.IsDefaultPort ? new(url.Host) : new(url.Host, url.Port);
        }

        return next(http);
    });

    /// <summary>The same resource as seen from a browser.</summary>
    public string ForBrowser(string address) =>
        Url is { } url && Identity is { } identity && identity.IsBaseOf(new Uri(address))
            ? new Uri(url, new Uri(address).PathAndQuery).ToString()
            : address;
}
