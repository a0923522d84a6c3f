using AngleSharp.Dom;
using PeerSupport.Web.Tests.StandIns;

namespace PeerSupport.Web.Tests.Features;

public sealed class RunningTheDirectory : IClassFixture<WebApp>
{
    private static readonly string Service = $"/api/resources/directory/services/{SampleEntries.Entry}";
    private static readonly string Entry = $"/admin/directory/services/{SampleEntries.Entry}";
    private readonly WebApp _web;

    public RunningTheDirectory(WebApp web)
    {
        _web = web;
        web.Services.Reset();
        SampleEntries.Fill(web.Services);
    }

    public static TheoryData<string> Paths =>
    [
        "/admin/directory", "/admin/directory/import", $"/admin/directory/imports/{SampleEntries.Import}", "/admin/directory/services/new", $"/admin/directory/services/new?like={SampleEntries.Entry}",
        $"{Entry}/hours", $"{Entry}/places", $"{Entry}/places/new", $"{Entry}/languages", $"{Entry}/topics",
        $"{Entry}/places/{SampleEntries.Visit}", $"{Entry}/places/{SampleEntries.Visit}/hours", $"{Entry}/places/{SampleEntries.Visit}/removal",
        Entry, $"{Entry}/closing", $"{Entry}/reopening", $"{Entry}/assurance", "/admin/directory/stale", "/admin/directory/corrections",
        "/admin/directory/corrections?state=declined", $"/admin/directory/corrections/{SampleEntries.Correction}", "/admin/directory/duplicates",
        $"/admin/directory/duplicates/{SampleEntries.Entry}/{SampleEntries.Other}", "/admin/directory/unmet",
    ];

    [Theory]
    [MemberData(nameof(Paths))]
    public async Task Every_page_is_well_made_in_Spanish_too_and_nobody_elses(string path)
    {
        using var browser = _web.NewBrowser();
        var page = await browser.Open(path);
        Assert.Equal((200, path), (page.Status, page.Path));
        WellMade.Check(page);

        await browser.Open("/language/es");
        Assert.NotEqual(page.Title, (await browser.Open(path)).Title);

        _web.Services.Authority.Me = Sample.Supervisor;
        using var other = _web.NewBrowser();
        Assert.Equal(403, (await other.Open(path)).Status);
    }

    [Fact]
    public async Task The_overview_counts_what_there_is_to_do_and_leads_on_where_a_count_cannot_be_had()
    {
        _web.Services.Refuses("GET /api/resources/directory/duplicates", 503, "");
        using var browser = _web.NewBrowser();
        var page = await browser.Open("/admin/directory");

        Assert.Contains("To look at again (2)", page.Text);
        Assert.Contains("Suggested corrections (1)", page.Text);
        Assert.Equal("Perhaps the same", page.Find<IElement>("a[href='/admin/directory/duplicates']").TextContent);
    }

    [Fact]
    public async Task What_is_not_on_the_page_goes_back_as_it_came_and_places_by_their_ids()
    {
        _web.Services.Answers($"PUT {Service}", SampleEntries.EntryAt(14, "Late Meeting"));
        using var browser = _web.NewBrowser();
        var form = await browser.Open(Entry);
        Assert.Equal(("Demo Evening Meeting", "+1 555 0199"), (form.ValueOf("Name"), form.ValueOf("Phones[0].Number")));
        var saved = await browser.Submit(form, "main form", ("Form.Name", "Late Meeting"), ("Form.Url", ""), ("Form.Phones[0].Number", "+1 555 0111"));

        Assert.Equal($"{Entry}?done=saved", saved.Path);
        var (sent, service) = (_web.Services.Last($"PUT {Service}"), _web.Services.Last($"PUT {Service}").Body!["service"]!);
        Assert.Equal("\"12\"", sent.IfMatch);
        Assert.Equal(("Late Meeting", null, "active", "TU"), ((string?)service["name"], service["url"], (string?)service["status"], (string?)service["schedules"]![0]!["byday"]));
        Assert.Equal((SampleEntries.Phone.ToString(), "+1 555 0111", "voice"), ((string?)service["phones"]![0]!["id"], (string?)service["phones"]![0]!["number"], (string?)service["phones"]![0]!["type"]));
        Assert.Equal("id", Assert.Single(service["service_at_locations"]![0]!.AsObject()).Key);
        Assert.Equal("id", Assert.Single(service["organization"]!.AsObject()).Key);
    }

