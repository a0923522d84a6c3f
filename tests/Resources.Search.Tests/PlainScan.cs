using PeerSupport.Resources.Search.Analysis;

namespace PeerSupport.Resources.Search.Tests;

/// <summary>
/// Answers by looking at every document: slow, and plain enough to be believed. Shares only the analysis of words.
/// </summary>
internal sealed class PlainScan(IReadOnlyDictionary<Guid, Guid> parents)
{
    private readonly Dictionary<Guid, DirectoryDocument> _documents = [];
    private readonly Vocabulary _vocabulary = new();

    public IReadOnlyCollection<DirectoryDocument> Documents => _documents.Values;

    public void Apply(IEnumerable<DirectoryDocument> changed, IEnumerable<Guid> deleted)
    {
        foreach (var id in deleted)
            _documents.Remove(id);
        foreach (var document in changed)
            _documents[document.Id] = document;
    }

    public List<DirectoryDocument> Find(SearchQuery query)
    {
        var words = QueryWords.Of(query.Text ?? "", query.TextLanguage, query.LastWordIsPrefix).Words;
        return [.. _documents.Values.Where(document => Matches(document, query) && HasAll(document, words))];
    }

    public Dictionary<Guid, int> CountTerms(IEnumerable<DirectoryDocument> found) => Count(found, document => document.Terms.SelectMany(Lineage));

    public static Dictionary<string, int> CountTowns(IEnumerable<DirectoryDocument> found) =>
        Count(found, document => document.Places.Select(place => place.Town).OfType<string>());

    public static Dictionary<string, int> CountLanguages(IEnumerable<DirectoryDocument> found) => Count(found, document => document.Languages);

    public static double? Distance(DirectoryDocument document, GeoPoint from) => document.Places
        .Where(place => place.Point is not null).Select(place => (double?)Haversine(from, place.Point!.Value)).Min();

    public static double Haversine(GeoPoint one, GeoPoint other)
    {
        var (a, b) = (double.DegreesToRadians(one.Latitude), double.DegreesToRadians(other.Latitude));
        var north = Math.Sin((b - a) / 2);
        var east = Math.Sin(double.DegreesToRadians(other.Longitude - one.Longitude) / 2);
        return 2 * GeoPoint.EarthRadius * Math.Asin(Math.Min(1, Math.Sqrt((north * north) + (Math.Cos(a) * Math.Cos(b) * east * east))));
    }

    private bool Matches(DirectoryDocument document, SearchQuery query) =>
        (query.Terms.Count == 0 || document.Terms.SelectMany(Lineage).Intersect(query.Terms).Any())
        && (query.Languages.Count == 0 || document.Languages.Intersect(query.Languages).Any())
        && (query.Towns.Count == 0 || document.Places.Any(place => query.Towns.Contains(place.Town)))
        && (query.Postcodes.Count == 0 || document.Places.Any(place => query.Postcodes.Contains(place.Postcode)))
        && (document.Publisher is not { } publisher || !query.HiddenPublishers.Contains(publisher))
        && (query.Providers.Count == 0 || (document.Provider is { } provider && query.Providers.Contains(provider)))
        && (!query.Free || document.Free) && (!query.InPerson || document.InPerson) && (!query.Online || document.Online)
        && (query.Within is not { } within || Distance(document, query.Near!.Value) <= within)
        && (query.OpenAt is not { } at || IsOpen(document, at, query.IsOpen));

    private static bool IsOpen(DirectoryDocument document, DateTimeOffset at, Func<Guid, DateTimeOffset, bool>? refine)
    {
        if (document.Hours is not { } hours)
            return false;
        if (hours.HasExceptions && refine is not null)
            return refine(document.Id, at);
        var local = TimeZoneInfo.ConvertTime(at, hours.Zone).DateTime;
        var day = ((int)local.DayOfWeek + 6) % 7;
        return hours.Week.IsOpenAt((int)local.TimeOfDay.TotalMinutes + (day * 1440));
    }

    private bool HasAll(DirectoryDocument document, IReadOnlyList<QueryWord> wanted)
    {
        if (wanted.Count == 0)
            return true;

        var guess = new LanguageGuess();
        var words = new List<(AnalysedWord Word, TextLanguage? Language)>();
        foreach (var text in document.Texts)
        {
            foreach (var token in new Tokens(text.Text))
            {
                var word = _vocabulary.Analyse(text.Text.AsSpan(token.Start, token.Length));
                if (text.Language is null)
                    guess.See(word);
                words.Add((word, text.Language is null ? null : TextLanguage.Of(text.Language)));
            }
        }

        return wanted.All(word => words.Any(has => Has(has.Word, has.Language ?? guess.Language, word)));
    }

    private static bool Has(AnalysedWord word, TextLanguage language, QueryWord wanted) => !language.IsStopWord(word.Text)
        && (wanted.Stems.Contains(language.Stem(word.Text)) || (wanted.IsPrefix && word.Text.StartsWith(wanted.Text, StringComparison.Ordinal)));

    private IEnumerable<Guid> Lineage(Guid term)
    {
        yield return term;
        while (parents.TryGetValue(term, out term))
            yield return term;
    }

    private static Dictionary<T, int> Count<T>(IEnumerable<DirectoryDocument> found, Func<DirectoryDocument, IEnumerable<T>> values)
        where T : notnull => found.SelectMany(document => values(document).Distinct()).CountBy(value => value).ToDictionary();
}
