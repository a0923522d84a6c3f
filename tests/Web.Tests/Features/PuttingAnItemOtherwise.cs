using AngleSharp.Dom;
using PeerSupport.Web.Tests.StandIns;

namespace PeerSupport.Web.Tests.Features;

public sealed class PuttingAnItemOtherwise : IClassFixture<WebApp>
{
    private static readonly string Home = $"/list/{Sample.Relationship}";
    private static readonly string Screen = $"{Home}/agreement";
    private static readonly string Root = $"/api/agreements/{Sample.Agreement}";
    private static readonly string Item = $"item-{Sample.Boundary}";
    private readonly WebApp _web;

    public PuttingAnItemOtherwise(WebApp web)
    {
        _web = web;
        web.Services.Reset();
        web.Services.Answers("GET /api/agreements/", Sample.Page(SampleAgreement.Amended()));
    }

    [Fact]
    public async Task Another_items_change_does_not_come_in_the_way_of_other_words()
    {
        _web.Services.Answers($"PUT {Root}/boundaries/{Sample.Boundary}", SampleAgreement.Amended());
        using var browser = _web.NewBrowser();
        var form = await browser.Open($"{Screen}?edit={Sample.Boundary}");
        _web.Services.Answers("GET /api/agreements/", Sample.Page(SampleAgreement.Amended(agreementRevision: 8)));
        var saved = await browser.Submit(form, "main form:not(#moves)", ("Form.Text", "Only in the afternoons."));

        Assert.Equal($"{Screen}?done=proposed&at={Sample.Boundary}", saved.Path);
        var sent = _web.Services.Last($"PUT {Root}/boundaries/{Sample.Boundary}");
        Assert.Equal(("\"8\"", "Only in the afternoons."), (sent.IfMatch, (string?)sent.Body!["text"]));
        Assert.Null(sent.Body["inPerson"]);
    }

    [Fact]
    public async Task Somebody_elses_change_is_shown_beside_ones_own_words()
    {
        using var browser = _web.NewBrowser();
        var form = await browser.Open($"{Screen}?edit={Sample.Boundary}");
        _web.Services.Answers("GET /api/agreements/",
            Sample.Page(SampleAgreement.Amended(revision: 4, agreementRevision: 9, text: "Never on Mondays.")));
        var stale = await browser.Submit(form, "main form:not(#moves)", ("Form.Text", "Only in the afternoons."));

        Assert.Equal(412, stale.Status);
        Assert.EndsWith($"?edit={Sample.Boundary}#{Item}", form.Find<IElement>("main form:not(#moves)").GetAttribute("action"));
        Assert.DoesNotContain(_web.Services.Asked, asked => asked.Operation.StartsWith("PUT ", StringComparison.Ordinal));
        Assert.Equal("Only in the afternoons.", stale.ValueOf("Text"));
        Assert.Contains("Never on Mondays.", stale.Find<IElement>($"#{Item} table").TextContent);

        _web.Services.Answers($"PUT {Root}/boundaries/{Sample.Boundary}", SampleAgreement.Amended());
        await browser.Submit(stale, "main form:not(#moves)");
        var sent = _web.Services.Last($"PUT {Root}/boundaries/{Sample.Boundary}");
        Assert.Equal(("\"9\"", "Only in the afternoons."), (sent.IfMatch, (string?)sent.Body!["text"]));
    }

    [Fact]
    public async Task What_was_typed_about_an_item_that_has_gone_is_kept_and_proposed_anew()
    {
        _web.Services.Answers("GET /api/agreements/", Sample.Page(Sample.AgreementIn("inForce", 1, null)));
        using var browser = _web.NewBrowser();
        var form = await browser.Open($"{Screen}?edit={Sample.Goal}");
        _web.Services.Answers("GET /api/agreements/", Sample.Page(SampleAgreement.Amended()));
        var gone = await browser.Submit(form, "main form:not(#moves)", ("Form.Words", "A room with a garden"));

        Assert.Equal((412, "A room with a garden"), (gone.Status, gone.ValueOf("Words")));
        _web.Services.Answers($"POST {Root}/goals", Sample.AgreementIn("inForce", 1, 2), 201);
        await browser.Submit(gone, "main form:not(#moves)");
        var sent = _web.Services.Last($"POST {Root}/goals");
        Assert.Equal("A room with a garden", (string?)sent.Body!["words"]);
        Assert.NotEmpty(sent.Key);
    }

    [Fact]
    public async Task The_worker_writes_down_the_peers_words_with_what_was_read_out()
    {
        _web.Services.Answers($"POST {Root}/goals", Sample.AgreementIn("negotiating", 0, 1), 201);
        using var browser = _web.NewBrowser();
        var form = await browser.Open($"{Screen}?new=goal");
        (string, string?)[] goal =
        [
            ("Form.Words", "A place of my own"), ("Form.MuchLess", "a"), ("Form.Less", "b"), ("Form.Expected", "c"), ("Form.Better", "d"),
            ("Form.MuchBetter", "e"), ("Form.Whose", "peer"),
        ];
        var refused = await browser.Submit(form, "main form:not(#moves)", goal);
        Assert.Contains("Say what was read out.", refused.Find<IElement>("#form-readout-error").TextContent);
        Assert.Equal("peer", refused.ValueOf("Whose"));

        await browser.Submit(refused, "main form:not(#moves)", ("Form.ReadOut", "All of it."));
        var sent = _web.Services.Last($"POST {Root}/goals").Body!;
        Assert.Equal(("A place of my own", "All of it."), ((string?)sent["words"], (string?)sent["inPerson"]!["readOut"]));
    }

