using System.ComponentModel;
using System.ComponentModel.DataAnnotations;

namespace PeerSupport.Resources.Features;

/// <summary>What somebody looks for. All that is given has to hold; of what is given several times, one.</summary>
public sealed record SearchParameters(
    [property: MaxLength(SearchParameters.MaxTextLength),
        Description("Words that all occur, in any form; the last may be a beginning. Where nothing is found, they are corrected.")]
    string? Text = null,
    [property: MaxLength(SearchParameters.MaxValues), Description("Taxonomy terms, each with what lies below it.")]
    Guid[]? Term = null,
    [property: MaxLength(SearchParameters.MaxValues), Description("Codes of languages in which a service is offered, such as es.")]
    string[]? Language = null,
    [property: MaxLength(SearchParameters.MaxValues), Description("Towns, in any spelling of case and accents.")]
    string[]? Town = null,
    [property: MaxLength(SearchParameters.MaxValues), Description("Postcodes of a service's places.")]
    string[]? Postcode = null,
    [property: MaxLength(SearchParameters.MaxValues), Description("Providers, by their ids.")]
    Guid[]? Provider = null,
    [property: MaxLength(SearchParameters.MaxValueLength), Description("Latitude,longitude in degrees, or a town or postcode of the directory.")]
    string? Near = null,
    [property: Range(1d, SearchParameters.MaxMetres), Description("At most so many metres from near.")]
    double? Within = null,
    [property: MaxLength(SearchParameters.MaxValueLength),
        Description("Open at this time: now, or an instant (RFC 3339), from yesterday to a year ahead. What has no hours is left out.")]
    string? OpenAt = null,
    [property: Description("true: only what costs nothing.")]
    bool? Free = null,
    [property: Description("true: only where one goes to.")]
    bool? InPerson = null,
    [property: Description("true: only what is reached from anywhere.")]
    bool? Online = null,
    [property: AllowedValues("relevance", SearchParameters.ByDistance, null), Description("relevance (left out), or distance from near.")]
    string? Sort = null,
    [property: Range(1, SearchParameters.MaxPage), Description("1-based; left out: the first.")]
    int? Page = null,
    [property: Range(1, SearchParameters.MaxSize), Description("Items a page; left out: 20.")]
    int? Size = null,
    [property: Range(0, SearchParameters.MaxFacets), Description("Values to count of each facet; left out: 10.")]
    int? Facets = null)
{
    public const int MaxTextLength = 200;
    internal const string ByDistance = "distance";
    internal const int MaxValues = 20;
    internal const int MaxValueLength = 100;
    internal const double MaxMetres = 20_100_000; // half around the earth
    internal const int MaxPage = 500;
    internal const int MaxSize = 100;
    internal const int MaxFacets = 50;
}
