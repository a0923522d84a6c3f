using AngleSharp.Dom;
using PeerSupport.Web.Tests.StandIns;

namespace PeerSupport.Web.Tests.Features;

public sealed class SharingAList : IClassFixture<WebApp>
{
    private static readonly string Pack = $"/list/{Sample.Relationship}/ending/pack";
    private readonly WebApp _web;

    public SharingAList(WebApp web)
    {
        _web = web;
        web.Services.Reset();
    }

    [Fact]
    public async Task Whoever_has_the_link_reads_the_list_without_an_account()
    {
        using var browser = _web.NewBrowser();
        var page = await browser.Open($"/pack/{Sample.Token}");

        Assert.Equal((200, $"/pack/{Sample.Token}", "List – Let’s Be"), (page.Status, page.Path, page.Title));
        foreach (var told in (string[])["Current as of 7 January 2030", "Close to home", "1 Example Street", "Des Moines, IA 50309",
            "Monday, Wednesday: 19:00 to 20:30", "+1 555 0199", "They know the forms", "No longer in the directory"])
            Assert.Contains(told, page.Text);
        foreach (var word in (string[])["recover", "peer", "support", "Alex", "Wanda", "sober", "treatment"])
            Assert.DoesNotContain(word, page.Document.DocumentElement.TextContent, StringComparison.OrdinalIgnoreCase);
        Assert.Empty(page.Document.QuerySelectorAll("script:not([src]), [style], style, nav, form, header"));
        Assert.Single(page.Document.QuerySelectorAll("h1"));
        AssertUnseen(page);
        Assert.Equal("", _web.Services.Last($"GET /api/resources/shared-packs/{Sample.Token}").Authorization);
    }

    [Fact]
    public async Task A_link_that_was_revoked_says_so_and_no_more()
    {
        using var browser = _web.NewBrowser();
        var page = await browser.Open("/pack/unknown");

        Assert.Equal(404, page.Status);
        Assert.Contains("This link does not work", page.Text);
        AssertUnseen(page);
    }

    [Fact]
    public async Task While_the_directory_is_not_there_the_link_is_asked_for_again_later()
    {
        _web.Services.Refuses($"GET /api/resources/shared-packs/{Sample.Token}", 503, "service.unavailable");
        using var browser = _web.NewBrowser();
        var page = await browser.Open($"/pack/{Sample.Token}");

        Assert.Equal(503, page.Status);
        AssertUnseen(page);
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task A_link_is_made_shown_once_and_made_to_stop_working(bool byPeer)
    {
        if (byPeer)
            _web.Services.Authority.Me = Sample.Peer;
        _web.Services.Answers($"GET /api/relationships/{Sample.Relationship}", Sample.InPhase("concluding", person: Sample.PeerId));
        _web.Services.Answers("GET /api/resources/packs", Sample.Page(Sample.PackIn("taken")));
        _web.Services.Answers($"POST /api/resources/packs/{Sample.Pack}/link", new { url = "https://example.org/pack/abc", madeAt = "2030-01-07T16:00:00Z", revision = 4 });
        _web.Services.Answers($"DELETE /api/resources/packs/{Sample.Pack}/link", Sample.PackIn("taken"));
        using var browser = _web.NewBrowser();
        var before = await browser.Open(Pack);
        Assert.DoesNotContain("stop working", before.Find<IElement>("section[aria-labelledby=share]").TextContent);

        _web.Services.Answers("GET /api/resources/packs", Sample.Page(Sample.PackIn("taken", linkMadeAt: "2030-01-07T16:00:00Z")));
        var made = await browser.Submit(before, "#share ~ form", []);
        Assert.Equal("https://example.org/pack/abc", made.Find<IElement>(".link-box").TextContent);
        Assert.Equal("\"3\"", _web.Services.Last($"POST /api/resources/packs/{Sample.Pack}/link").IfMatch);

        var later = await browser.Open(Pack);
        Assert.Empty(later.Document.QuerySelectorAll(".link-box"));
        Assert.Contains("There has been a link since Monday 7 January 2030, 10:00 (Chicago time)", later.Text);
        var revoked = await browser.Submit(later, "#share ~ form:last-of-type", []);
        Assert.Equal($"{Pack}?done=link-revoked", revoked.Path);
        Assert.Contains("The link no longer works.", revoked.Text);
    }

    [Fact]
    public async Task A_link_that_cannot_be_made_says_why()
    {
        _web.Services.Answers("GET /api/resources/packs", Sample.Page(Sample.PackIn("offered")));
        _web.Services.Refuses($"POST /api/resources/packs/{Sample.Pack}/link", 412, "request.stale");
        using var browser = _web.NewBrowser();
        var page = await browser.Submit(await browser.Open(Pack), "#share ~ form", []);

        Assert.Equal(412, page.Status);
        Assert.Contains("This has changed while you were writing", page.Text);
    }

    [Theory]
    [InlineData("draft", false)]
    [InlineData("declined", false)]
    [InlineData("offered", true)]
    public async Task Only_a_list_that_was_offered_gets_a_link(string state, bool offered)
    {
        _web.Services.Answers("GET /api/resources/packs", Sample.Page(Sample.PackIn(state)));
        using var browser = _web.NewBrowser();
        var page = await browser.Open(Pack);

        Assert.Equal(offered, page.Document.QuerySelector("#share") is not null);
    }

    [Theory]
    [InlineData("current", null)]
    [InlineData("changed", "Changed in the directory since it was chosen on 1 December 2029.")]
    [InlineData("closed", "The directory marks this as closed at present.")]
    [InlineData("gone", "No longer in the directory.")]
    public async Task What_has_become_of_an_entry_is_said_in_words(string state, string? sentence)
    {
        _web.Services.Answers("GET /api/resources/packs", Sample.Page(Sample.PackIn("offered", state)));
        _web.Services.Answers($"GET /api/resources/packs/{Sample.Pack}/sheet", Sample.Sheet(state));
        using var browser = _web.NewBrowser();
        foreach (var path in (string[])[Pack, $"{Pack}/print"])
        {
            var entry = (await browser.Open(path)).Find<IElement>(".items > li");
            Assert.Contains(sentence ?? "Demo Evening Meeting", entry.TextContent);
            Assert.Equal(sentence is null, entry.QuerySelector(".marked") is null);
        }
    }

    [Fact]
    public async Task The_printed_list_has_no_name_on_it()
    {
        using var browser = _web.NewBrowser();
        var page = await browser.Open($"{Pack}/print");

        Assert.Contains("1 Example Street", page.Text);
        Assert.DoesNotContain("Alex", page.Text);
        Assert.DoesNotContain("Wanda", page.Text);
        Assert.Empty(page.Document.QuerySelectorAll("nav, form"));
        _web.Services.Answers("GET /api/resources/packs", Sample.Page());
        Assert.Equal(404, (await browser.Open($"{Pack}/print")).Status);
    }

    private static void AssertUnseen(Shown page)
    {
        Assert.True(page.Response.Headers.CacheControl?.NoStore);
        Assert.Equal("no-referrer", Assert.Single(page.Response.Headers.GetValues("Referrer-Policy")));
        Assert.Contains("noindex", Assert.Single(page.Response.Headers.GetValues("X-Robots-Tag")));
    }
}
