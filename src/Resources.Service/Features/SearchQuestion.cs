using System.Globalization;
using Microsoft.Extensions.Primitives;
using PeerSupport.Resources.Hsds;
using PeerSupport.Resources.Search;
using PeerSupport.Resources.Searching;

namespace PeerSupport.Resources.Features;

/// <summary>Turns what was asked into a query of the index; what cannot be meant is an error by parameter.</summary>
internal sealed class SearchQuestion(SearchParameters asked, SearchIndex index, IReadOnlyList<Guid> hidden, DateTimeOffset now)
{
    private const int UsualSize = 20;
    private const int UsualFacets = 10;
    private static readonly TimeSpan Past = TimeSpan.FromDays(1);
    private static readonly TimeSpan Ahead = TimeSpan.FromDays(366);

    private static readonly Dictionary<string, bool> Known = typeof(SearchParameters).GetConstructors()[0].GetParameters()
        .ToDictionary(parameter => parameter.Name!, parameter => parameter.ParameterType.IsArray, StringComparer.OrdinalIgnoreCase);

    public Dictionary<string, string[]> Errors { get; } = [];

    /// <summary>Publishers of whom nothing is shown to whoever asks.</summary>
    public IReadOnlyList<Guid> Hidden => hidden;
    public GeoPoint? Near { get; private set; }
    public int Number => asked.Page ?? 1;
    public int Size => asked.Size ?? UsualSize;

    public SearchQuery Read(IEnumerable<KeyValuePair<string, StringValues>> given)
    {
        // A filter that is dropped silently gives wrong help.
        foreach (var (name, values) in given)
        {
            if (!Known.TryGetValue(name, out var isList))
                Errors[name] = ["There is no such parameter here."];
            else if (values.Count > 1 && !isList)
                Errors[name] = ["This is given more than once."];
        }

        Check("language", asked.Language);
        Check("town", asked.Town);
        Check("postcode", asked.Postcode);
        Near = Place();
        if (asked.Within is not null && string.IsNullOrWhiteSpace(asked.Near))
            Errors["within"] = ["This needs a place to be near to."];
        if (asked.Sort is SearchParameters.ByDistance && string.IsNullOrWhiteSpace(asked.Near))
            Errors["sort"] = ["By distance needs a place to be near to."];
        return Query(Instant());
    }

    private SearchQuery Query(DateTimeOffset? openAt) => new()
    {
        Text = asked.Text,
        Terms = asked.Term ?? [],
        Languages = [.. (asked.Language ?? []).Select(language => LanguageNames.CodeOf(language)).OfType<string>()],
        Towns = asked.Town ?? [],
        Postcodes = [.. (asked.Postcode ?? []).Select(Postcodes.Normal).OfType<string>()],
        Providers = asked.Provider ?? [],
        HiddenPublishers = hidden,
        Free = asked.Free is true,
        InPerson = asked.InPerson is true,
        Online = asked.Online is true,
        Near = Near,
        Within = Near is null ? null : asked.Within,
        OpenAt = openAt,
        IsOpen = index.IsOpen,
        Order = asked.Sort is SearchParameters.ByDistance ? SearchOrder.Distance : SearchOrder.Relevance,
        Skip = (Number - 1) * Size,
        Take = Size,
        Facets = asked.Facets ?? UsualFacets,
    };

    private void Check(string name, string[]? values)
    {
        if (values?.Any(value => string.IsNullOrWhiteSpace(value) || value.Length > SearchParameters.MaxValueLength) is true)
            Errors[name] = [$"Each has 1 to {SearchParameters.MaxValueLength} characters."];
    }

    private GeoPoint? Place()
    {
        if (asked.Near?.Trim() is not { Length: > 0 } text)
            return null;

        if (text.Split(',', StringSplitOptions.TrimEntries) is [var north, var east]
            && Degrees(north) is { } latitude && Degrees(east) is { } longitude)
        {
            if (latitude is >= -90 and <= 90 && longitude is >= -180 and <= 180)
                return new(latitude, longitude);
            Errors["near"] = ["A latitude is from -90 to 90, a longitude from -180 to 180."];
            return null;
        }

        var place = index.Index.Locate(text, hidden) ?? (Postcodes.Normal(text) is { } code ? index.Index.Locate(code, hidden) : null);
        if (place is null)
            Errors["near"] = ["The directory knows no town or postcode of this name; latitude,longitude would do as well."];
        return place;
    }

    private static double? Degrees(string text) =>
        double.TryParse(text, NumberStyles.AllowLeadingSign | NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var degrees)
            ? degrees
            : null;

    private DateTimeOffset? Instant()
    {
        if (asked.OpenAt?.Trim() is not { Length: > 0 } text)
            return null;
        if (text.Equals("now", StringComparison.OrdinalIgnoreCase))
            return now;

        // An offset's plus sign is a space where somebody forgot to escape it.
        var written = text.Replace(' ', '+');
        if (new HsdsField("", HsdsNeed.Optional, false, HsdsKind.DateTime, [], null).IsValid(written)
            && DateTimeOffset.Parse(written, CultureInfo.InvariantCulture) is var instant
            && instant >= now - Past && instant <= now + Ahead)
            return instant;
        Errors["openAt"] =
            ["This is now, or an instant with its offset, such as 2030-01-07T18:00:00-06:00, from yesterday to a year ahead."];
        return null;
    }
}
