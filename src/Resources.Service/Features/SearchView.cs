namespace PeerSupport.Resources.Features;

/// <param name="Number">1-based.</param>
/// <param name="Size">Items a page.</param>
/// <param name="Total">Services found in all.</param>
/// <param name="DidYouMean">Words that occur nowhere, and those looked for in their place. Empty where what was typed was found.</param>
/// <param name="Near">The place that was understood.</param>
/// <param name="IsPartial">Whether some publishers show their entries only to whoever is signed in, and this reader is not.</param>
public sealed record SearchView(
    IReadOnlyList<SearchHitView> Items, int Number, int Size, int Total, SearchFacetsView Facets,
    IReadOnlyList<WordCorrectionView> DidYouMean, PlaceView? Near, bool IsPartial);

/// <param name="Id">Of the service, as <c>/hsds/services/{id}</c> has it.</param>
/// <param name="Excerpt">Of the description, from where the words are.</param>
/// <param name="Distance">Metres from near to the nearest of its places, where that is known.</param>
/// <param name="IsOpen">At the time asked for, or now; null where its hours are not known.</param>
public sealed record SearchHitView(
    Guid Id, IReadOnlyList<TextPieceView> Name, IReadOnlyList<TextPieceView> Excerpt, ProviderView? Provider, IReadOnlyList<string> Towns,
    IReadOnlyList<string> Languages, bool Free, bool InPerson, bool Online, int? Distance, bool? IsOpen);

/// <summary>A part of a text; all of them together are the text.</summary>
/// <param name="IsMatch">Whether it is what was looked for, in any form of the word.</param>
public sealed record TextPieceView(string Text, bool IsMatch);

public sealed record ProviderView(Guid Id, string Name);

/// <summary>How many of the services found have each value, the most frequent first.</summary>
public sealed record SearchFacetsView(IReadOnlyList<FacetView> Terms, IReadOnlyList<FacetView> Towns, IReadOnlyList<FacetView> Languages);

/// <param name="Value">To be asked for.</param>
/// <param name="Name">To be shown.</param>
public sealed record FacetView(string Value, string Name, int Count);

public sealed record WordCorrectionView(string Word, string Corrected);

public sealed record PlaceView(double Latitude, double Longitude);

/// <param name="Text">What was typed, with its last word completed.</param>
/// <param name="Count">Services that have it.</param>
public sealed record SuggestionView(string Text, int Count);
