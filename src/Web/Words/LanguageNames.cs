using System.Globalization;

namespace PeerSupport.Web.Words;

/// <summary>The languages that have an ISO code of two or three letters, by their names.</summary>
internal static class LanguageNames
{
    private const CompareOptions Loosely = CompareOptions.IgnoreCase | CompareOptions.IgnoreNonSpace;
    private const string SignLanguage = "ase"; // has no culture

    private static readonly IReadOnlyList<CultureInfo> Known =
        [.. CultureInfo.GetCultures(CultureTypes.NeutralCultures).Where(culture => culture.Name.Length is 2 or 3)];

    /// <summary>As the reader calls them.</summary>
    public static IEnumerable<string> All => Known.Select(culture => Labels.Upper(culture.DisplayName)).Append(SpokenLanguages.Name(SignLanguage))
        .Distinct().Order(StringComparer.CurrentCulture);

    /// <summary>By a code, or the name that the reader, English or the language itself has for it; null where none is known.</summary>
    public static string? CodeOf(string typed)
    {
        var wanted = typed.Trim();
        if (wanted.Split('-', '_')[0] is var code && (IsSame(code, SignLanguage) || Known.Any(culture => IsSame(culture.Name, code))))
            return wanted.Replace('_', '-');
        return IsSame(wanted, SpokenLanguages.Name(SignLanguage)) ? SignLanguage
            : Known.FirstOrDefault(culture => IsSame(culture.DisplayName, wanted) || IsSame(culture.EnglishName, wanted) || IsSame(culture.NativeName, wanted))?.Name;
    }

    public static string English(string code) => Known.FirstOrDefault(culture => IsSame(culture.Name, code.Split('-')[0]))?.EnglishName
        ?? SpokenLanguages.Name(code);

    private static bool IsSame(string one, string other) => CultureInfo.InvariantCulture.CompareInfo.Compare(one, other, Loosely) == 0;
}
