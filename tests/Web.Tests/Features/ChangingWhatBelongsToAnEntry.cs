using System.Text.Json.Nodes;
using AngleSharp.Dom;
using PeerSupport.Web.Tests.StandIns;

namespace PeerSupport.Web.Tests.Features;

public sealed class ChangingWhatBelongsToAnEntry : IClassFixture<WebApp>
{
    private static readonly string Service = $"/api/resources/directory/services/{SampleEntries.Entry}";
    private static readonly string Entry = $"/admin/directory/services/{SampleEntries.Entry}";
    private readonly WebApp _web;

    public ChangingWhatBelongsToAnEntry(WebApp web)
    {
        _web = web;
        web.Services.Reset();
        SampleEntries.Fill(web.Services);
        web.Services.Answers($"PUT {Service}", SampleEntries.EntryAt(13, "Demo Evening Meeting"));
    }

    [Fact]
    public async Task The_entry_says_what_belongs_to_it_and_leads_to_where_that_is_changed()
    {
        using var browser = _web.NewBrowser();
        var page = await browser.Open(Entry);

        foreach (var said in (string[])["Tuesday: 18:00 to 20:00 – Newcomers first", "Saturday every 2 weeks: 10:00 to 12:00", "Demo Hall, 1 Example Street", "Spanish", "Mutual help"])
            Assert.Contains(said, page.Text);
        foreach (var way in (string[])["hours", $"places/{SampleEntries.Visit}/hours", $"places/{SampleEntries.Visit}", $"places/{SampleEntries.Visit}/removal", "places", "languages", "topics"])
            Assert.NotNull(page.Find<IElement>($"main a[href='{Entry}/{way}']"));
    }

    [Fact]
    public async Task Hours_saved_as_they_are_say_the_same_and_nothing_else_of_the_entry_is_touched()
    {
        using var browser = _web.NewBrowser();
        var form = await browser.Open($"{Entry}/hours");
        Assert.Equal(("18:00", "20:00", "America/Chicago"), (form.ValueOf("Days[1].Spans[0].From"), form.ValueOf("Days[1].Spans[0].To"), form.ValueOf("Zone")));
        var saved = await browser.Submit(form, "main form");

        Assert.Equal($"{Entry}?done=saved", saved.Path);
        var (sent, service) = Sent();
        Assert.Equal(("\"12\"", "America/Chicago"), (sent.IfMatch, (string?)sent.Body!["zone"]));
        Assert.Equal("""{"id":"EVENING","freq":"WEEKLY","byday":"TU","opens_at":"18:00","closes_at":"20:00","description":"Newcomers first","attending_type":"in-person"}"""
            .Replace("EVENING", $"{SampleEntries.Evening}", StringComparison.Ordinal), service["schedules"]![0]!.ToJsonString());
        OnlyNamed(service["schedules"]![1]!, SampleEntries.Fortnightly);
        OnlyNamed(service["service_at_locations"]![0]!, SampleEntries.Visit);
        OnlyNamed(service["phones"]![0]!, SampleEntries.Phone);
        OnlyNamed(service["attributes"]![0]!, SampleEntries.Classified);
        Assert.Equal("Everybody is welcome.", (string?)service["description"]);
    }

    [Fact]
    public async Task A_day_opens_twice_by_a_button_and_other_days_get_the_same_and_some_are_by_appointment()
    {
        using var browser = _web.NewBrowser();
        var form = await browser.Open($"{Entry}/hours");
        var twice = await browser.Submit(form, "main form", ("Form.Days[0].Spans[0].From", "09:00"), ("Form.Days[0].Spans[0].To", "12:00"), ("Form.Act", "Days[0].Spans.add"));
        Assert.Contains("Not saved yet.", twice.Text);
        Assert.Equal("09:00", twice.ValueOf("Days[0].Spans[0].From"));
        var filled = await browser.Submit(twice, "main form", ("Form.Days[0].Spans[1].From", "13:00"), ("Form.Days[0].Spans[1].To", "17:00"), ("Form.Act", "Days.fill"));
        Assert.Equal("17:00", filled.ValueOf("Days[4].Spans[1].To"));
        Assert.DoesNotContain(_web.Services.Asked, asked => asked.Operation == $"PUT {Service}");
        await browser.Submit(filled, "main form", ("Form.Days[6].ByAppointment", "true"), ("Form.Words", "Closed on holidays."));

        Assert.Equal(
        [
            "MO,TU,WE,TH,FR 09:00-12:00 in-person ", "MO,TU,WE,TH,FR 13:00-17:00 in-person ", "SU - By appointment", " - Closed on holidays.", "Fortnightly",
        ], Sent().Service["schedules"]!.AsArray().Select(Said));
    }

