using AngleSharp.Dom;
using PeerSupport.Web.Tests.StandIns;

namespace PeerSupport.Web.Tests.Features;

public sealed class ReadingAnEntry : IClassFixture<WebApp>
{
    private static readonly string Entry = $"/directory/{SampleDirectory.Meeting}";
    private static readonly string Hours = $"GET /api/resources/services/{SampleDirectory.Meeting}/hours";
    private readonly WebApp _web;

    public ReadingAnEntry(WebApp web)
    {
        _web = web;
        web.Services.Reset();
    }

    [Theory]
    [InlineData(true, "2030-01-07T20:30:00-06:00", "Open now, until 20:30")]
    [InlineData(true, "2030-01-08T01:00:00-06:00", "Open now, until Tuesday 01:00")]
    [InlineData(true, null, "Open now")]
    [InlineData(false, "2030-01-07T19:00:00-06:00", "Closed just now. Opens today at 19:00")]
    [InlineData(false, "2030-01-09T19:00:00-06:00", "Closed just now. Opens Wednesday 9 January at 19:00")]
    [InlineData(false, null, "Closed just now")]
    public async Task It_says_whether_it_is_open_and_until_or_from_when(bool isOpen, string? changes, string sentence)
    {
        _web.Services.Answers(Hours, SampleDirectory.Hours(isOpen, changes));
        using var browser = _web.NewBrowser();

        Assert.Equal(sentence, (await browser.Open(Entry)).Find<IElement>("dd .tag").TextContent);
    }

    [Theory]
    [InlineData(true, "Where")]
    [InlineData(false, "When")]
    public async Task The_week_is_by_the_clock_of_the_place_at_its_address(bool atPlace, string label)
    {
        _web.Services.Answers(Hours, SampleDirectory.Hours(true, null, atPlace));
        using var browser = _web.NewBrowser();
        var week = (await browser.Open(Entry)).Find<IElement>(".week");

        Assert.Equal(7, week.QuerySelectorAll("tbody tr").Length);
        Assert.Equal("Monday (today) 19:00 to 20:30", Line(week.QuerySelector(".today")!));
        Assert.Equal("Tuesday closed", Line(week.QuerySelectorAll("tbody tr")[1]));
        var detail = week.Closest("dd")!;
        Assert.Contains("On the clock at that place (Chicago time)", detail.TextContent);
        Assert.Equal(label, detail.PreviousElementSibling!.TextContent);
    }

    [Fact]
    public async Task Without_hours_the_publishers_own_lines_are_shown()
    {
        _web.Services.Refuses(Hours, 503, "service.unavailable");
        using var browser = _web.NewBrowser();
        var page = await browser.Open(Entry);

        Assert.Equal(200, page.Status);
        Assert.Contains("Monday, Wednesday: 19:00 to 20:30", page.Text);
        Assert.Empty(page.Document.QuerySelectorAll(".week"));
    }

    [Fact]
    public async Task It_leads_back_to_what_was_looked_for_and_on_to_the_list()
    {
        using var browser = _web.NewBrowser();
        Assert.Equal("/directory?q=evening&page=2", (await browser.Open($"{Entry}?q=evening&page=2")).Find<IElement>(".back").GetAttribute("href"));

        var chosen = await browser.Open($"{Entry}?q=evening&list={Sample.Relationship}");
        Assert.Equal($"/list/{Sample.Relationship}/ending/pack/choose?q=evening", chosen.Find<IElement>(".back").GetAttribute("href"));
        Assert.Equal($"/list/{Sample.Relationship}/ending/pack/{SampleDirectory.Meeting}", chosen.Find<IElement>("main a[role=button]").GetAttribute("href"));
    }

    [Fact]
    public async Task Staff_suggest_a_correction_and_nobody_else()
    {
        _web.Services.Answers("POST /api/resources/corrections", new { id = Guid.NewGuid() }, 201);
        using var browser = _web.NewBrowser();
        Assert.DoesNotContain("Suggest a correction", (await browser.Open(Entry)).Text);
        await browser.Open("/list");
        Assert.Contains("Suggest a correction", (await browser.Open(Entry)).Text);

        var form = await browser.Open($"{Entry}/correction");
        var kept = await browser.Submit(form, "main form", ("Form.Kind", "wrong"), ("Form.Field", "url"));
        Assert.Equal(400, kept.Status);
        Assert.Equal("url", kept.ValueOf("Field"));

        var done = await browser.Submit(kept, "main form", ("Form.Kind", "wrong"), ("Form.Field", "url"), ("Form.Value", "https://example.org/new"));
        Assert.Equal($"{Entry}?done=corrected", done.Path);
        var sent = _web.Services.Last("POST /api/resources/corrections");
        Assert.Equal(($"{SampleDirectory.Meeting}", "wrong", "url", "https://example.org/new"),
            ((string?)sent.Body!["serviceId"], (string?)sent.Body["kind"], (string?)sent.Body["field"], (string?)sent.Body["value"]));
        Assert.Equal(form.ValueOf("Key"), sent.Key);
    }

    [Fact]
    public async Task A_peer_suggests_none()
    {
        _web.Services.Authority.Me = Sample.Peer;
        using var browser = _web.NewBrowser();
        await browser.Open("/list");

        Assert.DoesNotContain("Suggest a correction", (await browser.Open(Entry)).Text);
        Assert.Equal(403, (await browser.Open($"{Entry}/correction")).Status);
    }

    private static string Line(IElement row) => string.Join(' ', row.TextContent.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
}
