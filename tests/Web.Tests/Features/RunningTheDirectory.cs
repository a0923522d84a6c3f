using AngleSharp.Dom;
using PeerSupport.Web.Tests.StandIns;

namespace PeerSupport.Web.Tests.Features;

public sealed class RunningTheDirectory : IClassFixture<WebApp>
{
    private static readonly string Service = $"/api/resources/directory/services/{SampleEntries.Entry}";
    private static readonly string Entry = $"/admin/directory/services/{SampleEntries.Entry}";
    private static readonly string Correction = $"/admin/directory/corrections/{SampleEntries.Correction}";
    private static readonly string Import = $"/admin/directory/imports/{SampleEntries.Import}";
    private static readonly string Pair = $"/admin/directory/duplicates/{SampleEntries.Entry}/{SampleEntries.Other}";
    private readonly WebApp _web;

    public RunningTheDirectory(WebApp web)
    {
        _web = web;
        web.Services.Reset();
        SampleEntries.Fill(web.Services);
    }

    public static TheoryData<string> Paths =>
    [
        "/admin/directory", "/admin/directory/import", Import, "/admin/directory/services/new", $"/admin/directory/services/new?like={SampleEntries.Entry}",
        $"{Entry}/hours", $"{Entry}/places", $"{Entry}/places/new", $"{Entry}/languages", $"{Entry}/topics",
        $"{Entry}/places/{SampleEntries.Visit}", $"{Entry}/places/{SampleEntries.Visit}/hours", $"{Entry}/places/{SampleEntries.Visit}/removal",
        Entry, $"{Entry}/closing", $"{Entry}/reopening", $"{Entry}/assurance", "/admin/directory/stale", "/admin/directory/corrections",
        "/admin/directory/corrections?state=declined", Correction, "/admin/directory/duplicates", Pair, "/admin/directory/unmet",
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

    [Fact]
    public async Task Corrections_are_listed_by_the_entry_that_they_are_about()
    {
        using var browser = _web.NewBrowser();
        var page = await browser.Open("/admin/directory/corrections");

        Assert.Equal("Open Door", page.Find<IElement>($"a[href='{Correction}']").TextContent);
        Assert.Contains("Web page", page.Text);
    }

    [Fact]
    public async Task A_correction_is_seen_beside_the_entry_and_put_into_it()
    {
        var path = $"POST /api/resources/corrections/{SampleEntries.Correction}/acceptance";
        _web.Services.Answers(path, SampleEntries.CorrectionIn("accepted"));
        using var browser = _web.NewBrowser();
        var page = await browser.Open(Correction);
        Assert.Equal(["https://example.org/", "https://example.org/new"], page.Document.QuerySelectorAll(".two .text").Select(value => value.TextContent));
        var done = await browser.Submit(page, "main form", ("Form.Decision", "apply"));

        Assert.Equal("/admin/directory/corrections?done=accepted-correction", done.Path);
        Assert.Equal((true, "\"1\""), ((bool?)_web.Services.Last(path).Body!["apply"], _web.Services.Last(path).IfMatch));
    }

    [Fact]
    public async Task Who_declines_a_correction_says_why()
    {
        var path = $"POST /api/resources/corrections/{SampleEntries.Correction}/refusal";
        _web.Services.Answers(path, SampleEntries.CorrectionIn("declined"));
        using var browser = _web.NewBrowser();
        var refused = await browser.Submit(await browser.Open(Correction), "main form", ("Form.Decision", "decline"));
        Assert.Equal((400, "decline"), (refused.Status, refused.ValueOf("Decision")));
        await browser.Submit(refused, "main form", ("Form.Reason", "It is right."));

        Assert.Equal("It is right.", (string?)_web.Services.Last(path).Body!["reason"]);
    }

    [Fact]
    public async Task What_proposes_nothing_cannot_be_put_into_the_entry()
    {
        _web.Services.Answers($"GET /api/resources/corrections/{SampleEntries.Correction}", SampleEntries.CorrectionIn("open", value: null));
        using var browser = _web.NewBrowser();

        Assert.Empty((await browser.Open(Correction)).Document.QuerySelectorAll("[value=apply]"));
    }

    [Fact]
    public async Task Two_that_look_alike_are_told_apart()
    {
        _web.Services.Answers("POST /api/resources/directory/distinctions", null, 204);
        using var browser = _web.NewBrowser();
        var done = await browser.Submit(await browser.Open(Pair), "main form");

        Assert.Equal("/admin/directory/duplicates?done=two", done.Path);
        var sent = _web.Services.Last("POST /api/resources/directory/distinctions").Body!;
        Assert.Equal((SampleEntries.Entry, SampleEntries.Other), ((Guid)sent["first"]!, (Guid)sent["second"]!));
    }

    [Fact]
    public async Task A_running_import_is_looked_at_again_and_one_that_was_refused_says_where()
    {
        using var browser = _web.NewBrowser();
        var running = await browser.Open(Import);
        Assert.Equal(("2", "25"), (running.Find<IElement>("#import").GetAttribute("data-refresh"), running.Find<IElement>("progress").GetAttribute("value")));
        Assert.Contains("Look again", running.Text);

        _web.Services.Answers($"GET /api/resources/imports/{SampleEntries.Import}", SampleEntries.ImportIn("refused"));
        var refused = await browser.Open(Import);
        Assert.Null(refused.Find<IElement>("#import").GetAttribute("data-refresh"));
        Assert.Contains("phones.csv, line 17: The service is not there.", refused.Text);
    }

    [Fact]
    public async Task To_replace_everything_has_to_be_confirmed()
    {
        using var browser = _web.NewBrowser();
        var page = await browser.Open("/admin/directory/import");
        var refused = await browser.Upload(page, "entries.zip", "{}", ("Form.Replace", "true"));

        Assert.Equal(400, refused.Status);
        Assert.NotNull(refused.Document.QuerySelector("#form-sure-error"));
        Assert.Contains("again", refused.Find<IElement>("#form-package-error").TextContent);
        Assert.DoesNotContain(_web.Services.Asked, asked => asked.Operation.StartsWith("POST ", StringComparison.Ordinal));
        Assert.NotNull((await browser.Submit(page, "main form")).Document.QuerySelector(".error-summary"));
    }

    [Theory]
    [InlineData("entries.zip", false, "America/Chicago", "America/Chicago")]
    [InlineData("services.json", true, "America/Denver", "America/Denver")]
    [InlineData("services (1).ndjson", false, "file", "")]
    [InlineData("C:/here/entradas de \"año\".zip", false, "UTC", "UTC")]
    public async Task A_file_is_handed_on_by_its_own_name_and_its_import_followed(string name, bool replace, string zone, string sentAs)
    {
        _web.Services.Answers("POST /api/resources/imports", new { id = SampleEntries.Import }, 202);
        using var browser = _web.NewBrowser();
        var page = await browser.Open("/admin/directory/import");
        (string, string)[] ticked = replace ? [("Form.Replace", "true"), ("Form.Sure", "true")] : [];
        var begun = await browser.Upload(page, name, "the package", [("Form.Zone", zone), .. ticked]);

        Assert.Equal("America/Chicago", page.ValueOf("Zone"));
        Assert.Equal(Import, begun.Path);
        var sent = _web.Services.Last("POST /api/resources/imports");
        Assert.Equal(("the package", Path.GetFileName(name).Replace('"', '\''), replace ? "true" : "false", sentAs, "respond-async"), ((string?)sent.Body!["package"],
            (string?)sent.Body["file"], (string?)sent.Body["replace"], (string?)sent.Body["zone"], (string?)sent.Body["prefer"]));
    }

    [Fact]
    public async Task Which_files_may_be_chosen_is_said_and_how_large_they_may_be()
    {
        using var browser = _web.NewBrowser();
        var page = await browser.Open("/admin/directory/import");
        var file = page.Find<IElement>("#form-package");

        Assert.Equal((".zip,.json,.ndjson", $"{95 << 20}"), (file.GetAttribute("accept"), file.GetAttribute("data-most")));
        Assert.All([".zip", ".json", ".ndjson", "95 MB"], word => Assert.Contains(word, page.Find<IElement>("#form-package-hint").TextContent));
    }

    [Fact]
    public async Task What_was_refused_says_that_nothing_was_changed_and_leads_on_and_only_what_was_done_is_told_as_done()
    {
        using var browser = _web.NewBrowser();
        _web.Services.Answers($"GET /api/resources/imports/{SampleEntries.Import}", SampleEntries.ImportIn("refused"));
        var refused = await browser.Open(Import);
        Assert.Contains("Nothing was changed.", refused.Text);
        Assert.NotNull(refused.Document.QuerySelector("#import a[href='/admin/directory/import']"));
        Assert.DoesNotContain("What was done", refused.Text);

        _web.Services.Answers($"GET /api/resources/imports/{SampleEntries.Import}", SampleEntries.ImportIn("applied", atCommandLine: true));
        var applied = await browser.Open(Import);
        Assert.Contains("What was done", applied.Text);
        Assert.Contains("at the command line", applied.Text);
        Assert.DoesNotContain("Nothing was changed.", applied.Text);
    }

    [Fact]
    public async Task The_export_has_a_neutral_name_and_is_an_administrators()
    {
        _web.Services.Answers("GET /api/resources/export", "packed");
        using var browser = _web.NewBrowser();
        var file = await browser.Open("/admin/directory/export");
        Assert.Equal((200, "application/zip", "directory.zip"), (file.Status, file.Response.Content.Headers.ContentType?.MediaType, file.Response.Content.Headers.ContentDisposition?.FileName));
        Assert.Contains("packed", await file.Response.Content.ReadAsStringAsync(TestContext.Current.CancellationToken));

        _web.Services.Authority.Me = Sample.Worker;
        using var other = _web.NewBrowser();
        Assert.Equal(403, (await other.Open("/admin/directory/export")).Status);
    }
}
