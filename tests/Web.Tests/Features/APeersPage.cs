using AngleSharp.Dom;
using PeerSupport.Web.Tests.StandIns;

namespace PeerSupport.Web.Tests.Features;

/// <summary>What a peer finds on the page about their own relationship.</summary>
public sealed class APeersPage : IClassFixture<WebApp>
{
    private static readonly string Home = $"/list/{Sample.Relationship}";
    private static readonly string Api = $"/api/relationships/{Sample.Relationship}";
    private readonly WebApp _web;

    public APeersPage(WebApp web)
    {
        _web = web;
        web.Services.Reset();
        web.Services.Authority.Me = Sample.Peer;
        web.Services.Answers($"GET {Api}", Sample.InPhase("active", person: Sample.PeerId));
    }

    [Fact]
    public async Task They_read_what_is_written_and_see_that_a_part_is_kept_back()
    {
        var page = await Open(Home);

        Assert.Contains("We walked by the river and talked about the move.", page.Text);
        Assert.Contains("A part is not shown here, to protect somebody else.", page.Text);
        Assert.NotNull(page.Document.QuerySelector($"a[href='{Home}/ledger']"));
        Assert.NotNull(page.Document.QuerySelector($"a[href='{Home}/consents']"));
    }

    [Fact]
    public async Task Their_list_says_that_something_proposed_waits_for_them()
    {
        _web.Services.Answers("GET /api/agreements/", Sample.Page(Sample.AgreementIn("inForce", 1, openVersion: 2, missing: "items-peer")));
        var page = await Open("/list");

        Assert.Equal("Accept or change what is proposed", page.Find<IElement>($"main a[href='{Home}/agreement']").TextContent);
    }

    [Fact]
    public async Task They_see_where_they_put_their_goals_and_may_ask_for_a_change_or_a_break()
    {
        var page = await Open(Home);

        Assert.Contains("You see it here: A room for some months", page.Text);
        Assert.Contains("Monday to Friday, 09:00 to 17:00", page.Text);
        string[] paths =
            ["/agreement", "/progress", "/check-in", "/reviews", "/concerns", "/pause", "/ending", "/contacts/new"];
        foreach (var path in paths)
            Assert.NotNull(page.Document.QuerySelector($"main a[href='{Home}{path}']"));
        Assert.DoesNotContain("supervision", page.Text, StringComparison.OrdinalIgnoreCase);
    }

    [Fact]
    public async Task Outside_the_hours_they_are_told_so_and_led_to_whom_to_ring()
    {
        Assert.DoesNotContain("outside these hours", (await Open(Home)).Text);
        _web.Clock.Advance(TimeSpan.FromHours(12));
        var late = await Open(Home);
        _web.Clock.Advance(TimeSpan.FromDays(7) - TimeSpan.FromHours(12));

        Assert.Contains("Just now is outside these hours", late.Text);
        Assert.NotNull(late.Document.QuerySelector($"a[href='{Home}#crisis-title']"));
        Assert.NotNull(late.Document.GetElementById("crisis-title"));
    }

    [Fact]
    public async Task Who_covers_is_named_with_the_last_day()
    {
        _web.Services.Answers($"GET {Api}", Sample.InPhase("active", person: Sample.PeerId, cover: [new
        {
            id = Guid.NewGuid(),
            standInId = SampleWork.Colleague,
            firstDay = "2030-01-06",
            lastDay = "2030-01-31",
            from = "2030-01-06T06:00:00Z",
            until = "2030-02-01T06:00:00Z",
        }]));
        _web.Services.Answers("GET /api/identity/people/names",
            new[] { new { id = Sample.WorkerId, name = "Wanda Demo" }, new { id = SampleWork.Colleague, name = "Robin Demo" } });

        Assert.Contains("Robin Demo is here for you instead of Wanda Demo, until 31 January 2030.", (await Open(Home)).Text);
    }

    [Fact]
    public async Task Getting_to_know_each_other_there_are_the_organisations_own_questions_to_start_with()
    {
        _web.Services.Answers($"GET {Api}", Sample.InPhase("gettingToKnow", person: Sample.PeerId));
        var page = await Open(Home);

        Assert.Contains("You can say “not today” to any question.", page.Text);
        Assert.Contains("Coffee, or a walk?", page.Text);
    }

