namespace PeerSupport.Resources.Search.Tests;

public sealed class Highlighting
{
    [Theory]
    [InlineData("Housing for families, and a house.", "houses", "[Housing] for families, and a [house].")]
    [InlineData("Banco de alimentos", "alimento", "Banco de [alimentos]")]
    [InlineData("Alimentación para niños", "alimentacion nino", "[Alimentación] para [niños]")]
    [InlineData("Recovery café for recovering people", "caf", "Recovery [café] for recovering people")]
    [InlineData("The food bank", "the food", "The [food] bank")]
    [InlineData("Dying, to die", "die", "[Dying], to [die]")]
    [InlineData("O’Brien and O'Brien House", "obrien", "[O’Brien] and [O'Brien] House")]
    [InlineData("Área de ocio; area", "area", "[Área] de ocio; [area]")]
    [InlineData("Nénuphar, NENUPHAR, nature", "nenuphar", "[Nénuphar], [NENUPHAR], nature")]
    [InlineData("A 24-hour line, 12 hours", "24", "A [24]-hour line, 12 hours")]
    [InlineData("Дом и приют", "дом", "[Дом] и приют")]
    [InlineData("Nothing here", "elsewhere", "Nothing here")]
    [InlineData("Nothing here", "", "Nothing here")]
    public void Forms_of_the_words_are_marked_as_they_stand(string text, string query, string marked)
    {
        Assert.Equal(marked, Show(new(text, new Highlighter(QueryWords.Of(query)).Mark(text))));
    }

    [Fact]
    public void After_a_correction_what_was_looked_for_instead_is_marked()
    {
        var index = new DirectoryIndex();
        index.Load([new(Guid.NewGuid()) { Texts = [new(TextField.Name, "Housing")] }], 1);

        var found = index.Search(new() { Text = "houzing" });

        Assert.Equal(1, new Highlighter(found.Words).Mark("Housing").Length);
    }

    [Fact]
    public void An_excerpt_is_where_most_marks_are_cut_between_words()
    {
        var filler = string.Join(' ', Enumerable.Repeat("filler", 60));
        var text = $"Housing. {filler} advice on housing and house rents {filler}";

        var excerpt = new Highlighter(QueryWords.Of("house")).Excerpt(text, 60);

        Assert.Contains("on [housing] and [house] rents", Show(excerpt), StringComparison.Ordinal);
        Assert.InRange(excerpt.Text.Length, 30, 60);
        Assert.Contains(excerpt.Text.ToString(), text, StringComparison.Ordinal);
    }

    [Fact]
    public void Without_marks_an_excerpt_is_the_beginning()
    {
        Assert.Equal("One two", new Highlighter(QueryWords.None).Excerpt("One two three four", 9).Text);
    }

    private static string Show(Excerpt excerpt)
    {
        var text = excerpt.Text.ToString();
        for (var at = excerpt.Marks.Length - 1; at >= 0; at--)
            text = text.Insert(excerpt.Marks[at].Start + excerpt.Marks[at].Length, "]").Insert(excerpt.Marks[at].Start, "[");
        return text;
    }
}
