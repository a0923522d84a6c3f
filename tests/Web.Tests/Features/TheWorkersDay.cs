using AngleSharp.Dom;
using PeerSupport.Web.Tests.StandIns;

namespace PeerSupport.Web.Tests.Features;

public sealed class TheWorkersDay : IClassFixture<WebApp>
{
    private static readonly string Home = $"/list/{Sample.Relationship}";
    private static readonly string Contacts = $"POST /api/relationships/{Sample.Relationship}/contacts";
    private readonly WebApp _web;

    public TheWorkersDay(WebApp web)
    {
        _web = web;
        web.Services.Reset();
    }

    [Fact]
    public async Task Today_says_what_waits_and_links_to_where_it_is_done()
    {
        using var browser = _web.NewBrowser();
        var page = await browser.Open("/today");

        string? LinkOf(string words) => page.Document.QuerySelectorAll("main a")
            .FirstOrDefault(link => link.TextContent.Contains(words))?.GetAttribute("href");
        Assert.Equal($"{Home}/agreement", LinkOf("Alex: A proposal waits for your answer"));
        Assert.Equal($"{Home}/reviews", LinkOf("Alex: Look back together"));
        Assert.Equal($"{Home}/concerns", LinkOf("Alex: A concern about a boundary"));
        Assert.Equal($"{Home}/contacts/new", page.Find<IElement>(".quick a").GetAttribute("href"));
        Assert.Contains("was due on 4 January 2030", page.Text);
        Assert.Contains("A bad night.", page.Text);
        Assert.Contains("Friday 11 January 2030, 14:00", page.Find<IElement>("[aria-labelledby=coming]").TextContent);
    }

    [Fact]
    public async Task Of_many_relationships_those_asked_for_by_name_and_all_that_are_open_are_shown()
    {
        var open = Enumerable.Range(1, 130).Select(at => Sample.Summary("active", Guid.NewGuid(), $"Demo {at}")).ToArray();
        _web.Services.AnswersInPages("GET /api/relationships/", open);
        using var browser = _web.NewBrowser();
        var page = await browser.Open("/today");

        Assert.Equal(130, page.Document.QuerySelectorAll(".quick a").Length);
        var lists = _web.Services.Asked.Where(asked => asked.Operation == "GET /api/relationships/").Select(asked => asked.Query).ToList();
        Assert.Equal(3, lists.Count);
        Assert.Equal(2, lists.Count(query => query.Contains("phase=active") && !query.Contains("phase=concluded")));
        Assert.Contains($"?size=100&id={Sample.Relationship}", lists);
    }

    [Fact]
    public async Task Those_in_which_something_is_due_are_picked_by_the_service_and_said_of_each()
    {
        using var browser = _web.NewBrowser();
        var page = await browser.Open("/list?waiting=true&page=3");

        Assert.Equal("?page=3&size=20&due=true", _web.Services.Last("GET /api/relationships/").Query);
        Assert.StartsWith($"?relationshipId={Sample.Relationship}&relationshipId=", _web.Services.Last("GET /api/relationships/due").Query);
        Assert.Contains("A proposal waits for your answer", page.Text);
    }

    [Fact]
    public async Task The_page_of_a_relationship_leads_the_worker_to_a_reflection_about_it_and_nobody_else()
    {
        var link = $"a[href='/reflections/new?about={Sample.Relationship}']";
        using var browser = _web.NewBrowser();
        Assert.NotNull((await browser.Open(Home)).Document.QuerySelector(link));
        Assert.Equal(Sample.Relationship.ToString(), (await browser.Open($"/reflections/new?about={Sample.Relationship}")).ValueOf("About"));

        _web.Services.Answers($"GET /api/relationships/{Sample.Relationship}", Sample.InPhase("active", person: Sample.PeerId));
        foreach (var other in (object[])[Sample.Peer, Sample.Supervisor])
        {
            _web.Services.Authority.Me = other;
            using var others = _web.NewBrowser();
            Assert.Null((await others.Open(Home)).Document.QuerySelector("a[href*='/reflections']"));
        }
    }

    [Fact]
    public async Task Meetings_of_today_say_when_and_where()
    {
        using var browser = _web.NewBrowser();
        var meetings = (await browser.Open("/today")).Find<IElement>("[aria-labelledby=meetings]");

        Assert.Contains("14:00 · Alex", meetings.TextContent);
        Assert.Contains("The café by the park", meetings.TextContent);
        Assert.Single(meetings.QuerySelectorAll("li"));
    }

    [Fact]
    public async Task What_was_seen_is_marked_and_not_shown_again()
    {
        var seen = $"POST /api/relationships/attention/{SampleWork.Entry}/seen";
        _web.Services.Answers(seen, new { id = SampleWork.Entry, kind = "concern" });
        using var browser = _web.NewBrowser();
        var page = await browser.Open("/today");
        Assert.DoesNotContain("You stand in", page.Text);

        var marked = await browser.Submit(page, "[aria-labelledby=new] form");

        Assert.Equal("/today?done=seen", marked.Path);
        Assert.NotNull(_web.Services.Last(seen));
    }

    [Fact]
    public async Task A_supervisor_is_led_to_the_page_of_the_site_and_a_peer_is_not_let_in()
    {
        using var supervisor = _web.NewBrowser();
        _web.Services.Authority.Me = Sample.Supervisor;
        Assert.Equal("/site", (await supervisor.Open("/today")).Path);

        using var peer = _web.NewBrowser();
        _web.Services.Authority.Me = Sample.Peer;
        Assert.Equal(403, (await peer.Open("/today")).Status);
    }

