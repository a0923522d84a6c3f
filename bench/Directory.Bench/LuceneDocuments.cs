using Lucene.Net.Analysis;
using Lucene.Net.Analysis.TokenAttributes;
using Lucene.Net.Documents;
using Lucene.Net.Index;
using Lucene.Net.Util;
using PeerSupport.Resources.Search;
using PeerSupport.Resources.Search.Segments;

namespace PeerSupport.Directory.Bench;

/// <summary>Gives Lucene the tokens that the shared analysis found.</summary>
internal sealed class GivenTokens : TokenStream
{
    private readonly ICharTermAttribute _term;
    private IEnumerator<string> _tokens = Enumerable.Empty<string>().GetEnumerator();

    public GivenTokens() => _term = AddAttribute<ICharTermAttribute>();

    public GivenTokens Over(IEnumerable<string> tokens)
    {
        _tokens = tokens.GetEnumerator();
        return this;
    }

    public override bool IncrementToken()
    {
        if (!_tokens.MoveNext())
            return false;
        ClearAttributes();
        _term.Append(_tokens.Current);
        return true;
    }
}

/// <summary>
/// A service as Lucene documents are best laid out for these queries: no stored fields, frequencies only, doc values.
/// </summary>
internal sealed class LuceneDocuments(Taxonomy taxonomy, ResidentHours hours)
{
    private const int NameWeight = 6;
    private static readonly FieldType Frequencies = Indexed(IndexOptions.DOCS_AND_FREQS, omitNorms: false);
    private static readonly FieldType Presence = Indexed(IndexOptions.DOCS_ONLY, omitNorms: true);

    private readonly GivenTokens _stems = new();
    private readonly GivenTokens _words = new();

    public Document Of(DirectoryDocument document)
    {
        var words = SharedAnalysis.Analyse(document);
        var lucene = new Document
        {
            new StringField("id", document.Id.ToString(), Field.Store.NO),
            new BinaryDocValuesField("id", new BytesRef(document.Id.ToByteArray())),
            new Field("stem", _stems.Over(words.SelectMany(word => Enumerable.Repeat(word.Stem, word.InName ? NameWeight : 1))), Frequencies),
            new Field("word", _words.Over(words.Select(word => word.Word)), Presence),
            new NumericDocValuesField("hours", hours.Number(document.Hours)),
        };

        foreach (var term in taxonomy.Expand(document.Terms))
            AddLabel(lucene, "term", term.ToString());
        foreach (var language in document.Languages)
            AddLabel(lucene, "language", language);

        var place = document.Places[0];
        var (x, y, z) = UnitPoint.Of(place.Point!.Value);
        AddLabel(lucene, "town", place.Town!);
        lucene.Add(new StringField("cell", $"{GeoCircle.CellOf(place.Point.Value)}", Field.Store.NO));
        lucene.Add(new NumericDocValuesField("x", x));
        lucene.Add(new NumericDocValuesField("y", y));
        lucene.Add(new NumericDocValuesField("z", z));
        return lucene;
    }

    private static void AddLabel(Document lucene, string field, string label)
    {
        lucene.Add(new StringField(field, label, Field.Store.NO));
        lucene.Add(new SortedSetDocValuesField(field, new BytesRef(label)));
    }

    private static FieldType Indexed(IndexOptions options, bool omitNorms)
    {
        var type = new FieldType { IsIndexed = true, IsTokenized = true, IndexOptions = options, OmitNorms = omitNorms };
        type.Freeze();
        return type;
    }
}