    [Fact]
    public async Task Somebody_elses_edit_is_shown_beside_what_was_typed()
    {
        using var browser = _web.NewBrowser();
        var form = await browser.Open(Entry);
        _web.Services.Refuses($"PUT {Service}", 412, "request.stale");
        _web.Services.Answers($"GET {Service}", SampleEntries.EntryAt(15, "Early Meeting"));
        var stale = await browser.Submit(form, "main form", ("Form.Name", "Late Meeting"));

        Assert.Equal((412, "Late Meeting", "15"), (stale.Status, stale.ValueOf("Name"), stale.ValueOf("Revision")));
        Assert.Contains("Early Meeting", stale.Find<IElement>(".changed").TextContent);
    }

    [Fact]
    public async Task What_the_directory_refuses_stands_next_to_its_field()
    {
        _web.Services.Refuses($"PUT {Service}", 400, "request.invalid", errors: new Dictionary<string, string[]>
        {
            ["service.fees_description"] = ["Not this."],
            ["service.phones[0].number"] = ["No number."],
        });
        using var browser = _web.NewBrowser();
        var refused = await browser.Submit(await browser.Open(Entry), "main form", ("Form.Name", "Late Meeting"));

        Assert.Equal((400, "Late Meeting"), (refused.Status, refused.ValueOf("Name")));
        Assert.Contains("Not this.", refused.Find<IElement>("#form-feesdescription-error").TextContent);
        Assert.Contains("No number.", refused.Find<IElement>("#form-phones-0-number-error").TextContent);
    }

    [Fact]
    public async Task A_new_entry_says_who_offers_it_and_where_or_is_of_a_known_provider()
    {
        _web.Services.Answers("POST /api/resources/directory/services", SampleEntries.EntryAt(1, "Late Meeting"), 201);
        using var browser = _web.NewBrowser();
        var form = await browser.Open("/admin/directory/services/new");
        var refused = await browser.Submit(form, "main form", ("Form.Name", "Late Meeting"), ("Form.Place.Address1", "1 Example Street"));
        Assert.Equal(400, refused.Status);
        Assert.Contains("Enter who offers it.", refused.Text);
        Assert.Contains("Enter the town.", refused.Text);

        await browser.Submit(refused, "main form", ("Form.Provider", "Demo Services"), ("Form.About", "Demo."), ("Form.Place.City", "Ames"),
            ("Form.Place.StateProvince", "IA"), ("Form.Place.PostalCode", "50010"), ("Form.Place.Country", "us"));
        var sent = _web.Services.Last("POST /api/resources/directory/services");
        var address = sent.Body!["service"]!["service_at_locations"]![0]!["location"]!["addresses"]![0]!;
        Assert.Equal(form.ValueOf("Key"), sent.Key);
        Assert.Equal(("Demo Services", "Ames", "US"), ((string?)sent.Body["service"]!["organization"]!["name"], (string?)address["city"], (string?)address["country"]));

        await browser.Submit(await browser.Open($"/admin/directory/services/new?like={SampleEntries.Entry}"), "main form", ("Form.Name", "Late Meeting"));
        var like = _web.Services.Last("POST /api/resources/directory/services").Body!["service"]!;
        Assert.Equal("id", Assert.Single(like["organization"]!.AsObject()).Key);
        Assert.Null(like["service_at_locations"]);
    }

    [Theory]
    [InlineData("closing", "Alert", "Ask at the hall.", "alert")]
    [InlineData("reopening", "", "", "")]
    [InlineData("assurance", "AssurerEmail", "hello@example.org", "assurerEmail")]
    public async Task An_entry_is_closed_opened_and_assured(string what, string field, string typed, string sentAs)
    {
        _web.Services.Answers($"POST {Service}/{what}", SampleEntries.EntryAt(13, "Demo Evening Meeting"));
        using var browser = _web.NewBrowser();
        var done = await browser.Submit(await browser.Open($"{Entry}/{what}"), "main form", ($"Form.{field}", typed));

        Assert.Contains("?done=", done.Path);
        var sent = _web.Services.Last($"POST {Service}/{what}");
        Assert.Equal("\"12\"", sent.IfMatch);
        if (sentAs.Length > 0)
            Assert.Equal(typed, (string?)sent.Body![sentAs]);
    }
}
