using System.Text.RegularExpressions;

namespace PeerSupport.Resources.Hsds;

/// <summary>Postal codes, so that what means the same is the same: upper case, no spaces, a ZIP code without its last four digits.</summary>
internal static partial class Postcodes
{
    private const int MaxLength = 20;

    public static string? Normal(string? code)
    {
        var normal = string.Concat((code ?? "").Where(letter => !char.IsWhiteSpace(letter))).ToUpperInvariant();
        return ZipPlusFour().IsMatch(normal) ? normal[..5] : normal is { Length: > 0 and <= MaxLength } ? normal : null;
    }

    [GeneratedRegex("^[0-9]{5}-[0-9]{4}$")]
    private static partial Regex ZipPlusFour();
}
