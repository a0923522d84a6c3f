using System.Globalization;
using System.Text.RegularExpressions;

namespace PeerSupport.Resources.Hsds;

/// <summary>How badly a field is needed.</summary>
internal enum HsdsNeed
{
    Optional,

    /// <summary>Required by the standard, but a missing text can go out empty.</summary>
    Expected,

    /// <summary>Without it the row means nothing.</summary>
    Required,
}

internal enum HsdsKind
{
    Text,
    Uuid,
    Uri,
    Email,
    Number,
    Date,
    DateTime,
    Time,
    Words,
}

/// <summary>A column of a table.</summary>
/// <param name="Target">The table that it references, or <c>@field</c> where another field names the table.</param>
internal sealed partial record HsdsField(
    string Name, HsdsNeed Need, bool IsSearched, HsdsKind Kind, IReadOnlyList<string> Words, string? Target)
{
    private static readonly string[] Dates = ["yyyy-MM-dd"];
    private static readonly string[] Times = ["HH:mm", "HH:mm:ss", "HH:mm:ss.FFFFFFF", "HH:mmK", "HH:mm:ssK"];

    /// <summary>Whether a reply that carries the value still satisfies the standard's JSON Schema.</summary>
    public bool MayGoOut(string value) => Kind is HsdsKind.Date or HsdsKind.Time || IsValid(value);

    public bool IsValid(string value) => Kind switch
    {
        HsdsKind.Uuid => Guid.TryParseExact(value, "D", out _),
        HsdsKind.Uri => value.All(char.IsAscii) && Uri.IsWellFormedUriString(value, UriKind.Absolute),
        HsdsKind.Email => EmailPattern().IsMatch(value),
        HsdsKind.Number => TryNumber(value, out _),
        HsdsKind.Date => Day(value) is not null,
        HsdsKind.DateTime => DateTimePattern().IsMatch(value)
            && DateTimeOffset.TryParse(value, CultureInfo.InvariantCulture, DateTimeStyles.None, out _),
        HsdsKind.Time => DateTime.TryParseExact(value, Times, CultureInfo.InvariantCulture, DateTimeStyles.None, out _),
        HsdsKind.Words => Words.Contains(value),
        _ => true,
    };

    public static DateOnly? Day(string? value) =>
        DateOnly.TryParseExact(value, Dates, CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) ? day : null;

    public static bool TryNumber(string value, out decimal number) => decimal.TryParse(
        value, NumberStyles.AllowLeadingSign | NumberStyles.AllowDecimalPoint | NumberStyles.AllowExponent,
        CultureInfo.InvariantCulture, out number);

    /// <summary>Reads the notation of <c>HsdsTables.txt</c>.</summary>
    public static HsdsField Parse(string notation)
    {
        var match = Notation().Match(notation);
        if (!match.Success)
            throw new FormatException($"'{notation}' is not a field.");

        var kind = match.Groups["kind"].Value;
        var target = match.Groups["target"].Value;
        return new(
            match.Groups["name"].Value,
            match.Groups["need"].Value switch { "!" => HsdsNeed.Required, "*" => HsdsNeed.Expected, _ => HsdsNeed.Optional },
            match.Groups["searched"].Success,
            target.Length > 0 || match.Groups["name"].Value == "id" ? HsdsKind.Uuid
                : kind.Contains('|') ? HsdsKind.Words
                : kind.Length > 0 ? Enum.Parse<HsdsKind>(kind, ignoreCase: true) : HsdsKind.Text,
            kind.Contains('|') ? [.. kind.Split('|').Select(word => word.Replace('+', ' '))] : [],
            target.Length > 0 ? target : null);
    }

    [GeneratedRegex(@"^(?<name>\w+)(?<need>[!*])?(?<searched>~)?(:(?<kind>[^>]+))?(>(?<target>@?\w+))?$")]
    private static partial Regex Notation();

    // As JSON Schema validators check the formats email and date-time (RFC 5321, RFC 3339).
    [GeneratedRegex(@"^[A-Za-z0-9!#$%&'*+/=?^_`{|}~-]+(\.[A-Za-z0-9!#$%&'*+/=?^_`{|}~-]+)*"
        + @"@([A-Za-z0-9]([A-Za-z0-9-]*[A-Za-z0-9])?\.)+[A-Za-z0-9]([A-Za-z0-9-]*[A-Za-z0-9])?$")]
    private static partial Regex EmailPattern();

    [GeneratedRegex(@"^\d{4}-\d\d-\d\d[Tt]\d\d:\d\d:\d\d(\.\d+)?([Zz]|[+-]\d\d:\d\d)$")]
    private static partial Regex DateTimePattern();
}
