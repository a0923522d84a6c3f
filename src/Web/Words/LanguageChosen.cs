using Microsoft.AspNetCore.Localization;
using PeerSupport.ServiceDefaults.Localization;
using PeerSupport.Web.Security;

namespace PeerSupport.Web.Words;

/// <summary>Remembers a language for this browser and shows the page again.</summary>
internal static class LanguageChosen
{
    public static void MapLanguages(this WebApplication app) => app.MapGet("/language/{code}", Handle);

    private static IResult Handle(string code, string? back, HttpContext http, PublicAddress address)
    {
        if (Languages.All.All(known => known.Code != code))
            return TypedResults.NotFound();
        var culture = new RequestCulture(code is "en" ? "en-GB" : code, code);
        http.Response.Cookies.Append(Languages.Cookie, CookieRequestCultureProvider.MakeCookieValue(culture), new()
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
