using AngleSharp.Dom;
using PeerSupport.Web.Tests.StandIns;

namespace PeerSupport.Web.Tests.Features;

public sealed class Supervising : IClassFixture<WebApp>
{
    private const string Api = "/api/relationships";
    private static readonly string Session = $"/supervision/{SampleSupervision.Session}";
    private static readonly string Concern = $"/list/{Sample.Relationship}/concerns/{SampleSupervision.Concern}/answer";
    private readonly WebApp _web;

    public Supervising(WebApp web)
    {
        _web = web;
        web.Services.Reset();
        SampleSupervision.Fill(web.Services);
        web.Services.Authority.Me = Sample.Supervisor;
    }

    public static TheoryData<string> Paths =>
    [
        "/site", "/site/list", "/site/list?phase=active", "/site/list?phase=concluding&ending=forced", "/site/exceptions", "/site/absence",
        $"/site?site={Sample.Site}", Concern, "/supervision", "/supervision/new", "/supervision/shared", Session, $"{Session}/notes",
        "/insights", $"/insights?site={Sample.Site}&from=2029-10-01&to=2029-12-31", "/insights/sites",
    ];

    [Theory]
    [MemberData(nameof(Paths))]
    public async Task Each_page_is_well_made(string path)
    {
        using var browser = _web.NewBrowser();
        var page = await browser.Open(path);

        Assert.Equal((200, path), (page.Status, page.Path));
        Assert.Single(page.Document.QuerySelectorAll("h1"));
        Assert.EndsWith("– Let’s Be", page.Title);
        foreach (var word in (string[])["recover", "peer", "support", "alex", "wanda", "main street"])
            Assert.DoesNotContain(word, page.Title, StringComparison.OrdinalIgnoreCase);
        Assert.Empty(page.Document.QuerySelectorAll("script:not([src]), [style], style"));
        var ids = page.Document.QuerySelectorAll("[id]").Select(element => element.Id).ToList();
        Assert.Equal(ids.Distinct(), ids);
        foreach (var field in page.Document.QuerySelectorAll("main input:not([type=hidden]), main textarea, main select"))
            Assert.True(page.Document.QuerySelector($"label[for='{field.Id}']") is not null, field.OuterHtml);
    }

    [Theory]
    [InlineData("/site")]
    [InlineData("/site/list")]
    [InlineData("/site/exceptions")]
    [InlineData("/site/absence")]
    [InlineData("/supervision/new")]
    [InlineData("/supervision/shared")]
    [InlineData("/insights")]
    [InlineData("/insights/sites")]
    public async Task What_is_the_supervisors_is_no_workers(string path)
    {
        _web.Services.Authority.Me = Sample.Worker;
        using var browser = _web.NewBrowser();

        Assert.Equal(403, (await browser.Open(path)).Status);
    }

    [Fact]
    public async Task Of_a_large_site_all_that_is_due_is_shown_page_by_page_and_who_is_without_a_worker_first()
    {
        _web.Services.AnswersInPages($"GET {Api}/due",
        [
            .. Enumerable.Range(1, 130).Select(_ => SampleSupervision.Due("review", "2030-01-04")), SampleSupervision.Due("workerMissing", "2030-01-07"),
        ]);
        using var browser = _web.NewBrowser();
        var first = await browser.Open("/site");
        Assert.Single(first.Document.QuerySelectorAll("[aria-labelledby=missing] li"));
        Assert.Equal(50, first.Document.QuerySelectorAll("[aria-labelledby=due] .cards > li").Length);

        var last = await browser.Open($"/site?page=3&site={Sample.Site}");
        Assert.Equal($"/site?page=2&site={Sample.Site}#due", last.Find<IElement>("[aria-labelledby=due] a[rel=prev]").GetAttribute("href"));
        Assert.Null(last.Document.QuerySelector("[aria-labelledby=due] a[rel=next]"));
        Assert.Equal(30, last.Document.QuerySelectorAll("[aria-labelledby=due] .cards > li").Length);
    }

