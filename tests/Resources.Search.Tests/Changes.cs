namespace PeerSupport.Resources.Search.Tests;

public sealed class Changes
{
    [Fact]
    public void What_is_not_newer_than_the_index_is_left_aside()
    {
        var (index, id) = (new DirectoryIndex(), Guid.NewGuid());
        index.Load([Named(id, "new")], 5);

        Assert.False(index.Apply([Named(id, "old")], [], 5));
        Assert.Equal(1, index.Search(new() { Text = "new" }).Total);
        Assert.True(index.Apply([Named(id, "newer")], [], 6));

        Assert.Equal(6, index.Search(new() { Text = "newer" }).Sequence);
        Assert.Equal(0, index.Search(new() { Text = "new", LastWordIsPrefix = false }).Total);
    }

    [Fact]
    public void Replicas_that_took_the_same_changes_in_other_portions_answer_alike()
    {
        var random = new RandomDirectory(7, 400);
        var changes = Enumerable.Range(1, 2000).Select(number => (Number: number, Document: random.Document(random.One(random.Ids)))).ToList();
        var replicas = new[] { 1, 7, 500 }.Select(portion => Take(random, changes, portion)).ToList();

        for (var at = 0; at < 300; at++)
        {
            var query = random.Query() with { Order = SearchOrder.Distance, Near = new(51.5, 0.5) };
            var answers = replicas.Select(replica => replica.Search(query)).ToList();
            Assert.All(answers, answer => Assert.Equal(answers[0].Total, answer.Total));
            Assert.All(answers, answer => Assert.Equal(answers[0].Hits, answer.Hits));
            Assert.All(answers, answer => Assert.Equal(answers[0].Facets.Terms, answer.Facets.Terms));
        }
    }

    [Fact]
    public async Task Deleted_documents_are_compacted_away()
    {
        var random = new RandomDirectory(8, 5000);
        var index = new DirectoryIndex();
        index.Load(random.Ids.Select(random.Document), 1);

        foreach (var (chunk, at) in random.Ids.Take(4990).Chunk(100).Select((chunk, at) => (chunk, at)))
            index.Apply([], chunk, at + 2);
        await index.Settled();

        Assert.Equal(10, index.Count);
        Assert.InRange(index.Segments.Sum(view => view.Segment.Documents), 10, 13);
    }

    [Fact]
    public async Task Readers_see_each_change_whole_while_it_is_written_and_merged()
    {
        const int Documents = 300;
        var index = new DirectoryIndex();
        var ids = Enumerable.Range(0, Documents).Select(_ => Guid.NewGuid()).ToList();
        index.Load(ids.Select(id => Named(id, "even")), 0);
        using var done = new CancellationTokenSource();

        var readers = Enumerable.Range(0, 3).Select(_ => Task.Run(() =>
        {
            var (seen, last) = (0, 0L);
            for (; !done.IsCancellationRequested || seen < 20; seen++)
            {
                var found = index.Search(new() { Text = seen % 2 == 0 ? "even" : "odd", Facets = 3 });
                Assert.Equal(found.Sequence % 2 == seen % 2 ? Documents : 0, found.Total);
                Assert.InRange(found.Sequence, last, long.MaxValue);
                last = found.Sequence;
            }
        })).ToList();
        for (var sequence = 1; sequence <= 300; sequence++)
            index.Apply([.. ids.Select(id => Named(id, sequence % 2 == 0 ? "even" : "odd"))], [], sequence);
        await index.Settled();
        await done.CancelAsync();

        await Task.WhenAll(readers);
        Assert.Equal(Documents, index.Count);
    }

    private static DirectoryIndex Take(RandomDirectory random, List<(int Number, DirectoryDocument Document)> changes, int portion)
    {
        var index = new DirectoryIndex(new(random.Parents));
        foreach (var chunk in changes.Chunk(portion))
            index.Apply([.. chunk.Select(change => change.Document)], [], chunk[^1].Number);
        return index;
    }

    private static DirectoryDocument Named(Guid id, string name) => new(id) { Texts = [new(TextField.Name, name, "en")], Languages = ["en"] };
}
