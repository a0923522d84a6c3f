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
        "/", "/directory", "/directory?q=meeting", "/directory/demo-1", $"/directory/{SampleDirectory.Meeting}?list={Sample.Relationship}", "/list", "/list/new", "/nothing", "/me", Home,
            $"{Home}/link",
        $"{Home}/agreement", $"{Home}/agreement?edit={Sample.Boundary}", $"{Home}/agreement?edit={Sample.Goal}",
            $"{Home}/agreement?new=channels", $"{Home}/agreement?new=goal", $"{Home}/agreement/versions", $"{Home}/agreement/history",
            $"{Home}/agreement/versions/1", $"{Home}/agreement/versions/2/comparison", $"{Home}/consents",
            $"{Home}/consents?revoke={SampleAgreement.Consent}", $"{Home}/consents/new", $"{Home}/ledger",
        $"{Home}/contacts", $"{Home}/contacts/new", $"{Home}/progress", $"{Home}/progress/{Sample.Goal}", $"{Home}/pause",
            $"{Home}/stop", $"{Home}/ending",
        $"{Home}/ending/begin", $"{Home}/ending/words", $"{Home}/ending/pack", $"{Home}/ending/words?for=peer", $"{Home}/ending/print", $"{Home}/ending/pack/choose",
            $"{Home}/ending/pack/choose?q=meeting",
            $"{Home}/ending/pack/demo-1", $"{Home}/ending/pack/print", $"{Home}/ending/complete",
    ];

    /// <summary>What the worker alone may open.</summary>
    public static TheoryData<string> WorkersPaths =>
        [$"{Home}/agreement/in-person", $"{Home}/ledger/new", $"{Home}/ledger/danger", $"{Home}/ledger/goals"];

    [Theory]
    [MemberData(nameof(Paths))]
    [MemberData(nameof(WorkersPaths))]
    public async Task Is_well_made(string path)
    {
        using var browser = _web.NewBrowser();
        var page = await browser.Open(path);

        WellMade.Opened(page, path);
        WellMade.Check(page);
    }

    [Theory]
    [MemberData(nameof(Paths))]
    [MemberData(nameof(WorkersPaths))]
    public async Task Reveals_nothing_in_its_title_and_loads_nothing_from_elsewhere(string path)
    {
        using var browser = _web.NewBrowser();
        var page = await browser.Open(path);

        WellMade.RevealsNothing(page);
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