    [Fact]
    public async Task The_worker_answers_no_concern_and_writes_no_notes()
    {
        _web.Services.Authority.Me = Sample.Worker;
        using var browser = _web.NewBrowser();

        Assert.Equal(403, (await browser.Open(Concern)).Status);
        Assert.Equal(403, (await browser.Open($"{Session}/notes")).Status);
    }

    [Fact]
    public async Task The_site_says_what_needs_somebody_with_one_link_each()
    {
        using var browser = _web.NewBrowser();
        var page = await browser.Open("/site");

        var links = page.Document.QuerySelectorAll("main a").ToLookup(link => link.GetAttribute("href"), link => link.TextContent);
        Assert.Contains("Propose another worker", links[$"/list/{Sample.Relationship}/worker"]);
        Assert.Contains("Alex: A concern about a boundary", links[Concern]);
        Assert.Contains("Alex: They look back together", links[$"/list/{Sample.Relationship}"]);
        Assert.Equal("12 Active", links[$"/site/list?phase=active&site={Sample.Site}"].Single());
        Assert.DoesNotContain("Meeting", page.Text);
        Assert.Single(page.Document.QuerySelectorAll("form[method=post] button.secondary"));
    }

    [Fact]
    public async Task What_was_seen_is_said_so()
    {
        var seen = $"POST {Api}/attention/{SampleSupervision.Entry}/seen";
        _web.Services.Answers(seen, null);
        using var browser = _web.NewBrowser();

        var page = await browser.Submit(await browser.Open("/site"), "main form");

        Assert.StartsWith("/site?done=noticed", page.Path);
        _web.Services.Last(seen);
    }

    [Fact]
    public async Task The_list_is_the_sites_and_of_the_phase_chosen()
    {
        using var browser = _web.NewBrowser();
        var page = await browser.Open("/site/list?phase=concluding&ending=forced");

        Assert.Contains("Endings that nobody chose", page.Text);
        var query = _web.Services.Last($"GET {Api}/").Query;
        Assert.Contains($"siteId={Sample.Site}", query);
        Assert.Contains("phase=concluding", query);
        Assert.Contains("ending=forced", query);
    }

    [Fact]
    public async Task Another_site_is_not_theirs_to_choose()
    {
        using var browser = _web.NewBrowser();

        Assert.Equal(404, (await browser.Open($"/site?site={SampleSupervision.OtherSite}")).Status);
    }

    [Fact]
    public async Task A_concern_is_answered_by_its_revision_and_what_was_typed_is_kept()
    {
        var answer = $"POST {Api}/{Sample.Relationship}/concerns/{SampleSupervision.Concern}/answer";
        using var browser = _web.NewBrowser();
        var form = await browser.Open(Concern);
        Assert.Contains("The worker is not shown that there is a concern", form.Text);
        Assert.Equal(400, (await browser.Submit(form, "main form")).Status);

        _web.Services.Refuses(answer, 409, "concern.answered");
        _web.Services.Answers($"GET {Api}/{Sample.Relationship}/concerns", Sample.Page(SampleSupervision.ConcernIn(
            new { words = "We changed the hours.", answeredBy = SampleSupervision.SupervisorId, at = "2030-01-05T10:00:00Z" }, 4)));
        var refused = await browser.Submit(form, "main form", ("Form.Words", "I will call."));

        Assert.Equal((409, "I will call."), (refused.Status, refused.ValueOf("Words")));
        Assert.Contains("We changed the hours.", refused.Text);
        Assert.Equal(("\"3\"", "I will call."), (_web.Services.Last(answer).IfMatch, (string?)_web.Services.Last(answer).Body!["words"]));
    }

