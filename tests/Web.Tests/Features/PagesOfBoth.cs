using PeerSupport.Web.Tests.StandIns;

namespace PeerSupport.Web.Tests.Features;

/// <summary>What both sides and the supervisor may open is as well made for each of them.</summary>
public sealed class PagesOfBoth : IClassFixture<WebApp>
{
    private static readonly string Home = $"/list/{Sample.Relationship}";
    private readonly WebApp _web;

    public PagesOfBoth(WebApp web)
    {
        _web = web;
        web.Services.Reset();
        web.Services.Answers($"GET /api/relationships/{Sample.Relationship}", Sample.InPhase(
            "active", person: Sample.PeerId, cover: [SampleWork.CoverBy(SampleWork.Colleague)],
            handover: SampleWork.Proposed(SampleWork.Colleague, by: Guid.NewGuid())));
    }

    private static string[] ForAll =>
        [Home, $"{Home}/check-ins", $"{Home}/questions", $"{Home}/reviews", $"{Home}/concerns", $"{Home}/progress"];

    private static string[] ForTheTwo =>
    [
        $"{Home}/check-in", $"{Home}/questions/new", $"{Home}/reviews/new", $"{Home}/reviews/{SampleTogether.Review}",
        $"{Home}/concerns/new", $"{Home}/progress/{Sample.Goal}",
    ];

    public static TheoryData<string, string> Paths
    {
        get
        {
            var paths = new TheoryData<string, string>();
            foreach (var path in ForAll)
                paths.AddRange(("peer", path), ("worker", path), ("supervisor", path));
            foreach (var path in ForTheTwo)
                paths.AddRange(("peer", path), ("worker", path));
            paths.AddRange(("peer", $"{Home}/feedback"), ("supervisor", $"{Home}/feedback"), ("peer", $"{Home}/worker/answer"));
            paths.AddRange(("peer", $"{Home}/copy"), ("peer", $"{Home}/copy/print"));
            return paths;
        }
    }

    [Theory]
    [MemberData(nameof(Paths))]
    public async Task Are_well_made(string role, string path)
    {
        var page = await As(role, path);

        WellMade.Opened(page, path);
        WellMade.Check(page);
    }

    [Theory]
    [InlineData("/check-in")]
    [InlineData("/questions/new")]
    [InlineData("/reviews/new")]
    [InlineData("/concerns/new")]
    [InlineData("/worker/answer")]
    public async Task A_supervisor_speaks_for_neither(string path) =>
        Assert.Equal(403, (await As("supervisor", Home + path)).Status);

    [Theory]
    [InlineData("/feedback")]
    [InlineData("/worker/answer")]
    public async Task What_is_the_peers_to_say_a_worker_does_not_open(string path) =>
        Assert.Equal(403, (await As("worker", Home + path)).Status);

    private async Task<Shown> As(string role, string path)
    {
        _web.Services.Authority.Me =
            role switch { "peer" => Sample.Peer, "worker" => Sample.Worker, _ => Sample.Supervisor };
        using var browser = _web.NewBrowser();
        return await browser.Open(path);
    }
}
