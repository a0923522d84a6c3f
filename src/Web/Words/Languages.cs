using System.Globalization;
using Microsoft.AspNetCore.Localization;
using PeerSupport.Web.Security;

namespace PeerSupport.Web.Words;

/// <summary>The languages of the pages: as chosen on a page, else as the browser asks.</summary>
internal static class Languages
{
    private const string Cookie = "web.language";

    public static readonly IReadOnlyList<(string Code, string Name)> All = [("en", "English"), ("es", "Español")];

    public static string Current => CultureInfo.CurrentUICulture.TwoLetterISOLanguageName;

    public static void Use(WebApplication app)
    {
        // English without a country is written as in Britain; whoever asks for another country's dates gets those.
        var options = new RequestLocalizationOptions()
            .SetDefaultCulture("en-GB")
            .AddSupportedCultures("en-GB", "en-US", "en-CA", "en-AU", "en-NZ", "en-IE", "es", "es-ES", "es-MX", "es-US")
            .AddSupportedUICultures("en", "es");
        options.RequestCultureProviders =
        [
            new CookieRequestCultureProvider { CookieName = Cookie }, new AcceptLanguageHeaderRequestCultureProvider(),
        ];
        app.UseRequestLocalization(options);
        app.MapGet("/language/{code}", Choose);
    }

    private static IResult Choose(string code, string? back, HttpContext http, PublicAddress address)
    {
        if (All.All(known => known.Code != code))
            return TypedResults.NotFound();
        var culture = new RequestCulture(code is "en" ? "en-GB" : code, code);
        http.Response.Cookies.Append(Cookie, CookieRequestCultureProvider.MakeCookieValue(culture), new()
        {
            HttpOnly = true,
            IsEssential = true,
            MaxAge = TimeSpan.FromDays(365),
            SameSite = SameSiteMode.Lax,
            Secure = address.CookieSecurity is CookieSecurePolicy.Always,
        });
        return TypedResults.LocalRedirect(SignIn.Local(back ?? "/"));
    }
}
