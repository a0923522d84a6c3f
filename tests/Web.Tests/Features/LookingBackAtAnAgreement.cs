using AngleSharp.Dom;
using PeerSupport.Web.Tests.StandIns;

namespace PeerSupport.Web.Tests.Features;

public sealed class LookingBackAtAnAgreement : IClassFixture<WebApp>
{
    private static readonly string Screen = $"/list/{Sample.Relationship}/agreement";
    private readonly WebApp _web;

    public LookingBackAtAnAgreement(WebApp web)
    {
        _web = web;
        web.Services.Reset();
    }

    [Fact]
    public async Task Two_versions_are_compared_side_by_side_in_the_readers_words()
    {
        using var browser = _web.NewBrowser();
        var page = await browser.Open($"{Screen}/versions/2/comparison");

        Assert.Equal("?with=1", _web.Services.Last($"GET /api/agreements/{Sample.Agreement}/versions/2/comparison").Query);
        Assert.Equal(["Monday to Tuesday, 09:00 to 17:00\nChicago time (America/Chicago)",
            "Tuesday, 10:00 to 12:00\nChicago time (America/Chicago)"],
            page.Document.QuerySelectorAll("td.differs").Select(cell => cell.TextContent));
        Assert.Contains("Added How we get in touch", page.Text);
    }

    [Fact]
    public async Task Every_move_is_told_as_its_reader_would()
    {
        using var browser = _web.NewBrowser();
        var page = await browser.Open($"{Screen}/history");

        Assert.Equal(
            ["Alex accepted: Contact hours, How we get in touch", "You proposed to take out: the goal “Cook twice a week”",
                "You confirmed the fixed points"],
            page.Document.QuerySelectorAll("main li h2").Select(title => title.TextContent));
        Assert.Contains("in person, written down by the worker", page.Find<IElement>("main li").TextContent);
        Assert.Contains("The whole text", page.Find<IElement>("main li").TextContent);
        Assert.Contains("We also write.", page.Find<IElement>("main li").TextContent);
    }

    [Fact]
    public async Task A_version_says_who_accepted_it_and_when()
    {
        using var browser = _web.NewBrowser();
        var page = await browser.Open($"{Screen}/versions/1");

        Assert.Contains("Alex, in person, 3 January 2030", page.Text);
        Assert.Contains("✓ You, 3 January 2030", page.Document.QuerySelectorAll("main li .no-print").Select(screen => screen.TextContent));
        Assert.Contains("✓ The worker, 3 January 2030", page.Document.QuerySelectorAll("main li .print-only").Select(paper => paper.TextContent));
    }
}