    [Fact]
    public async Task Times_take_along_what_else_was_said_of_them_and_a_day_left_empty_is_closed()
    {
        using var browser = _web.NewBrowser();
        var form = await browser.Open($"{Entry}/hours");
        Assert.Contains("Newcomers first", form.Text);
        await browser.Submit(form, "main form", ("Form.Days[1].Spans[0].From", "17:30"));
        Assert.Equal((SampleEntries.Evening.ToString(), "17:30", "Newcomers first"), Of(Sent().Service["schedules"]![0]!));

        await browser.Submit(form, "main form", ("Form.Days[1].Spans[0].From", ""), ("Form.Days[1].Spans[0].To", ""), ("Form.Gone", $"{SampleEntries.Fortnightly}"));
        Assert.Null(Sent().Service["schedules"]);

        static (string?, string?, string?) Of(JsonNode row) => ((string?)row["id"], (string?)row["opens_at"], (string?)row["description"]);
    }

    [Fact]
    public async Task A_time_that_is_none_stands_beside_its_field_and_what_was_typed_is_kept()
    {
        using var browser = _web.NewBrowser();
        var refused = await browser.Submit(await browser.Open($"{Entry}/hours"), "main form", ("Form.Days[3].Spans[0].From", "09:00"), ("Form.Words", "Ring first."));

        Assert.Equal((400, "09:00", "Ring first."), (refused.Status, refused.ValueOf("Days[3].Spans[0].From"), refused.ValueOf("Words")));
        Assert.NotNull(refused.Find<IElement>("#form-days-3-spans-0-to-error"));
        Assert.NotNull(refused.Find<IElement>(".error-summary a[href$='#form-days-3-spans-0-to']"));
        Assert.DoesNotContain(_web.Services.Asked, asked => asked.Operation == $"PUT {Service}");
    }

    [Theory]
    [InlineData("09:00", "12:00", "11:30", "17:00", true)]
    [InlineData("22:00", "02:00", "23:00", "23:30", true)]
    [InlineData("09:00", "12:00", "12:00", "17:00", false)]
    public async Task Times_of_a_day_do_not_overlap(string from, string to, string again, string until, bool overlap)
    {
        using var browser = _web.NewBrowser();
        var form = await browser.Open($"{Entry}/hours");
        var twice = await browser.Submit(form, "main form", ("Form.Days[0].Spans[0].From", from), ("Form.Days[0].Spans[0].To", to), ("Form.Act", "Days[0].Spans.add"));
        var sent = await browser.Submit(twice, "main form", ("Form.Days[0].Spans[1].From", again), ("Form.Days[0].Spans[1].To", until));

        Assert.Equal(overlap, sent.Document.QuerySelector("#form-days-0-spans-1-from-error") is not null);
        Assert.Equal(overlap, !_web.Services.Asked.Any(asked => asked.Operation == $"PUT {Service}"));
    }

    [Fact]
    public async Task Hours_at_a_place_are_that_places()
    {
        using var browser = _web.NewBrowser();
        await browser.Submit(await browser.Open($"{Entry}/places/{SampleEntries.Visit}/hours"), "main form", ("Form.Days[2].Spans[0].From", "08:00"), ("Form.Days[2].Spans[0].To", "10:00"));

        var visit = Sent().Service["service_at_locations"]![0]!;
        Assert.Equal(SampleEntries.Visit, (Guid)visit["id"]!);
        OnlyNamed(visit["location"]!, SampleEntries.Hall);
        Assert.Equal(("WE", "08:00"), ((string?)visit["schedules"]![0]!["byday"], (string?)visit["schedules"]![0]!["opens_at"]));
        OnlyNamed(Sent().Service["schedules"]![0]!, SampleEntries.Evening);
        Assert.Equal(404, (await browser.Open($"{Entry}/places/{Guid.NewGuid()}/hours")).Status);
    }

