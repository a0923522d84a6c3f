using System.Globalization;
using System.Text.RegularExpressions;
using Microsoft.Extensions.Primitives;
using Microsoft.OpenApi;
using PeerSupport.Resources.Hsds;

namespace PeerSupport.Resources.Features;

/// <summary>A query parameter of the standard.</summary>
internal sealed record HsdsParameter(string Name, JsonSchemaType Type, string Description, int? Min = null, int? Max = null, string[]? Words = null);

/// <summary>The query parameters of the standard, and how their texts become a <see cref="HsdsQuery"/>.</summary>
internal sealed partial class HsdsParameters(IReadOnlyDictionary<string, StringValues> given)
{
    private const int MaxSearchLength = 200;
    private const int MaxPage = 1_000_000;
    private const int MaxMetres = 20_100_000; // half around the earth
    private static readonly string[] Common = ["search", "page", "per_page", "format", "full", "minimal", "modified_after"];

    private static readonly HsdsParameter[] Known =
    [
        new("search", JsonSchemaType.String, "Words that all occur.", Max: MaxSearchLength),
        new("page", JsonSchemaType.Integer, "1-based.", 1, MaxPage),
        new("per_page", JsonSchemaType.Integer,
            $"At most {HsdsQuery.MaxSize}; with minimal {HsdsQuery.MaxMinimalSize}, which is then the default.", 1, HsdsQuery.MaxMinimalSize),
        new("format", JsonSchemaType.String, "ndjson streams everything without pages.", Words: ["json", "ndjson"]),
        new("full", JsonSchemaType.Boolean, "Each with everything that belongs to it."),
        new("minimal", JsonSchemaType.Boolean, "Only id and modified_date, everything on one page."),
        new("modified_after", JsonSchemaType.String,
            "Changed here at this instant or later (RFC 3339), themselves or in what belongs to them."),
        new("taxonomy_term_id", JsonSchemaType.String, "Classified by this term, themselves or by their service."),
        new("taxonomy_id", JsonSchemaType.String, "Classified by a term of this taxonomy; terms of this taxonomy."),
        new("organization_id", JsonSchemaType.String, "Services of this organization."),
        new("full_service", JsonSchemaType.Boolean, "Full, with full services."),
        new("postcode", JsonSchemaType.String, "In a service area that names this postcode, or there when it has no service area.", Max: 20),
        new("proximity", JsonSchemaType.Number, "Metres from the centre of the postcode.", 0, MaxMetres),
        new("top_only", JsonSchemaType.Boolean, "Only terms without a parent."),
        new("parent_id", JsonSchemaType.String, "Only terms with this parent."),
    ];

    private readonly Dictionary<string, string[]> _errors = [];

    public static IReadOnlyList<HsdsParameter> OfList(HsdsEntity entity) =>
        [.. Known.Where(parameter => Common.Contains(parameter.Name) || entity.Filters.Contains(parameter.Name))];

    public static IReadOnlyList<HsdsParameter> OfOne(HsdsEntity entity) =>
        [.. Known.Where(parameter => parameter.Name == "full" || (entity.WithServices is not null && parameter.Name == "full_service"))];

    /// <summary>What is asked, or what is wrong with it by parameter.</summary>
    public (HsdsQuery Query, IDictionary<string, string[]> Errors) Read(IReadOnlyList<HsdsParameter> offered)
    {
        foreach (var name in given.Keys.Where(name => offered.All(parameter => parameter.Name != name)))
            _errors[name] = ["There is no such parameter here."];
        foreach (var name in given.Where(parameter => parameter.Value.Count > 1).Select(parameter => parameter.Key))
            _errors[name] = ["This is given more than once."];

        var query = new HsdsQuery
        {
            Search = Text("search"),
            Page = (int?)Number("page") ?? 1,
            PerPage = (int?)Number("per_page"),
            IsStream = Text("format") == "ndjson",
            Full = Flag("full"),
            Minimal = Flag("minimal"),
            FullService = Flag("full_service"),
            ModifiedAfter = Instant("modified_after"),
            TaxonomyTerm = Id("taxonomy_term_id"),
            Taxonomy = Id("taxonomy_id"),
            Organization = Id("organization_id"),
            Parent = Id("parent_id"),
            TopOnly = Flag("top_only"),
            Postcode = Text("postcode"),
            Proximity = Number("proximity"),
        };
        if (query is { Minimal: false, PerPage: > HsdsQuery.MaxSize })
            _errors["per_page"] = [$"This is at most {HsdsQuery.MaxSize}."];
        if (query is { Proximity: not null, Postcode: null })
            _errors["proximity"] = ["This needs a postcode to be near to."];
        return (query, _errors);
    }

    private string? Text(string name)
    {
        if (given.GetValueOrDefault(name) is not [{ } raw] || raw.Trim() is not { Length: > 0 } text)
            return null;

        var parameter = Known.Single(known => known.Name == name);
        if (parameter.Type is JsonSchemaType.String && text.Length > parameter.Max)
            _errors[name] = [$"This has at most {parameter.Max} characters."];
        if (parameter.Words?.Contains(text) is false)
            _errors[name] = [$"This is one of {string.Join(", ", parameter.Words)}."];
        return text;
    }

    private double? Number(string name)
    {
        if (Text(name) is not { } text)
            return null;

        var (parameter, styles) = (Known.Single(known => known.Name == name), NumberStyles.AllowLeadingSign | NumberStyles.AllowDecimalPoint);
        if (double.TryParse(text, styles, CultureInfo.InvariantCulture, out var number) && number >= parameter.Min && number <= parameter.Max
            && (parameter.Type is JsonSchemaType.Number || double.IsInteger(number)))
            return number;

        _errors[name] = [$"This is a number from {parameter.Min} to {parameter.Max}."];
        return null;
    }

    private bool Flag(string name)
    {
        if (Text(name) is not { } text)
            return false;
        if (!bool.TryParse(text, out var flag))
            _errors[name] = ["This is true or false."];
        return flag;
    }

    private Guid? Id(string name) => Text(name) is not { } text ? null : Guid.TryParseExact(text, "D", out var id) ? id : Guid.Empty;

    private DateTimeOffset? Instant(string name)
    {
        // An offset's plus sign is a space where somebody forgot to escape it.
        if (Text(name)?.Replace(' ', '+') is not { } text)
            return null;
        if (InstantPattern().IsMatch(text)
            && DateTimeOffset.TryParse(text, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out var instant))
            return instant.ToUniversalTime();

        _errors[name] = ["This is a date, or a date and time, such as 2030-01-07T16:00:00Z."];
        return null;
    }

    [GeneratedRegex(@"^\d{4}-\d\d-\d\d([Tt]\d\d:\d\d(:\d\d(\.\d{1,9})?)?([Zz]|[+-]\d\d:\d\d)?)?$")]
    private static partial Regex InstantPattern();
}
