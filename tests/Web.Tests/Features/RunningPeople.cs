using AngleSharp.Dom;
using AngleSharp.Html.Dom;
using PeerSupport.Web.Tests.StandIns;

namespace PeerSupport.Web.Tests.Features;

public sealed class RunningPeople : IClassFixture<WebApp>
{
    private static readonly string Page = $"/admin/people/{SampleAdministration.Person}";
    private static readonly string Api = $"/api/identity/people/{SampleAdministration.Person}";
    private static readonly string WorkerHere = $"worker@{Sample.Site}";
    private readonly WebApp _web;

    public RunningPeople(WebApp web)
    {
        _web = web;
        web.Services.Reset();
        SampleAdministration.Fill(web.Services);
    }

    [Fact]
    public async Task People_are_found_by_what_is_typed()
    {
        using var browser = _web.NewBrowser();
        var page = await browser.Open("/admin/people?q=w%26en&page=2");

        Assert.Equal("?page=2&search=w%26en", _web.Services.Last("GET /api/identity/people").Query);
        Assert.Contains("Lin Demo Invited", page.Text);
        Assert.Contains("Peer worker, Main Street", page.Text);
    }

    [Fact]
    public async Task Who_is_invited_gets_a_link_that_is_shown_once()
    {
        _web.Services.Answers("POST /api/identity/people", new
        {
            id = SampleAdministration.Person,
            name = "Wren Demo",
            invitation = new { url = "https://example.org/account/invitation/abc", expiresAt = "2030-01-14T16:00:00Z" },
        }, 201);
        using var browser = _web.NewBrowser();
        var form = await browser.Open("/admin/people/new");
        var invited = await browser.Submit(form, "main form", ("Form.Name", "Wren Demo"), ("Form.Email", "wren@demo.example"),
            ("Form.Roles", WorkerHere), ("Form.Roles", "administrator"));

        Assert.Equal("https://example.org/account/invitation/abc", invited.Find<IElement>(".link-box").TextContent);
        Assert.Contains("14 January 2030", invited.Text);
        var sent = _web.Services.Last("POST /api/identity/people");
        Assert.Equal(form.ValueOf("Key"), sent.Key);
        Assert.Equal([("worker", Sample.Site.ToString()), ("administrator", null)],
            sent.Body!["roles"]!.AsArray().Select(role => ((string?)role!["role"], (string?)role["siteId"])));
    }

    [Fact]
    public async Task An_address_that_is_taken_is_said_at_the_address_and_everything_typed_is_kept()
    {
        _web.Services.Refuses("POST /api/identity/people", 409, "person.email-taken", "Somebody here has this e-mail address already.");
        using var browser = _web.NewBrowser();
        var form = await browser.Open("/admin/people/new");
        var nothing = await browser.Submit(form, "main form", ("Form.Name", "Wren Demo"), ("Form.Email", "wren@demo.example"));
        Assert.Equal(400, nothing.Status);
        Assert.NotNull(nothing.Document.GetElementById("form-roles-error"));
        var refused = await browser.Submit(nothing, "main form", ("Form.Roles", WorkerHere));

        Assert.Equal((409, "Wren Demo"), (refused.Status, refused.ValueOf("Name")));
        Assert.Contains("already", refused.Find<IElement>("#form-email-error").TextContent);
        Assert.True(refused.Find<IHtmlInputElement>($"input[value='{WorkerHere}']").IsChecked);
        Assert.Empty(refused.Document.QuerySelectorAll(".link-box"));
    }

