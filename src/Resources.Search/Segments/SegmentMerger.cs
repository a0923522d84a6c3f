namespace PeerSupport.Resources.Search.Segments;

/// <summary>Makes one segment of several, leaving out what is dead. Needs no texts: lists are renumbered and joined.</summary>
internal sealed class SegmentMerger
{
    private readonly SegmentView[] _sources;
    private readonly (Guid Id, int Source, ushort Document)[] _order;
    private readonly int[][] _numbers;

    private SegmentMerger(SegmentView[] sources)
    {
        _sources = sources;
        _order = [.. sources.SelectMany(Living).OrderBy(document => document.Id)];
        _numbers = [.. sources.Select(source => new int[source.Segment.Documents])];
        foreach (var numbers in _numbers)
            Array.Fill(numbers, -1);
        for (var at = 0; at < _order.Length; at++)
            _numbers[_order[at].Source][_order[at].Document] = at;
    }

    public static Segment Merge(SegmentView[] sources, IndexTables tables, Taxonomy taxonomy) =>
        new SegmentMerger(sources).Merge(tables, taxonomy);

    private Segment Merge(IndexTables tables, Taxonomy taxonomy)
    {
        var given = Rows(segment => segment.GivenTerms);
        var under = SegmentBuilder.Expand(given, tables, taxonomy);
        var (towns, languages) = (Column(segment => segment.Towns), Column(segment => segment.Languages));
        var (terms, postings, accented) = TextMerger.Merge([.. _sources.Select(source => source.Segment)], _numbers, _order.Length);
        return new()
        {
            Ids = [.. _order.Select(document => document.Id)],
            Terms = terms,
            Postings = postings,
            Accented = accented,
            GivenTerms = given,
            Taxonomy = under,
            Towns = towns,
            Languages = languages,
            Facets = new(_order.Length, under, towns, languages),
            Postcodes = Column(segment => segment.Postcodes),
            Providers = Column(segment => segment.Providers),
            Publishers = Column(segment => segment.Publishers),
            Places = new([.. _sources.SelectMany(Places)]),
            Hours = [.. _order.Select(document => _sources[document.Source].Segment.Hours[document.Document])],
            Free = Bits(segment => segment.Free),
            InPerson = Bits(segment => segment.InPerson),
            Online = Bits(segment => segment.Online),
        };
    }

    private static IEnumerable<(Guid Id, int Source, ushort Document)> Living(SegmentView view, int source)
    {
        for (var document = 0; document < view.Segment.Documents; document++)
        {
            if (!view.IsDead(document))
                yield return (view.Segment.Ids[document], source, (ushort)document);
        }
    }

    private LabelColumn Column(Func<Segment, LabelColumn> column) => new(Rows(segment => column(segment).Rows(segment.Documents)));

    private LabelRows Rows(Func<Segment, LabelRows> rows)
    {
        var builder = new LabelRowsBuilder(_order.Length);
        var sources = _sources.Select(source => rows(source.Segment)).ToArray();
        foreach (var (_, source, document) in _order)
        {
            foreach (var label in sources[source][document])
                builder.Add(label);
            builder.EndRow();
        }

        return builder.Build();
    }

    private IEnumerable<GridPlace> Places(SegmentView view, int source) => view.Segment.Places.Places
        .Where(place => _numbers[source][place.Document] >= 0)
        .Select(place => place with { Document = (ushort)_numbers[source][place.Document] });

    private ulong[] Bits(Func<Segment, ulong[]> bits)
    {
        var merged = Bitmap.New(_order.Length);
        for (var at = 0; at < _order.Length; at++)
        {
            if (Bitmap.Has(bits(_sources[_order[at].Source].Segment), _order[at].Document))
                Bitmap.Set(merged, at);
        }

        return merged;
    }
}
