using PeerSupport.Web.Tests.StandIns;

namespace PeerSupport.Web.Tests.Features;

public sealed class EveryAdministratorsPage : IClassFixture<WebApp>
{
    private static readonly string Site = $"/admin/sites/{Sample.Site}";
    private static readonly string Person = $"/admin/people/{SampleAdministration.Person}";
    private static readonly string Partner = $"/admin/partners/{SampleAdministration.Partner}";
    private readonly WebApp _web;

    public EveryAdministratorsPage(WebApp web)
    {
        _web = web;
        web.Services.Reset();
        SampleAdministration.Fill(web.Services);
    }

    public static TheoryData<string> Paths =>
    [
        "/admin", "/admin/organisation", "/admin/directory-reading", "/admin/openers", "/admin/sites", "/admin/sites/new", Site,
        $"{Site}/closed-days", $"{Site}/template", "/admin/people", "/admin/people?q=wren", "/admin/people/new", Person,
        $"{Person}/suspension", $"{Person}/invitation", "/admin/partners", "/admin/partners/new", Partner, $"{Partner}/remove",
    ];

    [Theory]
    [MemberData(nameof(Paths))]
    public async Task Is_well_made(string path)
    {
        using var browser = _web.NewBrowser();
        var page = await browser.Open(path);

        Assert.Equal((200, path), (page.Status, page.Path));
        WellMade.Check(page);
        foreach (var unseen in page.Document.QuerySelectorAll(".visually-hidden"))
            Assert.DoesNotMatch(@"\w\|\w", $"{unseen.PreviousSibling?.TextContent}|{unseen.TextContent}");
    }

    [Theory]
    [MemberData(nameof(Paths))]
    public async Task Is_nobody_elses(string path)
    {
        _web.Services.Authority.Me = Sample.Supervisor;
        using var browser = _web.NewBrowser();

        Assert.Equal(403, (await browser.Open(path)).Status);
    }

    [Theory]
    [MemberData(nameof(Paths))]
    public async Task Is_in_Spanish_too(string path)
    {
        using var browser = _web.NewBrowser();
        var english = await browser.Open(path);
        await browser.Open("/language/es");
        var spanish = await browser.Open(path);

        Assert.Equal((200, "es"), (spanish.Status, spanish.Document.DocumentElement.GetAttribute("lang")));
        Assert.NotEqual(english.Title, spanish.Title);
    }
}