    [Theory]
    [InlineData("hours", "Form.Words", "Ring first.", "Newcomers first")]
    [InlineData("topics", "Form.Search", "house", "Mutual help")]
    [InlineData("languages", "Form.Languages[0].Name", "Polish", "Spanish")]
    [InlineData("places/new", "Form.Address1", "3 Example Street", "Demo Hall")]
    public async Task Somebody_elses_edit_is_shown_beside_what_was_typed_and_saved_over_only_knowingly(string path, string field, string typed, string now)
    {
        using var browser = _web.NewBrowser();
        var form = await browser.Open($"{Entry}/{path}");
        _web.Services.Refuses($"PUT {Service}", 412, "request.stale");
        _web.Services.Answers($"GET {Service}", SampleEntries.EntryAt(15, "Demo Evening Meeting"));
        (string, string?)[] sent = [(field, typed), .. path is "places/new" ? [("Form.City", "Demoville"), ("Form.PostalCode", "60601")] : Array.Empty<(string, string?)>()];
        var stale = await browser.Submit(form, "main form", sent);

        Assert.Equal((412, typed, "15"), (stale.Status, stale.ValueOf(field[5..]), stale.ValueOf("Revision")));
        Assert.Contains(now, stale.Find<IElement>(".changed").TextContent);
    }

    [Fact]
    public async Task Topics_are_searched_for_ticked_and_unticked()
    {
        using var browser = _web.NewBrowser();
        var form = await browser.Open($"{Entry}/topics");
        Assert.Equal(["Mutual help", "Housing (Demo kinds)"], form.Document.QuerySelectorAll("main fieldset label").Select(label => label.TextContent.Trim()));
        _web.Services.Answers("GET /hsds/taxonomy_terms", new { total_items = 31, contents = new[] { new { id = SampleDirectory.Topic, name = "Rooms", taxonomy = "" } } });
        var found = await browser.Submit(form, "main form", ("Form.Topics[1].Chosen", "true"), ("Form.Search", "roo m"), ("Form.Act", "Topics.find"));
        Assert.Equal("?per_page=20&search=roo%20m", _web.Services.Last("GET /hsds/taxonomy_terms").Query);
        Assert.Contains("The first 20 of 31 topics are shown.", found.Text);
        Assert.Equal(2, found.Document.QuerySelectorAll("main fieldset input[checked]").Length);
        var saved = await browser.Submit(found, "main form", ("Form.Topics[0].Chosen", null), ("Form.Topics[2].Chosen", "true"));

        Assert.Equal($"{Entry}?done=saved", saved.Path);
        Assert.Equal([SampleEntries.Housing, SampleDirectory.Topic], Sent().Service["attributes"]!.AsArray().Select(attribute => (Guid)attribute!["taxonomy_term"]!["id"]!));
    }

    [Fact]
    public async Task A_topic_that_stays_is_named_by_its_row()
    {
        using var browser = _web.NewBrowser();
        await browser.Submit(await browser.Open($"{Entry}/topics"), "main form");

        OnlyNamed(Assert.Single(Sent().Service["attributes"]!.AsArray())!, SampleEntries.Classified);
    }

    [Theory]
    [InlineData("polish", "Polish", "pl")]
    [InlineData("Deutsch", "German", "de")]
    [InlineData("es-MX", "Spanish", "es-MX")]
    [InlineData("ase", "American Sign Language", "ase")]
    public async Task A_language_is_given_by_its_name_or_its_code(string typed, string name, string code)
    {
        using var browser = _web.NewBrowser();
        var form = await browser.Open($"{Entry}/languages");
        Assert.Contains("Polish", form.Document.QuerySelectorAll("datalist option").Select(option => option.GetAttribute("value")));
        var more = await browser.Submit(form, "main form", ("Form.Act", "Languages.add"));
        var refused = await browser.Submit(more, "main form", ("Form.Languages[1].Name", "Klingonish"));
        Assert.Equal((400, "Klingonish"), (refused.Status, refused.ValueOf("Languages[1].Name")));
        Assert.NotNull(refused.Find<IElement>("#form-languages-1-name-error"));
        await browser.Submit(refused, "main form", ("Form.Languages[1].Name", typed));

        var languages = Sent().Service["languages"]!.AsArray();
        OnlyNamed(languages[0]!, SampleEntries.Language);
        Assert.Equal((name, code), ((string?)languages[1]!["name"], (string?)languages[1]!["code"]));
    }

