namespace PeerSupport.Resources.Search.Tests;

public sealed class Words
{
    [Theory]
    [InlineData("Housing for families", "en", "house")]
    [InlineData("Housing for families", "en", "families housed")]
    [InlineData("Housing for families", "en", "housin")]
    [InlineData("Banco de alimentos", "es", "alimento")]
    [InlineData("Alimentación para niños", "es", "alimentacion")]
    [InlineData("Alimentación para niños", "es", "ninos")]
    [InlineData("Alimentación para niños", null, "niño")]
    [InlineData("Women's centre", "en", "womens")]
    [InlineData("Women’s centre", "en", "women's")]
    [InlineData("Centre for the bereaved", "en", "the bereaved of")]
    [InlineData("Drop-in for veterans", "en", "drop-in veteran")]
    [InlineData("Café", "fr", "cafe\u0301")]
    [InlineData("Nhà ở", "vi", "nha o")]
    [InlineData("食物銀行", "zh", "食物")]
    [InlineData("Housing for families", "en", "housing pets", false)]
    [InlineData("Housing for families", "en", "hous ", true)]
    [InlineData("Housing for families", "en", "housi families", false)]
    [InlineData("Clases de inglés", "es", "--", false)]
    public void A_text_is_found_by_any_form_of_its_words(string text, string? language, string query, bool found = true)
    {
        var index = new DirectoryIndex();
        index.Load([new(Guid.NewGuid()) { Texts = [new(TextField.Description, text, language)] }], 1);

        Assert.Equal(found ? 1 : 0, index.Search(new() { Text = query }).Total);
    }

    [Fact]
    public void Given_the_language_of_the_words_only_its_forms_are_looked_up()
    {
        var index = Index("en", "casas");

        Assert.Equal(0, index.Search(new() { Text = "casa", TextLanguage = "es", LastWordIsPrefix = false }).Total);
        Assert.Equal(1, index.Search(new() { Text = "casas", TextLanguage = "en", LastWordIsPrefix = false }).Total);
    }

    [Theory]
    [InlineData("houzing", "housing")]
    [InlineData("cousnelling", "counselling")]
    [InlineData("fodd bank", "food bank")]
    [InlineData("alimentasion", "alimentación")]
    [InlineData("ahousing", "housing")]
    [InlineData("food center", "food centre")]
    public void A_mistyped_word_is_corrected_when_nothing_matches(string typed, string meant)
    {
        var index = Index("en", "Housing and counselling", "Food bank centre", "Alimentación");

        var found = index.Search(new() { Text = typed });

        Assert.Equal(1, found.Total);
        Assert.Contains(found.Corrections.Single().Corrected, meant, StringComparison.Ordinal);
        Assert.Contains(found.Corrections.Single().Word, typed, StringComparison.Ordinal);
    }

    [Fact]
    public void A_word_that_occurs_is_not_corrected()
    {
        var index = Index("en", "Fool", "Food", "Food bank");

        Assert.Empty(index.Search(new() { Text = "fool" }).Corrections);
        Assert.Empty(index.Search(new() { Text = "fool bank" }).Corrections);
    }

    [Fact]
    public void Of_words_equally_near_the_most_frequent_is_meant()
    {
        var index = Index("en", "Meat", "Meal", "Meal");

        Assert.Equal("meal", index.Search(new() { Text = "meaz" }).Corrections.Single().Corrected);
    }

    [Fact]
    public void A_word_of_deleted_services_is_neither_suggested_nor_corrected_to()
    {
        var index = new DirectoryIndex();
        var (gone, kept) = (Guid.NewGuid(), Guid.NewGuid());
        index.Load([Document(gone, "housing", "en"), Document(kept, "food", "en")], 1);
        Assert.Equal("housing", index.Search(new() { Text = "housinx" }).Corrections.Single().Corrected);

        index.Apply([], [gone], 2);

        Assert.Empty(index.Search(new() { Text = "housinx" }).Corrections);
        Assert.Empty(index.Suggest("hous"));
    }

    [Fact]
    public void What_only_hidden_publishers_say_is_neither_found_suggested_corrected_to_nor_a_place()
    {
        var (index, hidden, shown) = (new DirectoryIndex(), Guid.NewGuid(), Guid.NewGuid());
        index.Load(
            [
                Document(Guid.NewGuid(), "housing", "en") with { Publisher = hidden, Places = [new(new(42, -93), "Ames", "50010")] },
                Document(Guid.NewGuid(), "food", "en") with { Publisher = shown, Places = [new(new(41, -91), "Ames", "50014")] },
            ], 1);
        Assert.Equal("housing", index.Search(new() { Text = "housinx" }).Corrections.Single().Corrected);

        Assert.Empty(index.Search(new() { Text = "housinx", HiddenPublishers = [hidden] }).Corrections);
        Assert.Equal("food", index.Search(new() { Text = "foud", HiddenPublishers = [hidden] }).Corrections.Single().Corrected);
        Assert.Empty(index.Suggest("hous", hiddenPublishers: [hidden]));
        Assert.Equal(1, index.Suggest("foo", hiddenPublishers: [hidden]).Single().Count);
        Assert.Null(index.Locate("50010", [hidden]));
        Assert.Equal(41, index.Locate("Ames", [hidden])!.Value.Latitude, 4);
        Assert.Equal(0, index.Search(new() { Text = "food", HiddenPublishers = [hidden, shown] }).Total);
    }

    [Fact]
    public void Suggestions_complete_the_last_word_the_most_frequent_first_one_form_of_each()
    {
        var index = Index("en", "Food pantry", "Pantries", "Food parcels, food parcels", "Parcel", "Parcels");

        Assert.Equal(["parcels", "pantries"], index.Suggest("pa").Select(suggestion => suggestion.Text));
        Assert.Equal(2, index.Suggest("pa")[0].Count);
    }

    [Fact]
    public void Suggestions_occur_beside_the_words_before()
    {
        var index = Index("en", "Food pantry", "Legal papers", "Legal papers", "Café for parents");

        Assert.Equal(["food pantry"], index.Suggest("food pa").Select(suggestion => suggestion.Text));
        Assert.Equal(["legal papers"], index.Suggest("legal pa").Select(suggestion => suggestion.Text));
        Assert.Equal(["café"], index.Suggest("caf").Select(suggestion => suggestion.Text));
        Assert.Empty(index.Suggest("food "));
    }

    private static DirectoryIndex Index(string language, params string[] texts)
    {
        var index = new DirectoryIndex();
        index.Load(texts.Select(text => Document(Guid.NewGuid(), text, language)), 1);
        return index;
    }

    private static DirectoryDocument Document(Guid id, string text, string language) =>
        new(id) { Texts = [new(TextField.Description, text, language)] };
}
