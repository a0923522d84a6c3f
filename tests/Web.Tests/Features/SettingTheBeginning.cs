using System.Text.Json;
using System.Text.Json.Nodes;
using AngleSharp.Dom;
using PeerSupport.Web.Tests.StandIns;

namespace PeerSupport.Web.Tests.Features;

public sealed class SettingTheBeginning : IClassFixture<WebApp>
{
    private static readonly string Page = $"/admin/sites/{Sample.Site}/template";
    private static readonly string Put = $"PUT {SampleAdministration.Template}";
    private const string PutOpeners = "PUT /api/relationships/openers";
    private readonly WebApp _web;

    public SettingTheBeginning(WebApp web)
    {
        _web = web;
        web.Services.Reset();
        SampleAdministration.Fill(web.Services);
    }

    [Fact]
    public async Task A_template_saved_as_it_was_shown_stays_as_it_was()
    {
        _web.Services.Answers(Put, SampleAdministration.TemplateAt(4, ""));
        using var browser = _web.NewBrowser();
        var saved = await browser.Submit(await browser.Open(Page), "main form");

        Assert.Equal($"{Page}?done=saved", saved.Path);
        var (sent, before) = (_web.Services.Last(Put), Before());
        Assert.Equal("\"3\"", sent.IfMatch);
        Assert.Equal(90, (int)sent.Body!["reviewEveryDays"]!);
        Assert.Equal(Of(before["fixedClauses"]!, "id", "text"), Of(sent.Body["fixedClauses"]!, "id", "text"));
        Assert.Equal(Of(before["boundaries"]!, "kind", "text", "spans", "replyTimeHours", "ending"),
            Of(sent.Body["boundaries"]!, "kind", "text", "spans", "replyTimeHours", "ending"));
    }

    [Fact]
    public async Task Rows_are_added_moved_and_taken_out_before_anything_is_saved()
    {
        _web.Services.Answers(Put, SampleAdministration.TemplateAt(4, ""));
        using var browser = _web.NewBrowser();
        var form = await browser.Open(Page);
        Assert.DoesNotContain("ending",
            form.Document.QuerySelectorAll("[name='Form.NewKind'] option").Select(option => option.GetAttribute("value")));
        var more = await browser.Submit(form, "main form", ("Form.NewKind", "meetingPlaces"), ("Form.Act", "Boundaries.add"));
        var up = await browser.Submit(more, "main form", ("Form.Boundaries[3].Text", "At the centre."), ("Form.Act", "FixedClauses.up.1"));
        var without = await browser.Submit(up, "main form", ("Form.Act", "Boundaries.remove.1"));
        Assert.DoesNotContain(_web.Services.Asked, asked => asked.Operation == Put);
        await browser.Submit(without, "main form", ("Form.ReviewEveryDays", "60"));

        var sent = _web.Services.Last(Put).Body!;
        Assert.Equal([SampleAdministration.SecondClause.ToString(), SampleAdministration.FirstClause.ToString()],
            sent["fixedClauses"]!.AsArray().Select(clause => (string?)clause!["id"]));
        Assert.Equal(["contactHours", "ending", "meetingPlaces"], sent["boundaries"]!.AsArray().Select(boundary => (string?)boundary!["kind"]));
        Assert.Equal(("At the centre.", 60), ((string?)sent["boundaries"]![2]!["text"], (int)sent["reviewEveryDays"]!));
    }

    [Fact]
    public async Task A_second_time_on_a_day_is_added_where_it_belongs()
    {
        _web.Services.Answers(Put, SampleAdministration.TemplateAt(4, ""));
        using var browser = _web.NewBrowser();
        var more = await browser.Submit(await browser.Open(Page), "main form", ("Form.Act", "Boundaries[0].Spans.add"), ("Form.ReviewEveryDays", "61"));
        Assert.Equal("61", more.ValueOf("ReviewEveryDays"));
        await browser.Submit(more, "main form", ("Form.Boundaries[0].Spans[7].Day", "monday"), ("Form.Boundaries[0].Spans[7].From", "18:00"),
            ("Form.Boundaries[0].Spans[7].To", "20:00"));

        var spans = _web.Services.Last(Put).Body!["boundaries"]![0]!["spans"]!.AsArray();
        Assert.Equal(("monday", "18:00:00"), ((string?)spans[^1]!["day"], (string?)spans[^1]!["from"]));
    }