    [Fact]
    public async Task A_place_of_ours_is_found_and_added_by_its_id()
    {
        using var browser = _web.NewBrowser();
        var page = await browser.Open($"{Entry}/places?q=library");
        Assert.Equal("?page=1&text=library", _web.Services.Last("GET /api/resources/directory/locations").Query);
        Assert.Equal([SampleEntries.Library.ToString()], page.Document.QuerySelectorAll("input[type=radio]").Select(choice => choice.GetAttribute("value")));
        Assert.Equal(400, (await browser.Submit(page, "main form[method=post]")).Status);
        await browser.Submit(page, "main form[method=post]", ("Form.Location", $"{SampleEntries.Library}"));

        var places = Sent().Service["service_at_locations"]!.AsArray();
        OnlyNamed(places[0]!, SampleEntries.Visit);
        OnlyNamed(places[1]!["location"]!, SampleEntries.Library);
    }

    [Fact]
    public async Task A_new_place_has_an_address_and_degrees_that_can_be()
    {
        using var browser = _web.NewBrowser();
        var refused = await browser.Submit(await browser.Open($"{Entry}/places/new"), "main form", ("Form.Address1", "3 Example Street"), ("Form.Country", "USA"), ("Form.Latitude", "91"));
        foreach (var field in (string[])["city", "postalcode", "country", "latitude", "longitude"])
            Assert.NotNull(refused.Find<IElement>($"#form-{field}-error"));
        await browser.Submit(refused, "main form", ("Form.City", "Demoville"), ("Form.PostalCode", "60601"), ("Form.Country", "us"), ("Form.Latitude", "41,8781"), ("Form.Longitude", "-87.6298"));

        var place = Sent().Service["service_at_locations"]![1]!["location"]!;
        Assert.Equal(("3 Example Street", 41.8781m, -87.6298m), ((string?)place["name"], (decimal?)place["latitude"], (decimal?)place["longitude"]));
        Assert.Equal(("Demoville", "US", null), ((string?)place["addresses"]![0]!["city"], (string?)place["addresses"]![0]!["country"], (string?)place["addresses"]![0]!["state_province"]));
    }

    [Fact]
    public async Task What_the_directory_refuses_of_a_place_stands_beside_its_field()
    {
        _web.Services.Refuses($"PUT {Service}", 400, "request.invalid", errors: new Dictionary<string, string[]>
        {
            ["service.service_at_locations[1].location.addresses[0].postal_code"] = ["Not this."],
        });
        using var browser = _web.NewBrowser();
        var refused = await browser.Submit(await browser.Open($"{Entry}/places/new"), "main form", ("Form.Address1", "3 Example Street"), ("Form.City", "Demoville"), ("Form.PostalCode", "?"));

        Assert.Equal((400, "?"), (refused.Status, refused.ValueOf("PostalCode")));
        Assert.Contains("Not this.", refused.Find<IElement>("#form-postalcode-error").TextContent);
    }

    [Fact]
    public async Task An_address_is_changed_where_it_is_and_a_place_is_taken_out()
    {
        using var browser = _web.NewBrowser();
        var form = await browser.Open($"{Entry}/places/{SampleEntries.Visit}");
        await browser.Submit(form, "main form", ("Form.Address1", "9 Example Street"));
        var place = Sent().Service["service_at_locations"]![0]!["location"]!;
        Assert.Equal((SampleEntries.Hall, SampleEntries.Address, "9 Example Street"), ((Guid)place["id"]!, (Guid)place["addresses"]![0]!["id"]!, (string?)place["addresses"]![0]!["address_1"]));

        await browser.Submit(await browser.Open($"{Entry}/places/{SampleEntries.Visit}/removal"), "main form");
        Assert.Null(Sent().Service["service_at_locations"]);
        OnlyNamed(Sent().Service["schedules"]![0]!, SampleEntries.Evening);
    }

    private (Asked Request, JsonNode Service) Sent() => _web.Services.Last($"PUT {Service}") is var sent ? (sent, sent.Body!["service"]!) : default;

    private static void OnlyNamed(JsonNode row, Guid id) => Assert.Equal($$"""{"id":"{{id}}"}""", row.ToJsonString());

    private static string Said(JsonNode? row) => (Guid?)row!["id"] == SampleEntries.Fortnightly && row.AsObject().Count is 1 ? "Fortnightly"
        : $"{row["byday"]} {row["opens_at"]}-{row["closes_at"]} {row["attending_type"]} {row["description"]}".Replace("-  ", "- ", StringComparison.Ordinal);
}
