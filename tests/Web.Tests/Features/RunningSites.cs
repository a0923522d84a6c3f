using AngleSharp.Dom;
using PeerSupport.Web.Tests.StandIns;

namespace PeerSupport.Web.Tests.Features;

public sealed class RunningSites : IClassFixture<WebApp>
{
    private static readonly string Page = $"/admin/sites/{Sample.Site}";
    private static readonly string Put = $"PUT /api/identity/sites/{Sample.Site}";
    private readonly WebApp _web;

    public RunningSites(WebApp web)
    {
        _web = web;
        web.Services.Reset();
        SampleAdministration.Fill(web.Services);
    }

    [Fact]
    public async Task A_site_is_set_up_with_its_zone_and_whom_to_call()
    {
        _web.Services.Answers("POST /api/identity/sites", SampleAdministration.Site(), 201);
        using var browser = _web.NewBrowser();
        var form = await browser.Open("/admin/sites/new");
        Assert.Equal("America/Chicago", form.ValueOf("Zone"));
        var saved = await browser.Submit(form, "main form", ("Form.Name", "Elm Street"), ("Form.Zone", "Europe/Madrid"),
            ("Form.CrisisContacts[0].Name", "Night line"), ("Form.CrisisContacts[0].Phone", "+1 555 0100"));

        Assert.Equal("/admin/sites?done=saved", saved.Path);
        var sent = _web.Services.Last("POST /api/identity/sites");
        Assert.NotEmpty(sent.Key);
        Assert.Equal(("Elm Street", "Europe/Madrid", "Night line", "+1 555 0100"), ((string?)sent.Body!["name"], (string?)sent.Body["zone"],
            (string?)sent.Body["crisisContacts"]![0]!["name"], (string?)sent.Body["crisisContacts"]![0]!["phone"]));
        Assert.Empty(sent.Body["closedDays"]!.AsArray());
    }

    [Fact]
    public async Task A_contact_is_added_and_taken_takenby_buttons_that_save_nothing()
    {
        using var browser = _web.NewBrowser();
        var form = await browser.Open(Page);
        var added = await browser.Submit(form, "main form", ("Form.Name", "Elm Street"), ("Form.Act", "CrisisContacts.add"));
        Assert.Equal((200, "Elm Street", "Night line", ""), (added.Status, added.ValueOf("Name"),
            added.ValueOf("CrisisContacts[0].Name"), added.ValueOf("CrisisContacts[1].Name")));
        Assert.Contains("Not saved yet", added.Text);

        var up = await browser.Submit(added, "main form",
            ("Form.CrisisContacts[1].Name", "Second line"), ("Form.CrisisContacts[1].Phone", "2"), ("Form.Act", "CrisisContacts.up.1"));
        Assert.Equal(("Second line", "Night line"), (up.ValueOf("CrisisContacts[0].Name"), up.ValueOf("CrisisContacts[1].Name")));
        var taken = await browser.Submit(up, "main form", ("Form.Act", "CrisisContacts.remove.1"));
        Assert.DoesNotContain(_web.Services.Asked, asked => asked.Operation.StartsWith("PUT ", StringComparison.Ordinal));

        _web.Services.Answers("GET /api/identity/sites/" + Sample.Site, SampleAdministration.Site(closedDays: "2030-12-25"));
        _web.Services.Answers(Put, SampleAdministration.Site());
        await browser.Submit(taken, "main form");
        var sent = _web.Services.Last(Put);
        Assert.Equal("\"1\"", sent.IfMatch);
        Assert.Equal("Second line", (string?)Assert.Single(sent.Body!["crisisContacts"]!.AsArray())!["name"]);
        Assert.Equal("2030-12-25", (string?)Assert.Single(sent.Body["closedDays"]!.AsArray()));
    }

    [Fact]
    public async Task The_last_contact_may_go_too()
    {
        _web.Services.Answers(Put, SampleAdministration.Site());
        using var browser = _web.NewBrowser();
        var none = await browser.Submit(await browser.Open(Page), "main form", ("Form.Act", "CrisisContacts.remove.0"));
        await browser.Submit(none, "main form");

        Assert.Empty(_web.Services.Last(Put).Body!["crisisContacts"]!.AsArray());
    }

