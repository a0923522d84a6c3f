namespace PeerSupport.Resources.Search.Segments;

/// <summary>
/// At most 65,536 documents in the order of their ids, never changed: a document is two bytes in every list, and a set of documents fits
/// the processor's nearest cache.
/// </summary>
internal sealed class Segment
{
    public const int MostDocuments = 1 << 16;
    public const int NoHours = -1;

    public required Guid[] Ids { get; init; }
    public required TermTable Terms { get; init; }
    public required PostingStore Postings { get; init; }

    /// <summary>Words that are written with accents, by their term.</summary>
    public required Dictionary<int, string> Accented { get; init; }

    /// <summary>
    /// The taxonomy terms as given, from which <see cref="Taxonomy"/> is made anew when the taxonomy changes.
    /// </summary>
    public required LabelRows GivenTerms { get; init; }

    /// <summary>The taxonomy terms with all that lies above them.</summary>
    public required LabelColumn Taxonomy { get; init; }
    public required LabelColumn Towns { get; init; }
    public required LabelColumn Languages { get; init; }

    /// <summary>Of the three columns above.</summary>
    public required FacetRows Facets { get; init; }
    public required LabelColumn Postcodes { get; init; }
    public required LabelColumn Providers { get; init; }
    public required LabelColumn Publishers { get; init; }
    public required PlaceGrid Places { get; init; }
    public required int[] Hours { get; init; }
    public required ulong[] Free { get; init; }
    public required ulong[] InPerson { get; init; }
    public required ulong[] Online { get; init; }

    public int Documents => Ids.Length;

    public int Find(Guid id) => Array.BinarySearch(Ids, id);

    public string Written(int term) => Accented.TryGetValue(term, out var written) ? written : Terms[term];

    public Segment Under(LabelColumn taxonomy) => new()
    {
        Ids = Ids,
        Terms = Terms,
        Postings = Postings,
        Accented = Accented,
        GivenTerms = GivenTerms,
        Taxonomy = taxonomy,
        Towns = Towns,
        Languages = Languages,
        Facets = new(Documents, taxonomy, Towns, Languages),
        Postcodes = Postcodes,
        Providers = Providers,
        Publishers = Publishers,
        Places = Places,
        Hours = Hours,
        Free = Free,
        InPerson = InPerson,
        Online = Online,
    };
}
