using System.Globalization;
using PeerSupport.Web.Clients;
using PeerSupport.Web.Words;
using static PeerSupport.Web.Words.Text;

namespace PeerSupport.Web.Forms;

/// <summary>What somebody looks for in the directory, as the address of the page holds it; what cannot be meant is left out.</summary>
public sealed record DirectoryQuestion
{
    private const int MostPages = 500;

    public string? Words { get; init; }
    public string? Near { get; init; }

    /// <summary>At most so many metres from there.</summary>
    public int? Within { get; init; }
    public Guid? Topic { get; init; }
    public string? Town { get; init; }
    public string? Language { get; init; }
    public bool OpenNow { get; init; }
    public bool Free { get; init; }
    public bool InPerson { get; init; }
    public bool Online { get; init; }
    public bool NearestFirst { get; init; }
    public int Page { get; init; } = 1;

    /// <summary>The relationship for whose list something is looked for.</summary>
    public Guid? List { get; init; }

    /// <summary>Whether more is asked than words and a place.</summary>
    public bool IsNarrowed => Topic is not null || Town is not null || Language is not null || OpenNow || Free || InPerson || Online;

    /// <summary>The same words and place, and nothing that narrows.</summary>
    public DirectoryQuestion Widened => new() { Words = Words, Near = Near, NearestFirst = NearestFirst };

    public static DirectoryQuestion Of(IQueryCollection query) => new()
    {
        Words = Typed(query["q"], 200),
        Near = Typed(query["near"], 100),
        Within = int.TryParse(query["within"], CultureInfo.InvariantCulture, out var metres) && metres is > 0 and <= 1_000_000 ? metres : null,
        Topic = Guid.TryParse(query["topic"], out var topic) ? topic : null,
        Town = Typed(query["town"], 100),
        Language = Typed(query["language"], 100),
        OpenNow = query["open"] == "now",
        Free = query["free"] == "yes",
        InPerson = query["inperson"] == "yes",
        Online = query["online"] == "yes",
        NearestFirst = query["sort"] == "distance",
        List = Guid.TryParse(query["list"], out var list) ? list : null,
        Page = int.TryParse(query["page"], CultureInfo.InvariantCulture, out var page) ? Math.Clamp(page, 1, MostPages) : 1,
    };

    /// <summary>The address of the page with this question; the first page of what is found, unless said otherwise.</summary>
    public string Address(string path, int page = 1)
    {
        var query = Query(
            ("q", Words), ("near", Near), ("within", Number(Within)), ("topic", Topic?.ToString()), ("town", Town), ("language", Language),
            ("open", OpenNow ? "now" : null), ("free", Free ? "yes" : null), ("inperson", InPerson ? "yes" : null),
            ("online", Online ? "yes" : null), ("sort", NearestFirst ? "distance" : null), ("page", page > 1 ? Number(page) : null),
            ("list", List?.ToString()));
        return query.Length is 0 ? path : $"{path}?{query}";
    }

    /// <summary>What the directory has for it; null, with the reason at its field, where the question cannot be understood.</summary>
    internal async Task<SearchView?> Find(ResourcesClient resources, FormErrors errors)
    {
        try
        {
            return await resources.Search(Asked());
        }
        catch (ApiException refusal) when (refusal.Status is 400)
        {
            if (refusal.Fields.ContainsKey("near"))
                errors.Add("Near", T("We do not know this place. Try the nearest larger town, or a postcode."));
            else
                errors.Add("", T("This search could not be understood. Try fewer words or choices."));
            return null;
        }
    }

    /// <summary>As the directory is asked. Without a place there is no distance; with nothing but a place it is what counts.</summary>
    private string Asked() => Query(
        ("text", Words), ("near", Near), ("within", Near is null ? null : Number(Within)), ("term", Topic?.ToString()), ("town", Town),
        ("language", Language), ("openAt", OpenNow ? "now" : null), ("free", Free ? "true" : null), ("inPerson", InPerson ? "true" : null),
        ("online", Online ? "true" : null), ("sort", Near is not null && (NearestFirst || Words is null) ? "distance" : null), ("page", Number(Page)),
        ("size", "10"));

    private static string Query(params IEnumerable<(string Name, string? Value)> values) => string.Join('&',
        values.Where(value => value.Value is { Length: > 0 }).Select(value => $"{value.Name}={Uri.EscapeDataString(value.Value!)}"));

    private static string? Typed(string? text, int most) =>
        text?.Trim() is { Length: > 0 } typed ? typed[..Math.Min(typed.Length, most)] : null;

    private static string? Number(int? number) => number?.ToString(CultureInfo.InvariantCulture);
}