    [Fact]
    public async Task What_is_wrong_in_a_row_is_said_in_that_row()
    {
        using var browser = _web.NewBrowser();
        var form = await browser.Open(Page);
        var refused = await browser.Submit(form, "main form", ("Form.CrisisContacts[0].Phone", " "));
        Assert.Equal((400, "Night line"), (refused.Status, refused.ValueOf("CrisisContacts[0].Name")));
        var link = refused.Find<IElement>(".error-summary a").GetAttribute("href")!;
        Assert.Equal("Form.CrisisContacts[0].Phone", refused.Document.GetElementById(link.Split('#')[1])!.GetAttribute("name"));

        _web.Services.Refuses(Put, 400, "request.invalid",
            errors: new Dictionary<string, string[]> { ["crisisContacts[0].phone"] = ["Too long."] });
        var again = await browser.Submit(refused, "main form", ("Form.CrisisContacts[0].Phone", "1"));
        Assert.Contains("Too long.", again.Find<IElement>("#form-crisiscontacts-0-phone-error").TextContent);
    }

    [Fact]
    public async Task Somebody_elses_change_of_a_site_is_shown_beside_ones_own()
    {
        using var browser = _web.NewBrowser();
        var form = await browser.Open(Page);
        _web.Services.Answers($"GET /api/identity/sites/{Sample.Site}", SampleAdministration.Site(2, "Oak Street"));
        _web.Services.Refuses(Put, 412, "request.stale");
        var stale = await browser.Submit(form, "main form", ("Form.Name", "Elm Street"));

        Assert.Equal((412, "Elm Street"), (stale.Status, stale.ValueOf("Name")));
        Assert.Contains("Oak Street", stale.Find<IElement>(".changed").TextContent);
        await browser.Submit(stale, "main form");
        Assert.Equal("\"2\"", _web.Services.Last(Put).IfMatch);
    }

    [Fact]
    public async Task Days_are_closed_one_at_a_time_or_several_on_end()
    {
        _web.Services.Answers($"GET /api/identity/sites/{Sample.Site}",
            SampleAdministration.Site(5, closedDays: ["2029-12-25", "2030-12-25"]));
        _web.Services.Answers(Put, SampleAdministration.Site());
        using var browser = _web.NewBrowser();
        var page = await browser.Open($"{Page}/closed-days");
        var added = await browser.Submit(page, "#add ~ form", ("Form.First", "2030-12-31"), ("Form.Last", "2031-01-01"));

        Assert.Equal($"{Page}/closed-days?done=saved", added.Path);
        Assert.Equal("\"5\"", _web.Services.Last(Put).IfMatch);
        Assert.Equal(["2029-12-25", "2030-12-25", "2030-12-31", "2031-01-01"], Sent());
        Assert.Equal("Night line", (string?)_web.Services.Last(Put).Body!["crisisContacts"]![0]!["name"]);

        var button = page.Find<IElement>("#ahead ~ ul button");
        await browser.Submit(page, "form:has(.day-list)", (button.GetAttribute("name")!, button.GetAttribute("value")));
        Assert.Equal(["2029-12-25"], Sent());
    }

    [Theory]
    [InlineData("", "", "First")]
    [InlineData("2030-12-31", "2030-12-30", "Last")]
    [InlineData("2030-12-31", "2032-12-30", "Last")]
    public async Task Days_that_make_no_sense_are_not_sent(string first, string last, string field)
    {
        using var browser = _web.NewBrowser();
        var page = await browser.Open($"{Page}/closed-days");
        var refused = await browser.Submit(page, "#add ~ form", ("Form.First", first), ("Form.Last", last));

        Assert.Equal((400, first, last), (refused.Status, refused.ValueOf("First"), refused.ValueOf("Last")));
        Assert.NotNull(refused.Document.GetElementById($"form-{field.ToLowerInvariant()}-error"));
        Assert.DoesNotContain(_web.Services.Asked, asked => asked.Operation == Put);
    }

    [Fact]
    public async Task A_site_withtakenanybody_to_call_is_pointed_out()
    {
        using var browser = _web.NewBrowser();
        Assert.DoesNotContain("has no crisis contacts", (await browser.Open("/admin")).Text);
        _web.Services.Answers("GET /api/identity/sites", Sample.Page(new
        {
            id = Sample.Site,
            name = "Main Street",
            zone = "America/Chicago",
            crisisContacts = Array.Empty<object>(),
            closedDays = Array.Empty<string>(),
            revision = 1,
        }));

        Assert.Contains("Main Street has no crisis contacts", (await browser.Open("/admin")).Text);
    }

    private string?[] Sent() => [.. _web.Services.Last(Put).Body!["closedDays"]!.AsArray().Select(day => (string?)day)];
}
