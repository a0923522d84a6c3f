using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;

namespace PeerSupport.Relationships.Domain;

/// <summary>
/// Names that must not leave with a shared text, found as whole words whatever their case and accents, possessives included.
/// </summary>
internal sealed class KnownNames
{
    /// <summary>Stands where a name stood.</summary>
    public const string Placeholder = "[…]";

    /// <summary>The shortest part of a name that is searched for by itself ("Anne" of "Anne Marie", not "J" of "J R").</summary>
    private const int ShortestPart = 3;
    private const string WordCharacter = @"[\p{L}\p{M}\p{N}]";
    private static readonly char[] Separators = " \t-.,/()\"_".ToCharArray();

    private readonly Regex? _any;

    private KnownNames(Regex? any) => _any = any;

    public static KnownNames Of(IEnumerable<string> firstNames)
    {
        var searched = firstNames.SelectMany(Searched).Distinct().OrderByDescending(name => name.Length).ToList();
        if (searched.Count == 0)
            return new(null);

        // "Sams" lacks its apostrophe and still says who; only with a capital, for "this" is not somebody called Thi.
        var names = $"(?:{string.Join('|', searched)})";
        return new(new Regex(
            $"(?<!{WordCharacter}){names}(?!{WordCharacter})|(?<!{WordCharacter})(?-i:(?=\\p{{Lu}})){names}(?=s(?!{WordCharacter}))",
            RegexOptions.IgnoreCase | RegexOptions.CultureInvariant));
    }

    public bool AppearIn(string? text) => text is not null && _any?.IsMatch(Folded(Composed(text))) is true;

    /// <summary>The text with every name replaced; what surrounds it, a possessive's ending for one, stays.</summary>
    public string? Mask(string? text)
    {
        if (text is null)
            return null;

        var (composed, masked, done) = (Composed(text), new StringBuilder(), 0);
        if (_any is null)
            return composed;

        foreach (Match name in _any.Matches(Folded(composed)))
        {
            masked.Append(composed, done, name.Index - done).Append(Placeholder);
            done = name.Index + name.Length;
        }

        return masked.Append(composed, done, composed.Length - done).ToString();
    }

    private static IEnumerable<string> Searched(string firstName)
    {
        var parts = Folded(Composed(firstName)).Split(Separators, StringSplitOptions.RemoveEmptyEntries);
        var whole = string.Join(@"[\s\-]+", parts.Select(Regex.Escape));
        return parts.Where(part => part.Length >= ShortestPart).Select(Regex.Escape).Append(whole).Where(name => name.Length > 0);
    }

    private static string Composed(string text) => text.Normalize(NormalizationForm.FormC);

    /// <summary>Without accents and typographic apostrophes; every character stays where it was.</summary>
    private static string Folded(string composed) =>
        string.Create(composed.Length, composed, (folded, source) =>
        {
            for (var i = 0; i < source.Length; i++)
                folded[i] = Folded(source[i]);
        });

    private static char Folded(char character)
    {
        if (character < 0x80 || char.IsSurrogate(character))
            return character;

        if (character is '’' or '‘' or 'ʼ')
            return '\'';

        if (character is '‐' or '‑')
            return '-';

        var decomposed = character.ToString().Normalize(NormalizationForm.FormD);
        return decomposed.Length > 1 && char.GetUnicodeCategory(decomposed[1]) is UnicodeCategory.NonSpacingMark
            ? decomposed[0]
            : character;
    }
}
