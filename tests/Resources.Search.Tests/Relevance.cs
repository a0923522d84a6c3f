namespace PeerSupport.Resources.Search.Tests;

/// <summary>Searches whose best answers were ranked by hand.</summary>
public sealed class Relevance
{
    private static readonly (string Name, string Description, string Provider, string Taxonomy)[] Services =
    [
        ("Food bank", "Parcels for three days, no voucher needed.", "St Mark's", "Food"),
        ("Community kitchen", "Cooked meals. The food bank next door gives parcels.", "Open Table", "Meals"),
        ("Debt advice", "Help with the bank, rent arrears and energy bills.", "Citizens' Desk", "Money"),
        ("Housing advice", "Eviction, repairs, homelessness and rents.", "Citizens' Desk", "Housing"),
        ("Night shelter", "A bed for the night. Housing advice in the morning.", "Harbour", "Emergency housing"),
        ("Recovery café", "Coffee and company for people in recovery.", "Peers Together", "Peer support"),
        ("Peer support group", "Weekly meeting, led by people in recovery from alcohol and drugs.", "Peers Together", "Peer support"),
        ("Detox clinic", "Medical withdrawal from alcohol and other drugs with nursing care around the clock, followed by a plan for recovery.",
            "County Hospital", "Treatment"),
        ("Parents' evening", "Support for parents of young people who use drugs.", "Harbour", "Family support"),
        ("Banco de alimentos", "Alimentos para familias que los necesitan.", "Casa Abierta", "Food"),
        ("Clases de inglés", "Clases para adultos, con cuidado de niños.", "Casa Abierta", "Education"),
    ];

    private readonly DirectoryIndex _index = new();

    public Relevance() => _index.Load(Services.Select((service, number) => new DirectoryDocument(Id(number))
    {
        Texts =
        [
            new(TextField.Name, service.Name),
            new(TextField.Description, service.Description),
            new(TextField.Provider, service.Provider, "en"),
            new(TextField.Taxonomy, service.Taxonomy, "en"),
        ],
    }), 1);

    [Theory]
    [InlineData("food bank", "Food bank", "Community kitchen")]
    [InlineData("bank", "Food bank")]
    [InlineData("food", "Food bank", "Banco de alimentos", "Community kitchen")]
    [InlineData("housing advice", "Housing advice", "Night shelter")]
    [InlineData("recovery", "Recovery café", "Peer support group", "Detox clinic")]
    [InlineData("peer support", "Peer support group", "Recovery café")]
    [InlineData("alcohol recovery", "Peer support group", "Detox clinic")]
    [InlineData("drugs", "Parents' evening", "Peer support group", "Detox clinic")]
    [InlineData("alimento", "Banco de alimentos")]
    [InlineData("clase niño", "Clases de inglés")]
    [InlineData("citizens desk", "Housing advice", "Debt advice")]
    [InlineData("rent", "Housing advice", "Debt advice")]
    public void The_best_answers_come_first(string query, params string[] best)
    {
        var found = _index.Search(new() { Text = query, LastWordIsPrefix = false });

        Assert.Equal(best, found.Hits.Take(best.Length).Select(hit => Services[Number(hit.Id)].Name));
        Assert.Equal(found.Hits.Select(hit => hit.Score).OrderDescending(), found.Hits.Select(hit => hit.Score));
    }

    [Fact]
    public void A_whole_word_comes_before_one_that_only_begins_so()
    {
        var index = new DirectoryIndex();
        index.Load([Named(1, "Caring"), Named(2, "Care"), Named(3, "Career")], 1);

        Assert.Equal([Id(1), Id(2), Id(3)], index.Search(new() { Text = "care" }).Hits.OrderByDescending(hit => hit.Score).Select(hit => hit.Id));
    }

    [Fact]
    public void Equal_scores_are_in_the_order_of_ids()
    {
        var index = new DirectoryIndex();
        index.Load([Named(3, "Care")], 1);
        index.Apply([Named(1, "Care")], [], 2);
        index.Apply([Named(2, "Care")], [], 3);

        Assert.Equal([Id(1), Id(2), Id(3)], index.Search(new() { Text = "care" }).Hits.Select(hit => hit.Id));
        Assert.Equal([Id(2)], index.Search(new() { Text = "care", Skip = 1, Take = 1 }).Hits.Select(hit => hit.Id));
        Assert.Equal([Id(1), Id(2), Id(3)], index.Search(new()).Hits.Select(hit => hit.Id));
    }

    private static DirectoryDocument Named(int number, string name) => new(Id(number)) { Texts = [new(TextField.Name, name, "en")] };

    private static int Number(Guid id) => BitConverter.ToInt32(id.ToByteArray());

    private static Guid Id(int number) => new(number, 0, 0, new byte[8]);
}
