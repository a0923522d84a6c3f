using PeerSupport.Relationships.Domain;

namespace PeerSupport.Relationships.Tests.Domain;

public class MaskingKnownNames
{
    private static readonly KnownNames Names = KnownNames.Of(["Sam", "José", "Anne-Marie", "D’Angelo", "Li", "Thi", "J. R."]);

    [Theory]
    [InlineData("Sam came late.", "[…] came late.")]
    [InlineData("I met SAM and sam", "I met […] and […]")]
    [InlineData("Sam's sister, Sam’s brother", "[…]'s sister, […]’s brother")]
    [InlineData("Sams sister; the Sams' house", "[…]s sister; the […]s' house")]
    [InlineData("(Sam), \"Sam\"; Sam-like _Sam_", "([…]), \"[…]\"; […]-like _[…]_")]
    [InlineData("Same sample, Samuel, flotsam", "Same sample, Samuel, flotsam")]
    [InlineData("Jose or José or Jose\u0301", "[…] or […] or […]")]
    [InlineData("Anne-Marie, anne marie, Marie, Anne", "[…], […], […], […]")]
    [InlineData("D'Angelo and d’angelo", "[…] and […]")]
    [InlineData("Li listens in this like place", "[…] listens in this like place")]
    [InlineData("J.R. said; J R said", "J.R. said; […] said")]
    [InlineData("Línea, Zoë", "Línea, Zoë")]
    public void A_name_is_masked_as_a_whole_word_whatever_its_case_accents_and_possessive(string text, string masked)
    {
        Assert.Equal(masked, Names.Mask(text));
        Assert.Equal(masked != text.Normalize(), Names.AppearIn(text));
        Assert.False(Names.AppearIn(masked));
    }

    [Fact]
    public void Where_no_name_is_known_or_nothing_is_written_nothing_is_masked()
    {
        Assert.Equal("Sam came.", KnownNames.Of(["", "-"]).Mask("Sam came."));
        Assert.False(KnownNames.Of([]).AppearIn("Sam"));
        Assert.Null(Names.Mask(null));
    }
}