    [Fact]
    public async Task Roles_are_replaced_by_what_is_ticked_and_those_elsewhere_are_kept_in_sight()
    {
        var elsewhere = Guid.NewGuid();
        _web.Services.Answers($"GET {Api}", SampleAdministration.PersonIn("active",
            more: [new { role = "supervisor", siteId = elsewhere }, new { role = "operator", siteId = (Guid?)null }]));
        _web.Services.Answers($"PUT {Api}/roles", SampleAdministration.PersonIn("active"));
        using var browser = _web.NewBrowser();
        var form = await browser.Open(Page);
        Assert.True(form.Find<IHtmlInputElement>($"input[value='supervisor@{elsewhere}']").IsChecked);
        Assert.Empty(form.Document.QuerySelectorAll("input[value=operator]"));
        Assert.Contains("Runs the platform", form.Text);

        var saved = await browser.Submit(form, "main form");
        Assert.Equal($"{Page}?done=roles", saved.Path);
        var sent = _web.Services.Last($"PUT {Api}/roles");
        Assert.Equal("\"6\"", sent.IfMatch);
        Assert.Equal([("worker", Sample.Site.ToString()), ("supervisor", elsewhere.ToString())],
            sent.Body!["roles"]!.AsArray().Select(role => ((string?)role!["role"], (string?)role["siteId"])));
    }

    [Fact]
    public async Task The_last_administrator_and_somebody_elses_change_bring_the_ticks_back()
    {
        using var browser = _web.NewBrowser();
        var form = await browser.Open(Page);
        _web.Services.Refuses($"PUT {Api}/roles", 409, "person.last-administrator");
        var refused = await browser.Submit(form, "main form", ("Form.Roles", $"supervisor@{Sample.Site}"));
        Assert.Equal(409, refused.Status);
        Assert.NotNull(refused.Document.GetElementById("form-roles-error"));

        _web.Services.Answers($"GET {Api}", SampleAdministration.PersonIn("active", revision: 7,
            more: [new { role = "administrator", siteId = (Guid?)null }]));
        _web.Services.Refuses($"PUT {Api}/roles", 412, "request.stale");
        var stale = await browser.Submit(refused, "main form");
        Assert.Contains("Administrator", stale.Find<IElement>(".changed").TextContent);
        Assert.False(stale.Find<IHtmlInputElement>("input[value=administrator]").IsChecked);
        Assert.True(stale.Find<IHtmlInputElement>($"input[value='supervisor@{Sample.Site}']").IsChecked);
        Assert.Equal("7", stale.ValueOf("Revision"));
    }

    [Theory]
    [InlineData("active", "POST", "suspended")]
    [InlineData("suspended", "DELETE", "reinstated")]
    public async Task Somebody_is_suspended_and_let_in_again(string state, string method, string done)
    {
        _web.Services.Answers($"GET {Api}", SampleAdministration.PersonIn(state));
        _web.Services.Answers($"{method} {Api}/suspension", SampleAdministration.PersonIn(state));
        using var browser = _web.NewBrowser();
        var page = await browser.Open(Page);
        Assert.NotNull(page.Document.QuerySelector($"a[href='{Page}/suspension']"));
        var sent = await browser.Submit(await browser.Open($"{Page}/suspension"), "main form");

        Assert.Equal($"{Page}?done={done}", sent.Path);
        Assert.Equal("\"6\"", _web.Services.Last($"{method} {Api}/suspension").IfMatch);
    }

    [Fact]
    public async Task Only_who_has_not_come_yet_is_invited_again()
    {
        using var browser = _web.NewBrowser();
        Assert.Empty((await browser.Open($"{Page}/invitation")).Document.QuerySelectorAll("main form"));
        Assert.DoesNotContain("new invitation", (await browser.Open(Page)).Text);

        _web.Services.Answers($"GET {Api}", SampleAdministration.PersonIn("invited"));
        _web.Services.Answers($"POST {Api}/invitation",
            new { url = "https://example.org/account/invitation/new", expiresAt = "2030-01-14T16:00:00Z" }, 201);
        var made = await browser.Submit(await browser.Open($"{Page}/invitation"), "main form");
        Assert.Equal("https://example.org/account/invitation/new", made.Find<IElement>(".link-box").TextContent);
    }
}
