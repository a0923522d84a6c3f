using PeerSupport.Resources.Search;
using PeerSupport.Resources.Searching;

namespace PeerSupport.Resources.Features;

/// <summary>What the index found, as it is shown.</summary>
internal sealed class SearchAnswer(SearchIndex index, SearchResult result, DateTimeOffset at)
{
    public SearchView View(int number, int size, GeoPoint? near, bool isPartial) => new(
        // One that was taken out since it was found is not shown.
        [.. result.Hits.Select(hit => (Hit: hit, Entry: index.Entry(hit.Id))).Where(found => found.Entry is not null)
            .Select(found => Of(found.Hit, found.Entry!))],
        number, size, result.Total, Facets(),
        [.. result.Corrections.Select(word => new WordCorrectionView(word.Word, word.Corrected))],
        near is { } place ? new(Math.Round(place.Latitude, 5), Math.Round(place.Longitude, 5)) : null, isPartial);

    private SearchHitView Of(SearchHit hit, SearchEntry entry)
    {
        var excerpt = Highlighter.Excerpt(entry.Description, result.Words);
        return new(
            hit.Id, Pieces(entry.Name, Highlighter.Mark(entry.Name, result.Words)), Pieces(excerpt.Text, excerpt.Marks),
            entry.Provider is { } provider ? new(provider.Id, provider.Name) : null, entry.Towns, entry.Languages,
            entry.Free, entry.InPerson, entry.Online, hit.Distance is { } metres ? (int)Math.Round(metres) : null,
            entry.Hours?.IsOpenAt(at));
    }

    private static List<TextPieceView> Pieces(string text, IReadOnlyList<TextSpan> marks)
    {
        var (pieces, end) = (new List<TextPieceView>(), 0);
        foreach (var mark in marks)
        {
            if (mark.Start > end)
                pieces.Add(new(text[end..mark.Start], IsMatch: false));
            end = mark.Start + mark.Length;
            pieces.Add(new(text[mark.Start..end], IsMatch: true));
        }

        if (end < text.Length)
            pieces.Add(new(text[end..], IsMatch: false));
        return pieces;
    }

    private SearchFacetsView Facets() => new(
        [.. result.Facets.Terms.Select(term => new FacetView($"{term.Value}", index.TermName(term.Value), term.Count))],
        [.. result.Facets.Towns.Select(town => new FacetView(town.Value, town.Value, town.Count))],
        [.. result.Facets.Languages.Select(language =>
            new FacetView(language.Value, LanguageNames.NameOf(language.Value), language.Count))]);
}
