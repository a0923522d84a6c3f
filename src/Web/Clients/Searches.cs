namespace PeerSupport.Web.Clients;

/// <summary>A page of what the directory has for a question.</summary>
public sealed record SearchView(
    IReadOnlyList<SearchHitView> Items, int Number, int Size, int Total, SearchFacetsView Facets,
    IReadOnlyList<WordCorrectionView> DidYouMean, bool IsPartial)
{
    public int Pages => Math.Max(1, (Total + Size - 1) / Size);
}

/// <param name="Distance">In metres.</param>
/// <param name="IsOpen">Null where its hours are not known.</param>
public sealed record SearchHitView(
    Guid Id, IReadOnlyList<TextPieceView> Name, IReadOnlyList<TextPieceView> Excerpt, ProviderView? Provider, IReadOnlyList<string> Towns,
    IReadOnlyList<string> Languages, bool Free, bool Online, int? Distance, bool? IsOpen)
{
    public string PlainName => string.Concat(Name.Select(piece => piece.Text));
}

public sealed record TextPieceView(string Text, bool IsMatch);

public sealed record ProviderView(string Name);

public sealed record SearchFacetsView(IReadOnlyList<FacetView> Terms, IReadOnlyList<FacetView> Towns, IReadOnlyList<FacetView> Languages);

public sealed record FacetView(string Value, string Name, int Count);

public sealed record WordCorrectionView(string Word, string Corrected);

public sealed record SuggestionView(string Text);

/// <summary>When a service is open, by the clock of each of its places.</summary>
public sealed record OpeningHoursView(IReadOnlyList<PlaceHoursView> Places);

/// <param name="LocationId">Null for the hours of the service itself.</param>
/// <param name="Changes">When it closes or opens next, where that is soon.</param>
public sealed record PlaceHoursView(
    Guid? LocationId, string Zone, bool IsOpen, DateTimeOffset? Changes, IReadOnlyList<OpeningDayView> Days);

public sealed record OpeningDayView(DateOnly Day, IReadOnlyList<OpeningSpanView> Spans);

public sealed record OpeningSpanView(TimeOnly Opens, TimeOnly Closes);

public sealed record SuggestCorrectionRequest(Guid ServiceId, string Kind, string? Field, string? Value, string? Words);

/// <param name="ServiceName">What the entry is called now; null where it is no longer in the directory.</param>
/// <param name="Applied">What was proposed stands in the entry.</param>
public sealed record CorrectionView(
    Guid Id, long Revision, Guid ServiceId, string? ServiceName, string Kind, string? Field, string? Value, string? Words,
    DateTimeOffset SuggestedAt, string State, DateTimeOffset? DecidedAt, bool Applied, string? Reason)
{
    /// <summary>What accepting it would put into the entry, where it proposes something.</summary>
    public (string Field, string Value)? Proposal =>
        this is { Field: { } name, Value: { } proposed } ? (name, proposed) : Kind is "closed" ? ("status", "inactive") : null;
}
