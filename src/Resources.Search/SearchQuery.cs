namespace PeerSupport.Resources.Search;

public enum SearchOrder
{
    /// <summary>By how well the words fit; without words, by id.</summary>
    Relevance,

    /// <summary>By distance from <see cref="SearchQuery.Near"/>; what has no known place comes last.</summary>
    Distance,
}

/// <summary>What somebody looks for. All that is given has to hold; of a list, one.</summary>
public sealed record SearchQuery
{
    /// <summary>All words have to occur, in any form of the word; what occurs in every text (the, of) does not count.</summary>
    public string? Text { get; init; }

    /// <summary>The language of the words; without it, forms are looked up in each language.</summary>
    public string? TextLanguage { get; init; }

    /// <summary>The last word may be the beginning of one.</summary>
    public bool LastWordIsPrefix { get; init; } = true;

    public IReadOnlyList<Guid> Terms { get; init; } = [];
    public IReadOnlyList<string> Languages { get; init; } = [];
    public IReadOnlyList<string> Towns { get; init; } = [];
    public IReadOnlyList<string> Postcodes { get; init; } = [];
    public IReadOnlyList<Guid> Providers { get; init; } = [];

    /// <summary>Publishers of which nothing is found.</summary>
    public IReadOnlyList<Guid> HiddenPublishers { get; init; } = [];
    public bool Free { get; init; }
    public bool InPerson { get; init; }
    public bool Online { get; init; }
    public GeoPoint? Near { get; init; }

    /// <summary>Metres from <see cref="Near"/>.</summary>
    public double? Within { get; init; }
    public DateTimeOffset? OpenAt { get; init; }

    /// <summary>Decides for services whose hours have exceptions; without it, their week does.</summary>
    public Func<Guid, DateTimeOffset, bool>? IsOpen { get; init; }

    public SearchOrder Order { get; init; }
    public int Skip { get; init; }
    public int Take { get; init; } = 10;

    /// <summary>The most frequent values to give of each facet; 0 counts none.</summary>
    public int Facets { get; init; }
}
