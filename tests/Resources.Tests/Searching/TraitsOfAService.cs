using PeerSupport.Resources.Searching;

namespace PeerSupport.Resources.Tests.Searching;

public sealed class TraitsOfAService
{
    private static readonly DateOnly Today = new(2030, 1, 7);

    [Theory]
    [InlineData("Free", true)]
    [InlineData("Free of charge", true)]
    [InlineData("There is no charge.", true)]
    [InlineData("Gratuito", true)]
    [InlineData("Sin costo", true)]
    [InlineData("", false)]
    [InlineData("The first session is free", false)]
    [InlineData("Free, then 20 dollars", false)]
    [InlineData("Not free", false)]
    [InlineData("Free for members", false)]
    [InlineData("Sliding scale", false)]
    [InlineData("Freelance rates", false)]
    public void It_is_free_where_that_is_said_without_a_condition(string fees, bool isFree)
    {
        Assert.Equal(isFree, ServiceTraits.IsFree(HsdsService.Of($"fees_description={fees}").Row, Today));
        Assert.Equal(isFree, ServiceTraits.IsFree(HsdsService.Of($"fees={fees}").Row, Today));
    }

    [Theory]
    [InlineData("amount=0", true)]
    [InlineData("amount=35", false)]
    [InlineData("amount=0|amount=35", false)]
    [InlineData("amount=0|amount=35;valid_to=2029-12-31", true)]
    [InlineData("amount=0;valid_from=2031-01-01", false)]
    [InlineData("option=Adults", false)]
    public void Prices_say_more_than_words(string options, bool isFree)
    {
        var service = HsdsService.Of("fees_description=Free");
        foreach (var option in options.Split('|'))
            service.Part("cost_option", "service_id", option.Split(';'));

        Assert.Equal(isFree, ServiceTraits.IsFree(service.Row, Today));
    }

    [Theory]
    [InlineData("physical", null, true, false)]
    [InlineData("physical", "in-person", true, false)]
    [InlineData("physical", "virtual", false, true)]
    [InlineData("physical", "In person or online", true, true)]
    [InlineData("physical", "hybrid", true, true)]
    [InlineData("virtual", null, false, true)]
    [InlineData("postal", null, false, false)]
    public void Where_people_take_part_follows_from_places_and_schedules(string kind, string? attending, bool inPerson, bool online)
    {
        var service = HsdsService.At(kind);
        if (attending is not null)
            service.Part("schedule", "service_id", $"attending_type={attending}");

        Assert.Equal((inPerson, online), (ServiceTraits.IsInPerson(service.Row), ServiceTraits.IsOnline(service.Row)));
    }

    [Theory]
    [InlineData("es-MX", null, "es")]
    [InlineData(null, "Spanish", "es")]
    [InlineData(null, "Klingon", "klingon")]
    [InlineData(null, null, null)]
    public void A_language_goes_by_its_code(string? code, string? name, string? expected) => Assert.Equal(expected, LanguageNames.CodeOf(code, name));
}
