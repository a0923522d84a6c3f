using PeerSupport.Web.Tests.StandIns;

namespace PeerSupport.Web.Tests.Features;

public sealed class EveryPage : IClassFixture<WebApp>
{
    private static readonly string Home = $"/list/{Sample.Relationship}";
    private readonly WebApp _web;

    public EveryPage(WebApp web)
    {
        _web = web;
        web.Services.Reset();
        web.Services.Answers($"GET /api/relationships/{Sample.Relationship}",
            Sample.InPhase("concluding", ending: new { kind = "planned", endsOn = "2030-02-01", reason = (string?)null },
            person: Sample.PeerId));
        web.Services.Answers("GET /api/agreements/",
            Sample.Page(Sample.AgreementIn("negotiating", 0, 1, missing: ["items-worker"])));
    }

    public static TheoryData<string> Paths =>
    [
        "/", "/directory", "/directory?q=meeting", "/directory/demo-1", "/list", "/list/new", "/nothing", Home,
            $"{Home}/agreement", $"{Home}/agreement/accept",
        $"{Home}/agreement/in-person", $"{Home}/agreement/boundaries/new", $"{Home}/agreement/boundaries/new?kind=contactHours",
        $"{Home}/agreement/boundaries/new?kind=ending", $"{Home}/agreement/boundaries/{Sample.Boundary}",
            $"{Home}/agreement/boundaries/{Sample.Boundary}/remove",
        $"{Home}/agreement/goals/new", $"{Home}/agreement/goals/{Sample.Goal}", $"{Home}/agreement/versions",
            $"{Home}/agreement/versions/1", $"{Home}/link",
        $"{Home}/contacts", $"{Home}/contacts/new", $"{Home}/progress", $"{Home}/progress/{Sample.Goal}", $"{Home}/pause",
            $"{Home}/stop", $"{Home}/ending",
        $"{Home}/ending/begin", $"{Home}/ending/words", $"{Home}/ending/pack", $"{Home}/ending/pack?q=meeting",
            $"{Home}/ending/pack/demo-1", $"{Home}/ending/pack/print", $"{Home}/ending/complete",
    ];

    [Theory]
    [MemberData(nameof(Paths))]
    public async Task Is_well_made(string path)
    {
        using var browser = _web.NewBrowser();
        var page = await browser.Open(path);

        Assert.Equal(path is "/nothing" ? 404 : 200, page.Status);
        Assert.Equal(path, page.Path);
        WellMade.Check(page);
    }

    [Theory]
    [MemberData(nameof(Paths))]
    public async Task Reveals_nothing_in_its_title_and_loads_nothing_from_elsewhere(string path)
    {
        using var browser = _web.NewBrowser();
        var page = await browser.Open(path);

        Assert.EndsWith("– Let’s Be", page.Title);
        foreach (var word in (string[])["recover", "peer", "support", "alex", "wanda", "sober", "treatment"])
            Assert.DoesNotContain(word, page.Title, StringComparison.OrdinalIgnoreCase);
        foreach (var loaded in page.Document.QuerySelectorAll("link[href], img[src], script[src]"))
            Assert.StartsWith("/web/", loaded.GetAttribute("href") ?? loaded.GetAttribute("src"));
        var policy = string.Join(' ', page.Response.Headers.GetValues("Content-Security-Policy"));
        Assert.Contains("default-src 'none'", policy);
        Assert.DoesNotContain("unsafe", policy);
    }

    [Theory]
    [MemberData(nameof(Paths))]
    public async Task Shows_crisis_contacts_to_a_peer(string path)
    {
        _web.Services.Authority.Me = Sample.Peer;
        using var browser = _web.NewBrowser();
        await browser.Open("/list");
        var page = await browser.Open(path);

        Assert.Contains("+1 555 0100", page.Document.QuerySelector("footer")!.TextContent);
    }

    [Theory]
    [InlineData("pico.min.css")]
    [InlineData("site.css")]
    [InlineData("site.js")]
    [InlineData("chart.umd.min.js")]
    [InlineData("icon.svg")]
    public async Task Brings_its_own_style_sheets_and_scripts(string name)
    {
        using var http = new HttpClient { BaseAddress = _web.Services.Address };
        var asset = await http.GetAsync($"/web/{name}", TestContext.Current.CancellationToken);

        Assert.Equal(200, (int)asset.StatusCode);
        Assert.False(asset.Headers.Contains("Set-Cookie"));
    }
}