    [Fact]
    public async Task What_is_missing_is_said_where_it_is_missing()
    {
        using var browser = _web.NewBrowser();
        var form = await browser.Open(Page);
        var refused = await browser.Submit(form, "main form", ("Form.FixedClauses[1].Text", ""), ("Form.Boundaries[1].ReplyTimeHours", "900"),
            ("Form.Boundaries[0].Spans[0].To", ""), ("Form.ReviewEveryDays", ""));

        Assert.Equal(400, refused.Status);
        var links = refused.Document.QuerySelectorAll(".error-summary a").Select(link => link.GetAttribute("href")!.Split('#')[1]).ToList();
        Assert.Equal(["form-fixedclauses-1-text", "form-boundaries-0-spans-0-to",
            "form-boundaries-1-replytimehours", "form-revieweverydays"], links);
        Assert.All(links, id => Assert.NotNull(refused.Document.GetElementById(id)));
        Assert.DoesNotContain(_web.Services.Asked, asked => asked.Operation == Put);
    }

    [Fact]
    public async Task Without_contact_hours_nothing_is_saved()
    {
        using var browser = _web.NewBrowser();
        var without = await browser.Submit(await browser.Open(Page), "main form", ("Form.Act", "Boundaries.remove.0"));
        var refused = await browser.Submit(without, "main form");

        Assert.Equal(400, refused.Status);
        Assert.Contains("contact hours", refused.Find<IElement>("#form-boundaries-error").TextContent);
    }

    [Fact]
    public async Task A_clause_that_somebody_else_took_out_becomes_a_new_one_and_theirs_is_shown()
    {
        using var browser = _web.NewBrowser();
        var form = await browser.Open(Page);
        var theirs = JsonNode.Parse(Before().ToJsonString())!;
        theirs["revision"] = 9;
        theirs["fixedClauses"]!.AsArray().RemoveAt(1);
        theirs["fixedClauses"]![0]!["text"] = "Their words.";
        _web.Services.Answers($"GET {SampleAdministration.Template}", theirs);
        _web.Services.Refuses(Put, 412, "request.stale");
        var stale = await browser.Submit(form, "main form", ("Form.FixedClauses[0].Text", "My words."));
        Assert.Equal((412, "My words."), (stale.Status, stale.ValueOf("FixedClauses[0].Text")));
        Assert.Contains("Their words.", stale.Find<IElement>(".changed").TextContent);

        await browser.Submit(stale, "main form");
        var sent = _web.Services.Last(Put);
        Assert.Equal("\"9\"", sent.IfMatch);
        Assert.Equal([SampleAdministration.FirstClause.ToString(), null],
            sent.Body!["fixedClauses"]!.AsArray().Select(clause => (string?)clause!["id"]));
    }

    [Fact]
    public async Task A_site_that_was_only_just_set_up_has_its_template_in_a_moment()
    {
        _web.Services.Refuses($"GET {SampleAdministration.Template}", 404, "request.not-found");
        using var browser = _web.NewBrowser();
        var page = await browser.Open(Page);

        Assert.Equal(200, page.Status);
        Assert.NotNull(page.Document.QuerySelector("[data-refresh]"));
        Assert.Empty(page.Document.QuerySelectorAll("main form"));
    }

    [Fact]
    public async Task Openers_are_kept_in_order_without_the_empty_ones()
    {
        _web.Services.Answers(PutOpeners, new { revision = 1, isDefault = false, openers = Array.Empty<string>() });
        using var browser = _web.NewBrowser();
        var more = await browser.Submit(await browser.Open("/admin/openers"), "main form", ("Form.Act", "Openers.add"));
        var up = await browser.Submit(more, "main form", ("Form.Act", "Openers.up.1"));
        var saved = await browser.Submit(up, "main form");

        Assert.Equal("/admin/openers?done=saved", saved.Path);
        var sent = _web.Services.Last(PutOpeners);
        Assert.Equal("\"0\"", sent.IfMatch);
        Assert.Equal(["Shall we walk a little?", "How has your day been so far?"],
            sent.Body!["openers"]!.AsArray().Select(opener => (string?)opener));
    }

    [Fact]
    public async Task An_opener_that_is_there_twice_is_said_and_kept()
    {
        _web.Services.Refuses(PutOpeners, 409, "openers.twice", "An opener is there twice.");
        using var browser = _web.NewBrowser();
        var form = await browser.Open("/admin/openers");
        var refused = await browser.Submit(form, "main form", ("Form.Openers[0].Text", "Shall we walk a little?"));

        Assert.Equal((409, "Shall we walk a little?"), (refused.Status, refused.ValueOf("Openers[0].Text")));
        Assert.Contains("twice", refused.Find<IElement>("#form-openers-error").TextContent);
    }

    private static JsonNode Before() =>
        JsonSerializer.SerializeToNode(SampleAdministration.TemplateAt(3, "This is a professional association, not a friendship."))!;

    private static IEnumerable<string> Of(JsonNode rows, params string[] fields) =>
        rows.AsArray().Select(row => string.Join('|', fields.Select(field => row![field]?.ToJsonString() ?? "null")));
}