    [Fact]
    public async Task A_contact_is_logged_as_it_stands_by_saving()
    {
        _web.Services.Answers(Contacts, new { id = Guid.NewGuid(), withinHours = true }, 201);
        using var browser = _web.NewBrowser();
        var form = await browser.Open($"{Home}/contacts/new");
        Assert.Contains("Now, 10:00, lies within them.", form.Text);
        Assert.Null(form.ValueOf("ExceptionReason"));

        var saved = await browser.Submit(form, "main form");

        Assert.Equal($"{Home}?done=contact", saved.Path);
        var sent = _web.Services.Last(Contacts);
        Assert.Equal(("2030-01-07T16:00:00+00:00", "meeting", "worker"),
            ((string?)sent.Body!["at"], (string?)sent.Body["kind"], (string?)sent.Body["reachedOutBy"]));
        Assert.Null(sent.Body["withheld"]);
        Assert.NotEmpty(sent.Key);
    }

    [Fact]
    public async Task Outside_the_hours_the_reason_is_asked_for_before_anything_is_sent()
    {
        _web.Services.Answers("GET /api/identity/sites", Sample.Page(new
        {
            id = Sample.Site,
            name = "Main Street",
            zone = "America/Chicago",
            crisisContacts = Array.Empty<object>(),
            closedDays = new[] { "2030-01-07" },
        }));
        // Sites are remembered for a while; another organisation's worker has not asked for them yet.
        _web.Services.Authority.Me = new
        {
            person = Sample.WorkerId,
            name = "Wanda Demo",
            organisation = new { id = Guid.NewGuid(), name = "Demo" },
            roles = new[] { new { role = "worker", siteId = Sample.Site, siteName = "Main Street" } },
        };
        using var browser = _web.NewBrowser();
        var form = await browser.Open($"{Home}/contacts/new");

        Assert.Contains("Now, 10:00, lies outside them.", form.Text);
        Assert.Equal("", form.ValueOf("ExceptionReason"));
    }

    [Fact]
    public async Task A_passage_is_withheld_with_the_reason_or_not_at_all()
    {
        _web.Services.Answers(Contacts, new { id = Guid.NewGuid(), withinHours = true }, 201);
        using var browser = _web.NewBrowser();
        var form = await browser.Open($"{Home}/contacts/new");
        var refused = await browser.Submit(form, "main form", ("Form.WithheldText", "What the brother said."));
        Assert.Equal((400, "What the brother said."), (refused.Status, refused.ValueOf("WithheldText")));

        await browser.Submit(refused, "main form", ("Form.WithheldReason", "The brother asked for it."));

        var withheld = _web.Services.Last(Contacts).Body!["withheld"]!;
        Assert.Equal(("What the brother said.", "The brother asked for it."),
            ((string?)withheld["text"], (string?)withheld["reason"]));
    }

    [Fact]
    public async Task The_page_of_one_relationship_reads_nobody_elses_record()
    {
        using var browser = _web.NewBrowser();
        var page = await browser.Open(Home);

        Assert.Contains("Look back together", page.Find<IElement>("[aria-labelledby=due]").TextContent);
        Assert.Contains($"relationshipId={Sample.Relationship}", _web.Services.Last("GET /api/relationships/due").Query);
        Assert.DoesNotContain(_web.Services.Asked, asked => asked.Operation == "GET /api/relationships/");
    }

    [Fact]
    public async Task The_list_is_filtered_by_phase_and_by_the_last_contact()
    {
        using var browser = _web.NewBrowser();
        var quiet = await browser.Open("/list?phase=active&quiet=7");
        var asked = _web.Services.Last("GET /api/relationships/").Query;
        Assert.Contains("phase=active", asked);
        Assert.Contains("quietSince=2029-12-31T16%3A00%3A00", asked);
        Assert.Contains("A proposal waits for your answer", quiet.Text);
        Assert.DoesNotContain("due=", asked);
    }

    [Fact]
    public async Task Starting_says_the_language_where_it_is_known()
    {
        _web.Services.Answers("POST /api/relationships/", Sample.InPhase("gettingToKnow"), 201);
        using var browser = _web.NewBrowser();
        var form = await browser.Open("/list/new");
        await browser.Submit(form, "main form", ("Form.FirstName", "Alex"), ("Form.Channel", "text"),
            ("Form.Address", "+1 555 0123"), ("Form.MayLeaveMessage", "yes"), ("Form.Language", "es"));

        Assert.Equal("es", (string?)_web.Services.Last("POST /api/relationships/").Body!["language"]);
    }

    [Fact]
    public async Task The_calendars_address_is_shown_once_and_can_be_revoked()
    {
        _web.Services.Answers("POST /api/relationships/calendar-link",
            new { url = "https://here.example/calendar/secret.ics", madeAt = "2030-01-07T16:00:00Z" });
        _web.Services.Answers("DELETE /api/relationships/calendar-link", null, 204);
        using var browser = _web.NewBrowser();
        var page = await browser.Open("/today/calendar");
        Assert.DoesNotContain("secret.ics", page.Text);

        var made = await browser.Submit(page, "main form");
        Assert.Equal("https://here.example/calendar/secret.ics", made.Find<IElement>(".link-box").TextContent);
        Assert.Equal("/today/calendar", made.Path);

        var revoked = await browser.Submit(page, "main form:last-of-type");
        Assert.Equal("/today?done=calendar-off", revoked.Path);
    }
}
