using PeerSupport.Identity.Domain;
using PeerSupport.Kernel;
using PeerSupport.Messages.Identity;

namespace PeerSupport.Identity.Tests.Domain;

public sealed class ASite
{
    private static readonly SiteSettings Settings = new("Quayside", "Europe/Dublin", [new("Night line", "555-0101", null)],
        [new(2030, 12, 25)]);
    private readonly Site _site = Site.SetUp(SiteId.New(), OrganisationId.New(), Settings);

    [Fact]
    public void Setting_it_up_is_told() =>
        Assert.Equivalent(new SiteChanged(_site.Id.Value, "Europe/Dublin", [new(2030, 12, 25)], HasCrisisContacts: true),
            Assert.Single(_site.Events));

    [Fact]
    public void The_same_settings_again_are_not_told()
    {
        _site.Change(Settings with { ClosedDays = [new(2030, 12, 25), new(2030, 12, 25)] });

        Assert.Single(_site.Events);
    }

    [Theory]
    [InlineData("Mars/Olympus")]
    [InlineData("Central Standard Time")]
    [InlineData("")]
    public void A_zone_that_is_none_is_refused(string zone)
    {
        var refusal = Assert.Throws<RuleViolationException>(() => _site.Change(Settings with { Zone = zone }));

        Assert.Equal("site.unknown-zone", refusal.Code);
        Assert.Equal("Europe/Dublin", _site.Zone);
    }
}