    [Theory]
    [InlineData("active", false)]
    [InlineData("concluding", true)]
    public async Task The_ending_asks_how_it_was_and_keeps_the_list(string phase, bool asks)
    {
        _web.Services.Answers($"GET {Api}", Sample.InPhase(
            phase, person: Sample.PeerId,
            ending: asks ? new { kind = "planned", endsOn = "2030-02-01", reason = (string?)null } : null,
            pack: asks ? new { packId = Sample.Pack, state = "offered" } : null));
        var page = await Open(Home);

        Assert.Equal(asks, page.Document.QuerySelector($"a[href='{Home}/feedback']") is not null);
        Assert.Equal(asks, page.Document.QuerySelector($"a[href='{Home}/ending/pack']") is not null);
    }

    [Fact]
    public async Task A_contact_outside_the_hours_is_answered_with_what_was_agreed_and_whom_to_ring()
    {
        _web.Services.Answers($"POST {Api}/contacts", new
        {
            id = Guid.NewGuid(),
            withinHours = false,
            answer = new
            {
                hoursBeginAt = "2030-01-08T15:00:00Z",
                replyWithinHours = 24,
                contactHours = "We are in touch from Monday to Friday.",
                replyTime = "You get an answer the next day.",
                crisisContacts = new[] { new { name = "Night line", phone = "+1 555 0100", note = "day and night" } },
            },
        }, 201);
        using var browser = _web.NewBrowser();
        var form = await browser.Open($"{Home}/contacts/new");
        var answered = await browser.Submit(
            form, "main form", ("Form.Kind", "message"), ("Form.Day", "2030-01-06"), ("Form.Time", "22:00"));

        Assert.Equal(200, answered.Status);
        Assert.Contains("Tuesday 8 January 2030, 09:00 (Chicago time)", answered.Text);
        Assert.Contains("You agreed on an answer within 24 hours.", answered.Text);
        Assert.Contains("We are in touch from Monday to Friday.", answered.Text);
        Assert.Equal("tel:+15550100", answered.Find<IElement>("main a[href^='tel:']").GetAttribute("href"));
        Assert.Null(answered.Document.QuerySelector("main form"));
        Assert.Single(answered.Document.QuerySelectorAll("h1"));
    }

    [Fact]
    public async Task A_contact_serves_a_goal_that_is_agreed_not_one_that_is_being_proposed()
    {
        _web.Services.Answers("GET /api/agreements/", Sample.Page(Sample.AgreementIn("inForce", 1, openVersion: 2)));
        _web.Services.Answers($"GET /api/agreements/{Sample.Agreement}/versions/1", new
        {
            version = 1,
            holdsFrom = "2030-01-03T15:00:00Z",
            fixedClauses = Array.Empty<object>(),
            boundaries = Array.Empty<object>(),
            goals = new[]
            {
                new
                {
                    id = Sample.Goal, revision = 1, words = "Have a place of my own", scale = Array.Empty<string>(), weight = 1, baseline = -1,
                    proposedBy = "peer", acceptances = Array.Empty<object>(),
                },
            },
        });
        var page = await Open($"{Home}/contacts/new");

        Assert.Equal(["", $"{Sample.Goal}"], page.Document.QuerySelectorAll("[name='Form.Goal']").Select(goal => goal.GetAttribute("value")));
    }

    [Fact]
    public async Task A_goals_course_is_a_chart_over_a_table_with_a_line_for_each_side()
    {
        var page = await Open($"{Home}/progress");
        var chart = page.Find<IElement>($"section[aria-labelledby='goal-{Sample.Goal}'] figure[data-chart=line]");

        Assert.Equal(("-2", "2"), (chart.GetAttribute("data-least"), chart.GetAttribute("data-most")));
        Assert.Equal(["Day", "You", "Your worker"], chart.QuerySelectorAll("thead th").Select(head => head.TextContent));
        Assert.Equal(["-1", "-1", "0", "1"], chart.QuerySelectorAll("tbody td").Select(cell => cell.GetAttribute("data-value")));
        Assert.Contains("You see your goals, taken together, further than you hoped.", page.Text);
        Assert.Contains("+1 · A room of my own", page.Text);
    }

    private async Task<Shown> Open(string path)
    {
        using var browser = _web.NewBrowser();
        return await browser.Open(path);
    }
}