    [Fact]
    public async Task Contact_hours_are_proposed_as_days_and_times_on_the_clock()
    {
        _web.Services.Answers("GET /api/agreements/", Sample.Page(Sample.AgreementIn("inForce", 1, null)));
        _web.Services.Answers($"PUT {Root}/boundaries/{Sample.Boundary}", Sample.AgreementIn("inForce", 1, 2));
        using var browser = _web.NewBrowser();
        var form = await browser.Open($"{Screen}?edit={Sample.Boundary}");
        await browser.Submit(form, "main form:not(#moves)", ("Form.Text", "Weekdays."), ("Form.Spans[0].From", "10:00"),
            ("Form.Spans[4].From", ""), ("Form.Spans[4].To", ""), ("Form.Spans[5].From", "12:00"), ("Form.Spans[5].To", "14:00"));

        var hours = _web.Services.Last($"PUT {Root}/boundaries/{Sample.Boundary}").Body!["contactHours"]!;
        Assert.Equal("America/Chicago", (string?)hours["zone"]);
        Assert.Equal(
            ["monday 10:00:00 17:00:00", "tuesday 09:00:00 17:00:00", "wednesday 09:00:00 17:00:00", "thursday 09:00:00 17:00:00",
                "saturday 12:00:00 14:00:00"],
            hours["spans"]!.AsArray().Select(span => $"{span!["day"]} {span["from"]} {span["to"]}"));
    }

    [Fact]
    public async Task A_day_with_half_a_time_is_asked_for_next_to_it()
    {
        using var browser = _web.NewBrowser();
        var form = await browser.Open($"{Screen}?edit={Sample.Boundary}");
        var refused = await browser.Submit(form, "main form:not(#moves)", ("Form.Spans[0].To", ""));

        Assert.Equal("09:00", refused.ValueOf("Spans[0].From"));
        Assert.Equal("true", refused.Find<IElement>("#form-spans-0-to").GetAttribute("aria-invalid"));
        Assert.Contains("17:00", refused.Find<IElement>("#form-spans .error").TextContent);

        var none = await browser.Submit(form, "main form:not(#moves)", ("Form.Spans[0].From", ""), ("Form.Spans[0].To", ""));
        Assert.Contains("at least one day", none.Find<IElement>("#form-spans").TextContent);
    }

    [Fact]
    public async Task A_second_time_on_a_day_is_added_and_what_was_typed_stays()
    {
        _web.Services.Answers("GET /api/agreements/", Sample.Page(Sample.AgreementIn("inForce", 1, null)));
        _web.Services.Answers($"PUT {Root}/boundaries/{Sample.Boundary}", Sample.AgreementIn("inForce", 1, 2));
        using var browser = _web.NewBrowser();
        var form = await browser.Open($"{Screen}?edit={Sample.Boundary}");
        var button = form.Find<IElement>("#form-spans button[name='Form.Act']");
        Assert.Equal(("Spans.add", $"{Screen}?edit={Sample.Boundary}#form-spans-7-day"), (button.GetAttribute("value"), button.GetAttribute("formaction")));

        var more = await browser.Submit(
            form, "main form:not(#moves)", ("Form.Act", "Spans.add"), ("Form.Text", "Mornings and evenings."), ("Form.Spans[0].To", "12:00"));
        Assert.Equal(("Mornings and evenings.", "12:00"), (more.ValueOf("Text"), more.ValueOf("Spans[0].To")));
        Assert.NotNull(more.Document.QuerySelector("select#form-spans-7-day"));
        Assert.DoesNotContain(_web.Services.Asked, asked => asked.Operation.StartsWith("PUT ", StringComparison.Ordinal));

        var dayless = await browser.Submit(more, "main form:not(#moves)", ("Form.Spans[7].From", "18:00"), ("Form.Spans[7].To", "20:00"));
        Assert.Equal((400, "18:00"), (dayless.Status, dayless.ValueOf("Spans[7].From")));
        Assert.EndsWith("#form-spans-7-day", dayless.Find<IElement>(".error-summary a").GetAttribute("href"));

        await browser.Submit(dayless, "main form:not(#moves)", ("Form.Spans[7].Day", "monday"));
        var spans = _web.Services.Last($"PUT {Root}/boundaries/{Sample.Boundary}").Body!["contactHours"]!["spans"]!.AsArray();
        Assert.Equal(["09:00:00 12:00:00", "18:00:00 20:00:00"],
            spans.Where(span => (string?)span!["day"] is "monday").Select(span => $"{span!["from"]} {span["to"]}"));
        Assert.Equal(6, spans.Count);
    }

    [Fact]
    public async Task A_day_that_has_two_times_shows_both()
    {
        _web.Services.Answers("GET /api/agreements/", Sample.Page(Sample.AgreementIn("inForce", 1, null, hours: new
        {
            zone = "America/Chicago",
            spans = new[]
            {
                new { day = "monday", from = "09:00:00", to = "12:00:00" }, new { day = "monday", from = "18:00:00", to = "20:00:00" },
            },
        })));
        using var browser = _web.NewBrowser();
        var form = await browser.Open($"{Screen}?edit={Sample.Boundary}");

        Assert.Equal(("09:00", "18:00", "monday"), (form.ValueOf("Spans[0].From"), form.ValueOf("Spans[1].From"), form.ValueOf("Spans[1].Day")));
        Assert.Equal("", form.ValueOf("Spans[2].From"));
    }
}
