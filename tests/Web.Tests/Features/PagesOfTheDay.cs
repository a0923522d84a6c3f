using PeerSupport.Web.Tests.StandIns;

namespace PeerSupport.Web.Tests.Features;

/// <summary>The pages for workers alone are as well made as those that a peer may open too.</summary>
public sealed class PagesOfTheDay : IClassFixture<WebApp>
{
    private static readonly string Home = $"/list/{Sample.Relationship}";
    private readonly WebApp _web;

    public PagesOfTheDay(WebApp web)
    {
        _web = web;
        web.Services.Reset();
        web.Services.Answers($"GET /api/relationships/{Sample.Relationship}", Sample.InPhase(
            "active", cover: [SampleWork.CoverBy(SampleWork.Colleague)],
            handover: SampleWork.Proposed(SampleWork.Colleague, by: Guid.NewGuid())));
    }

    public static TheoryData<string> Paths =>
    [
        "/", "/today", "/today/calendar", "/today/absence", "/list", "/list?quiet=7&waiting=true", Home, $"{Home}/meetings",
        $"{Home}/meetings/new", $"{Home}/meetings/{SampleWork.Meeting}", $"{Home}/meetings/{SampleWork.Meeting}/kept",
        $"{Home}/meetings/{SampleWork.Meeting}/cancel", $"{Home}/contacts/new", $"{Home}/cover",
        $"{Home}/cover/{SampleWork.Cover}", $"{Home}/worker", $"{Home}/details", $"{Home}/pause",
    ];

    [Theory]
    [MemberData(nameof(Paths))]
    public async Task Are_well_made(string path)
    {
        using var browser = _web.NewBrowser();
        var page = await browser.Open(path);

        WellMade.Opened(page, path);
        WellMade.Check(page);
    }
}
