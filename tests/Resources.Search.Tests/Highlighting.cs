namespace PeerSupport.Resources.Search.Tests;

public sealed class Highlighting
{
    [Theory]
    [InlineData("Housing for families, and a house.", "houses", "[Housing] for families, and a [house].")]
    [InlineData("Banco de alimentos", "alimento", "Banco de [alimentos]")]
    [InlineData("Alimentación para niños", "alimentacion nino", "[Alimentación] para [niños]")]
    [InlineData("Recovery café for recovering people", "caf", "Recovery [café] for recovering people")]
    [InlineData("The food bank", "the food", "The [food] bank")]
    [InlineData("Nothing here", "elsewhere", "Nothing here")]
    [InlineData("Nothing here", "", "Nothing here")]
    public void Forms_of_the_words_are_marked_as_they_stand(string text, string query, string marked)
    {
        Assert.Equal(marked, Show(new(text, Highlighter.Mark(text, QueryWords.Of(query)))));
    }

    [Fact]
    public void After_a_correction_what_was_looked_for_instead_is_marked()
    {
        var index = new DirectoryIndex();
        index.Load([new(Guid.NewGuid()) { Texts = [new(TextField.Name, "Housing")] }], 1);

        var found = index.Search(new() { Text = "houzing" });

        Assert.Single(Highlighter.Mark("Housing", found.Words));
    }

    [Fact]
    public void An_excerpt_is_where_most_marks_are_cut_between_words()
    {
        var filler = string.Join(' ', Enumerable.Repeat("filler", 60));
        var text = $"Housing. {filler} advice on housing and house rents {filler}";

        var excerpt = Highlighter.Excerpt(text, QueryWords.Of("house"), 60);

        Assert.Contains("on [housing] and [house] rents", Show(excerpt), StringComparison.Ordinal);
        Assert.InRange(excerpt.Text.Length, 30, 60);
        Assert.Contains(excerpt.Text, text, StringComparison.Ordinal);
    }

    [Fact]
    public void Without_marks_an_excerpt_is_the_beginning()
    {
        Assert.Equal("One two", Highlighter.Excerpt("One two three four", QueryWords.None, 9).Text);
    }

    private static string Show(Excerpt excerpt) => excerpt.Marks.Reverse().Aggregate(excerpt.Text,
        (text, mark) => text.Insert(mark.Start + mark.Length, "]").Insert(mark.Start, "["));
}
