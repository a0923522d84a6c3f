using Microsoft.Extensions.FileProviders;
using PeerSupport.Identity.OpenId;

namespace PeerSupport.Identity.Features.AccountPages;

/// <summary>The pages on which people sign in, sign out and take up what they were sent. They work without scripts.</summary>
internal static class AccountEndpoints
{
    // Browsers hold redirects after a form to form-action too, and an app on this machine gets its code at a loopback address.
    private const string ContentSecurityPolicy = "default-src 'none'; style-src 'self'; img-src 'self' data:; "
        + "form-action 'self' http://127.0.0.1:*; base-uri 'none'; frame-ancestors 'none'";

    public static void MapAccountPages(this WebApplication app)
    {
        app.Use(AsPeopleSeeIt);
        app.UseMiddleware<PageProblems>();
        app.UseStaticFiles(new StaticFileOptions
        {
            FileProvider = new EmbeddedFileProvider(typeof(AccountEndpoints).Assembly, "PeerSupport.Identity.wwwroot.account"),
            RequestPath = "/account",
        });
        app.UseAntiforgery();

        var account = app.MapGroup("/account").AllowAnonymous().ExcludeFromDescription().AddEndpointFilter(Guard);
        SignIn.Map(account);
        SignOut.Map(account);
        SetUp.Map(account);
        AcceptInvitation.Map(account);
        Join.Map(account);
    }

    // Where the public address is https, a page that arrives in clear came over the hop behind whatever ends TLS; cookies go by
    // the former.
    private static Task AsPeopleSeeIt(HttpContext http, RequestDelegate next)
    {
        if (http.Request.Path.StartsWithSegments("/account") && http.RequestServices.GetRequiredService<PublicAddress>().IsSecure)
            http.Request.Scheme = Uri.UriSchemeHttps;
        return next(http);
    }

    // Links of ours carry secrets in their address, so no other site is told where somebody came from.
    private static ValueTask<object?> Guard(EndpointFilterInvocationContext context, EndpointFilterDelegate next)
    {
        Guard(context.HttpContext.Response.Headers);
        return next(context);
    }

    /// <summary>What goes out with every page; with one that tells of a problem, too.</summary>
    internal static void Guard(IHeaderDictionary headers)
    {
        headers.ContentSecurityPolicy = ContentSecurityPolicy;
        headers.XContentTypeOptions = "nosniff";
        headers.XFrameOptions = "DENY";
        headers["Referrer-Policy"] = "no-referrer";
        headers.CacheControl = "no-cache, no-store";
        headers.Pragma = "no-cache";
    }
}
