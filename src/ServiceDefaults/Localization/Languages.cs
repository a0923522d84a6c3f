using System.Globalization;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Localization;

namespace PeerSupport.ServiceDefaults.Localization;

/// <summary>The languages of what people read: as they chose on a page, else as their browser asks.</summary>
public static class Languages
{
    /// <summary>Holds what somebody chose; every part of the product at this address reads it.</summary>
    public const string Cookie = "web.language";

    public static readonly IReadOnlyList<(string Code, string Name)> All = [("en", "English"), ("es", "Español")];

    public static string Current => CultureInfo.CurrentUICulture.TwoLetterISOLanguageName;

    /// <summary>Reads the language of each request; dates and times are written as in the country that the browser names.</summary>
    public static void UseLanguages(this IApplicationBuilder app)
    {
        // English without a country is written as in Britain.
        var options = new RequestLocalizationOptions()
            .SetDefaultCulture("en-GB")
            .AddSupportedCultures("en-GB", "en-US", "en-CA", "en-AU", "en-NZ", "en-IE", "es", "es-ES", "es-MX", "es-US")
            .AddSupportedUICultures([.. All.Select(language => language.Code)]);
        options.RequestCultureProviders =
        [
            new CookieRequestCultureProvider { CookieName = Cookie }, new AcceptLanguageHeaderRequestCultureProvider(),
        ];
        app.UseRequestLocalization(options);
    }
}
