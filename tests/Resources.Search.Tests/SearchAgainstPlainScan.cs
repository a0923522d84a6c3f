namespace PeerSupport.Resources.Search.Tests;

public sealed class SearchAgainstPlainScan
{
    private const double Centimetres = 0.05;

    [Theory]
    [InlineData(1, 60)]
    [InlineData(2, 700)]
    [InlineData(3, 3000)]
    public async Task Totals_facets_and_distances_are_equal_before_and_after_updates(int seed, int documents)
    {
        var random = new RandomDirectory(seed, documents);
        var plain = new PlainScan(random.Parents);
        var index = new DirectoryIndex(new(random.Parents));
        var first = random.Ids.Take(documents * 3 / 4).Select(random.Document).ToList();
        plain.Apply(first, []);
        index.Load(first, 1);
        Compare(random, plain, index, 400);

        for (var sequence = 2; sequence < 402; sequence++)
        {
            var changed = Enumerable.Range(0, 5).Select(_ => random.Document(random.One(random.Ids))).DistinctBy(document => document.Id).ToList();
            var deleted = Enumerable.Range(0, 2).Select(_ => random.One(random.Ids)).Except(changed.Select(document => document.Id)).ToList();
            plain.Apply(changed, deleted);
            Assert.True(index.Apply(changed, deleted, sequence));
            Compare(random, plain, index, 2);
        }

        await index.Settled();
        Assert.InRange(index.Segments.Count, 1, 24);
        Compare(random, plain, index, 400);
    }

    private static void Compare(RandomDirectory random, PlainScan plain, DirectoryIndex index, int queries)
    {
        Assert.Equal(plain.Documents.Count, index.Count);
        var fruitful = 0;
        for (var at = 0; at < queries; at++)
        {
            var query = random.Query();
            var (found, expected) = (index.Search(query), plain.Find(query));
            if (found.Corrections.Count > 0)
            {
                Assert.Empty(expected);
                continue;
            }

            Assert.Equal(expected.Count, found.Total);
            Assert.Equal(Math.Clamp(expected.Count - query.Skip, 0, query.Take), found.Hits.Count);
            Assert.Subset(expected.Select(document => document.Id).ToHashSet(), found.Hits.Select(hit => hit.Id).ToHashSet());
            CompareDistances(query, found, expected);
            if (query.Facets > 0)
                CompareFacets(plain, found, expected);
            fruitful += expected.Count > 1 ? 1 : 0;
        }

        Assert.True(queries < 100 || fruitful > queries / 10, $"Only {fruitful} of {queries} queries found anything.");
    }

    private static void CompareDistances(SearchQuery query, SearchResult found, List<DirectoryDocument> expected)
    {
        if (query.Near is not { } near)
        {
            Assert.All(found.Hits, hit => Assert.Null(hit.Distance));
            return;
        }

        var own = expected.ToDictionary(document => document.Id, document => PlainScan.Distance(document, near));
        Assert.All(found.Hits, hit => AssertSame(own[hit.Id], hit.Distance));
        if (query.Order is not SearchOrder.Distance)
            return;
        var ordered = own.Values.Order(Comparer<double?>.Create((one, other) => (one ?? double.MaxValue).CompareTo(other ?? double.MaxValue)));
        foreach (var (distance, hit) in ordered.Skip(query.Skip).Zip(found.Hits))
            AssertSame(distance, hit.Distance);
    }

    private static void CompareFacets(PlainScan plain, SearchResult found, List<DirectoryDocument> expected)
    {
        Assert.Equal(plain.CountTerms(expected), found.Facets.Terms.ToDictionary(facet => facet.Value, facet => facet.Count));
        Assert.Equal(PlainScan.CountTowns(expected), found.Facets.Towns.ToDictionary(facet => facet.Value, facet => facet.Count));
        Assert.Equal(PlainScan.CountLanguages(expected), found.Facets.Languages.ToDictionary(facet => facet.Value, facet => facet.Count));
        Assert.Equal(found.Facets.Terms.Select(facet => facet.Count).OrderDescending(), found.Facets.Terms.Select(facet => facet.Count));
    }

    private static void AssertSame(double? expected, double? actual)
    {
        Assert.Equal(expected is null, actual is null);
        if (expected is { } metres)
            Assert.InRange(actual!.Value, metres - Centimetres - (metres * 1e-8), metres + Centimetres + (metres * 1e-8));
    }
}