    [Fact]
    public async Task A_colleague_stands_in_for_a_worker_who_is_away_and_it_says_with_whom()
    {
        _web.Services.Answers($"POST {Api}/cover", new
        {
            relationships = new object[]
            {
                new { relationshipId = Sample.Relationship, peer = new { id = Guid.NewGuid(), firstName = "Alex" }, cover = (object?)null,
                    refused = "cover.overlaps" },
            }
        });
        using var browser = _web.NewBrowser();
        var form = await browser.Open("/site/absence");
        var refused = await browser.Submit(form, "main form", ("Form.StandIn", SampleSupervision.SupervisorId.ToString()));
        Assert.Equal((400, SampleSupervision.SupervisorId.ToString()), (refused.Status, refused.ValueOf("StandIn")));

        var done = await browser.Submit(refused, "main form", ("Form.Worker", Sample.WorkerId.ToString()),
            ("Form.FirstDay", "2030-02-01"), ("Form.LastDay", "2030-02-08"));

        Assert.Contains("Arranged with 0 people.", done.Text);
        Assert.Contains("Alex", done.Text);
        var sent = _web.Services.Last($"POST {Api}/cover").Body!;
        Assert.Equal((Sample.Site.ToString(), Sample.WorkerId.ToString(), "2030-02-08"),
            ((string?)sent["siteId"], (string?)sent["workerId"], (string?)sent["lastDay"]));
    }

    [Fact]
    public async Task A_session_is_planned_on_the_sites_clock_with_somebody_who_works_there()
    {
        _web.Services.Answers($"POST {Api}/supervision-sessions", SampleSupervision.SessionIn(null), 201);
        using var browser = _web.NewBrowser();
        var form = await browser.Open("/supervision/new");
        Assert.DoesNotContain("Sam Demo", form.Text);
        Assert.Equal(400, (await browser.Submit(form, "main form", ("Form.Day", "2030-02-01"), ("Form.Time", "9:00"))).Status);

        var planned = await browser.Submit(form, "main form",
            ("Form.Worker", Sample.WorkerId.ToString()), ("Form.Day", "2030-02-01"), ("Form.Time", "09:00"));

        Assert.Equal("/supervision?done=session", planned.Path);
        var sent = _web.Services.Last($"POST {Api}/supervision-sessions");
        Assert.Equal(("2030-02-01T15:00:00+00:00", Sample.Site.ToString(), Sample.WorkerId.ToString()),
            ((string?)sent.Body!["plannedAt"], (string?)sent.Body["siteId"], (string?)sent.Body["workerId"]));
        Assert.NotEmpty(sent.Key);
    }

    [Fact]
    public async Task Both_read_the_agenda_and_the_notes_and_the_supervisor_writes_them()
    {
        var notes = $"PUT {Api}/supervision-sessions/{SampleSupervision.Session}/notes";
        _web.Services.Answers(notes, SampleSupervision.SessionIn("New."));
        using var browser = _web.NewBrowser();
        var page = await browser.Open(Session);
        Assert.Contains("The bus was late.", page.Text);
        Assert.Contains("[…] and I walked.", page.Text);
        Assert.Contains("We talked about rest.", page.Text);
        Assert.NotNull(page.Document.QuerySelector($"a[href='{Concern}']"));

        var saved = await browser.Submit(await browser.Open($"{Session}/notes"), "main form", ("Form.Notes", "New."));
        Assert.Equal($"{Session}?done=notes", saved.Path);
        Assert.Equal(("\"2\"", "New."), (_web.Services.Last(notes).IfMatch, (string?)_web.Services.Last(notes).Body!["notes"]));

        _web.Services.Authority.Me = Sample.Worker;
        using var worker = _web.NewBrowser();
        var theirs = await worker.Open(Session);
        Assert.Contains("We talked about rest.", theirs.Text);
        Assert.Null(theirs.Document.QuerySelector($"a[href='{Session}/notes'], a[href='{Concern}']"));
    }

    [Fact]
    public async Task What_is_shared_is_read_with_the_workers_name()
    {
        using var browser = _web.NewBrowser();
        var page = await browser.Open("/supervision/shared");

        Assert.Equal("Wanda Demo", page.Find<IElement>("main article h2").TextContent);
        Assert.Contains("[…] and I walked.", page.Text);
        Assert.Contains($"site={Sample.Site}", _web.Services.Last($"GET {Api}/shared-reflections").Query);
    }
}
