using System.Collections.Frozen;
using System.Globalization;

namespace PeerSupport.Resources.Searching;

/// <summary>Languages by the codes that services are filtered by, and what people call them (in English).</summary>
internal static class LanguageNames
{
    private static readonly FrozenDictionary<string, string> Names = CultureInfo.GetCultures(CultureTypes.NeutralCultures)
        .Where(culture => culture.Name.Length is 2 or 3)
        .ToFrozenDictionary(culture => culture.Name, culture => culture.EnglishName, StringComparer.OrdinalIgnoreCase);

    private static readonly FrozenDictionary<string, string> Codes = Names
        .GroupBy(language => language.Value, StringComparer.OrdinalIgnoreCase)
        .ToFrozenDictionary(
            same => same.Key, same => same.MinBy(language => language.Key.Length).Key, StringComparer.OrdinalIgnoreCase);

    /// <summary>
    /// A dialect is the language: <c>es-MX</c> is found by <c>es</c>. Without a code its name tells, as far as it is known.
    /// </summary>
    public static string? CodeOf(string? code, string? name = null) =>
        (code?.Split('-', '_')[0] ?? (name is null ? null : Codes.GetValueOrDefault(name, name)))?.ToLowerInvariant();

    public static string NameOf(string code) => Names.GetValueOrDefault(code, code);
}
