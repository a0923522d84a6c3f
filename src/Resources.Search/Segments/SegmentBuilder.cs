namespace PeerSupport.Resources.Search.Segments;

/// <summary>Makes a segment of documents.</summary>
internal static class SegmentBuilder
{
    /// <summary>At most <see cref="Segment.MostDocuments"/>; of two with one id, the later counts.</summary>
    public static Segment Build(IEnumerable<DirectoryDocument> documents, IndexTables tables, Taxonomy taxonomy)
    {
        var sorted = documents.GroupBy(document => document.Id).Select(same => same.Last()).OrderBy(document => document.Id).ToArray();
        var texts = new TextInverter(tables.Vocabulary, sorted.Length);
        for (var at = 0; at < sorted.Length; at++)
            texts.Add((ushort)at, sorted[at].Texts);
        var (terms, postings, accented) = texts.Build();
        var given = Rows(sorted, document => document.Terms.Select(tables.Terms.Of));
        var under = Expand(given, tables, taxonomy);
        var towns = new LabelColumn(Rows(sorted, document => Names(document, place => place.Town).Select(tables.Towns.Of)));
        var languages = new LabelColumn(Rows(sorted, document => document.Languages.Select(tables.Languages.Of)));

        return new()
        {
            Ids = [.. sorted.Select(document => document.Id)],
            Terms = terms,
            Postings = postings,
            Accented = accented,
            GivenTerms = given,
            Taxonomy = under,
            Towns = towns,
            Languages = languages,
            Facets = new(sorted.Length, under, towns, languages),
            Postcodes = new(Rows(sorted, document => Names(document, place => place.Postcode).Select(tables.Postcodes.Of))),
            Providers = new(Rows(sorted, document => document.Provider is { } provider ? [tables.Providers.Of(provider)] : [])),
            Publishers = new(Rows(sorted, document => document.Publisher is { } publisher ? [tables.Publishers.Of(publisher)] : [])),
            Places = new([.. sorted.SelectMany((document, at) => Places(document, (ushort)at, tables))]),
            Hours = [.. sorted.Select(document => document.Hours is { } hours ? tables.Hours.Of(hours) : Segment.NoHours)],
            Free = Bits(sorted, document => document.Free),
            InPerson = Bits(sorted, document => document.InPerson),
            Online = Bits(sorted, document => document.Online),
        };
    }

    /// <summary>The column of taxonomy terms with all that lies above them.</summary>
    public static LabelColumn Expand(LabelRows given, IndexTables tables, Taxonomy taxonomy)
    {
        var rows = new LabelRowsBuilder(given.Documents);
        var known = new Dictionary<int, int[]>();
        for (var document = 0; document < given.Documents; document++)
        {
            foreach (var term in given[document])
            {
                if (!known.TryGetValue(term, out var expanded))
                    known[term] = expanded = tables.ToNumbers(taxonomy.Expand([tables.Terms[term]]));
                foreach (var label in expanded)
                    rows.Add(label);
            }

            rows.EndRow();
        }

        return new(rows.Build());
    }

    private static LabelRows Rows(DirectoryDocument[] documents, Func<DirectoryDocument, IEnumerable<int>> labels)
    {
        var rows = new LabelRowsBuilder(documents.Length);
        foreach (var document in documents)
        {
            foreach (var label in labels(document))
                rows.Add(label);
            rows.EndRow();
        }

        return rows.Build();
    }

    private static IEnumerable<PlaceName> Names(DirectoryDocument document, Func<Place, string?> name) =>
        document.Places.Select(name).OfType<string>().Select(known => new PlaceName(known));

    private static IEnumerable<GridPlace> Places(DirectoryDocument document, ushort number, IndexTables tables)
    {
        foreach (var place in document.Places)
        {
            if (place.Point is { } point)
                yield return new(GeoCircle.CellOf(point), number, UnitPoint.Of(point),
                    Number(tables.Towns, place.Town), Number(tables.Postcodes, place.Postcode));
        }
    }

    private static int Number(LabelSet<PlaceName> names, string? name) => name is null ? -1 : names.Of(new(name));

    private static ulong[] Bits(DirectoryDocument[] documents, Predicate<DirectoryDocument> has)
    {
        var bits = Bitmap.New(documents.Length);
        for (var at = 0; at < documents.Length; at++)
        {
            if (has(documents[at]))
                Bitmap.Set(bits, at);
        }

        return bits;
    }
}
