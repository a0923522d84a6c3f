namespace PeerSupport.Resources.Search;

/// <summary>
/// A service found. The distance is in metres, to the nearest of its places, where a place was asked for and is known.
/// </summary>
public readonly record struct SearchHit(Guid Id, double Score, double? Distance);

/// <summary>How many of the services found have this value.</summary>
public readonly record struct FacetCount<T>(T Value, int Count);

/// <summary>A word that occurs nowhere, and what was looked for in its place.</summary>
public readonly record struct Correction(string Word, string Corrected);

/// <summary>The most frequent first; a taxonomy term counts what is below it too.</summary>
public sealed record SearchFacets(
    IReadOnlyList<FacetCount<Guid>> Terms, IReadOnlyList<FacetCount<string>> Towns, IReadOnlyList<FacetCount<string>> Languages)
{
    public static SearchFacets None { get; } = new([], [], []);
}

public sealed record SearchResult(IReadOnlyList<SearchHit> Hits, int Total)
{
    public SearchFacets Facets { get; init; } = SearchFacets.None;

    /// <summary>The words looked for, after correction: what to highlight.</summary>
    public QueryWords Words { get; init; } = QueryWords.None;

    /// <summary>Set where nothing had been found for the words as they were typed.</summary>
    public IReadOnlyList<Correction> Corrections { get; init; } = [];

    /// <summary>The state of the directory that answered.</summary>
    public long Sequence { get; init; }
}

/// <summary>What somebody may be typing, with how many services have its last word (beside the words before).</summary>
public readonly record struct Suggestion(string Text, int Count);
