using Lucene.Net.Index;
using Lucene.Net.Search;
using PeerSupport.Resources.Search;

namespace PeerSupport.Directory.Bench;

internal static class LuceneQueries
{
    public static Query Of(SearchQuery query)
    {
        var all = new BooleanQuery(true);
        foreach (var word in QueryWords.Of(query.Text ?? "").Words)
        {
            var any = word.Stems.Select(stem => (Query)new TermQuery(new("stem", stem))).ToList();
            if (word.IsPrefix)
                any.Add(new PrefixQuery(new("word", word.Text)) { Boost = 0.5f });
            all.Add(any.Count == 1 ? any[0] : Any(any), Occur.MUST);
        }

        if (query.Near is not null)
        {
            var cells = SharedAnalysis.Cells(query).Select(cell => new TermQuery(new("cell", $"{cell}")));
            all.Add(new ConstantScoreQuery(Any(cells)) { Boost = 0 }, Occur.MUST);
        }

        return all;
    }

    private static BooleanQuery Any(IEnumerable<Query> queries)
    {
        var any = new BooleanQuery(true);
        foreach (var query in queries)
            any.Add(query, Occur.SHOULD);
        return any;
    }
}
