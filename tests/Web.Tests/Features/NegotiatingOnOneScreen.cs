using AngleSharp.Dom;
using AngleSharp.Html.Dom;
using PeerSupport.Web.Tests.StandIns;

namespace PeerSupport.Web.Tests.Features;

public sealed class NegotiatingOnOneScreen : IClassFixture<WebApp>
{
    private static readonly string Home = $"/list/{Sample.Relationship}";
    private static readonly string Screen = $"{Home}/agreement";
    private static readonly string Root = $"/api/agreements/{Sample.Agreement}";
    private static readonly string Item = $"item-{Sample.Boundary}";
    private readonly WebApp _web;

    public NegotiatingOnOneScreen(WebApp web)
    {
        _web = web;
        web.Services.Reset();
        web.Services.Answers("GET /api/agreements/", Sample.Page(SampleAgreement.Amended()));
    }

    [Fact]
    public async Task What_holds_and_what_the_other_said_stand_beside_what_is_proposed()
    {
        using var browser = _web.NewBrowser();
        var item = (await browser.Open(Screen)).Find<IElement>($"#{Item}");

        Assert.Equal(["What it says", "What holds now", "What it said before", "Alex’s words"],
            item.QuerySelectorAll("thead th").Select(head => head.TextContent.Trim()));
        Assert.Equal(["We are in touch from Monday to Friday.", "Only by day.", "Only in the mornings."],
            item.QuerySelectorAll("tbody tr:first-child td").Select(cell => cell.TextContent));
        Assert.Contains("Monday, 09:00 to 17:00", item.QuerySelector("tbody tr:nth-child(2)")!.TextContent);
        Assert.Contains("Alex, in person, 6 January 2030", item.TextContent);
        Assert.Contains("You: not yet", item.TextContent);
    }

    [Fact]
    public async Task Accepting_one_item_names_it_as_it_was_shown_and_comes_back_to_it()
    {
        _web.Services.Answers($"POST {Root}/acceptances", SampleAgreement.Amended());
        using var browser = _web.NewBrowser();
        var page = await browser.Open(Screen);
        var button = page.Find<IHtmlButtonElement>($"#{Item} button[name='Form.Accept']");
        Assert.Equal($"{Screen}#{Item}", button.GetAttribute("formaction"));
        var accepted = await browser.Submit(page, "#moves", ("Form.Accept", button.Value));

        Assert.Equal($"{Screen}?done=accepted&at={Sample.Boundary}", accepted.Path);
        Assert.Equal("Your acceptance is saved.", accepted.Find<IElement>($"#{Item} .notice").TextContent);
        var sent = _web.Services.Last($"POST {Root}/acceptances").Body!;
        Assert.Equal((Sample.Boundary.ToString(), 3), ((string?)sent["items"]![0]!["id"], (int)sent["items"]![0]!["revision"]!));
        Assert.Empty(sent["clauses"]!.AsArray());
        Assert.Null(sent["inPerson"]);
    }

    [Fact]
    public async Task What_has_changed_since_it_was_shown_is_not_accepted_but_shown()
    {
        using var browser = _web.NewBrowser();
        var page = await browser.Open(Screen);
        var shown = page.Find<IHtmlButtonElement>($"#{Item} button[name='Form.Accept']").Value;
        _web.Services.Answers("GET /api/agreements/", Sample.Page(SampleAgreement.Amended(revision: 4, text: "Never on Mondays.")));
        var stale = await browser.Submit(page, "#moves", ("Form.Accept", shown));

        Assert.Equal(412, stale.Status);
        Assert.NotNull(stale.Document.QuerySelector($"#{Item} .error-summary"));
        Assert.Contains("Never on Mondays.", stale.Find<IElement>($"#{Item}").TextContent);
        Assert.DoesNotContain(_web.Services.Asked, asked => asked.Operation.StartsWith("POST ", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Everything_shown_is_accepted_at_once()
    {
        _web.Services.Answers($"POST {Root}/acceptances", SampleAgreement.Amended());
        using var browser = _web.NewBrowser();
        var page = await browser.Open(Screen);
        var all = page.Find<IHtmlButtonElement>("#moves button");
        Assert.Equal("Accept all 2 items as they stand above", all.TextContent);
        var accepted = await browser.Submit(page, "#moves", ("Form.Accept", all.Value));

        Assert.Equal($"{Screen}?done=accepted", accepted.Path);
        Assert.Equal([$"{Sample.Boundary} 3", $"{Sample.Goal2} 1"],
            _web.Services.Last($"POST {Root}/acceptances").Body!["items"]!.AsArray().Select(item => $"{item!["id"]} {item["revision"]}"));
    }

    [Fact]
    public async Task Fixed_points_are_confirmed_as_they_were_shown()
    {
        _web.Services.Answers($"POST {Root}/acceptances", SampleAgreement.Amended());
        using var browser = _web.NewBrowser();
        var page = await browser.Open(Screen);
        var done = await browser.Submit(page, "#moves",
            ("Form.Clauses", page.Find<IHtmlButtonElement>("button[name='Form.Clauses']").Value));

        Assert.Equal($"{Screen}?done=clauses", done.Path);
        var sent = _web.Services.Last($"POST {Root}/acceptances").Body!["clauses"]![0]!;
        Assert.Equal((Sample.Clause.ToString(), 2), ((string?)sent["id"], (int)sent["version"]!));
    }

    [Theory]
    [InlineData("take", "POST", "clauses-renewed")]
    [InlineData("keep", "DELETE", "clauses-kept")]
    public async Task The_present_fixed_points_are_taken_in_or_left(string choice, string method, string done)
    {
        _web.Services.Answers($"{method} {Root}/clauses/renewal", SampleAgreement.Amended());
        using var browser = _web.NewBrowser();
        var page = await browser.Open(Screen);
        Assert.NotNull(page.Document.QuerySelector($"button[name='Form.Renewal'][value='{choice}']"));
        var saved = await browser.Submit(page, "#moves", ("Form.Renewal", choice), ("Form.Revision", page.ValueOf("Revision")));

        Assert.Equal($"{Screen}?done={done}", saved.Path);
        Assert.Equal("\"5\"", _web.Services.Last($"{method} {Root}/clauses/renewal").IfMatch);
    }

    [Fact]
    public async Task An_item_is_taken_out_where_it_stands()
    {
        _web.Services.Answers($"DELETE {Root}/boundaries/{Sample.Boundary}", SampleAgreement.Amended());
        using var browser = _web.NewBrowser();
        var page = await browser.Open(Screen);
        var button = page.Find<IHtmlButtonElement>($"#{Item} button[name='Form.TakeOut']");
        Assert.Contains("It goes once you have both accepted that.", button.Closest("details")!.TextContent);
        var saved = await browser.Submit(page, "#moves", ("Form.TakeOut", button.Value));

        Assert.Equal($"{Screen}?done=removed&at={Sample.Boundary}", saved.Path);
        Assert.Equal("\"5\"", _web.Services.Last($"DELETE {Root}/boundaries/{Sample.Boundary}").IfMatch);
    }

    [Fact]
    public async Task Accepting_in_person_says_what_was_read_out()
    {
        _web.Services.Answers("GET /api/agreements/",
            Sample.Page(Sample.AgreementIn("negotiating", 0, 1, acceptedBy: "worker", missing: ["items-peer"])));
        _web.Services.Answers($"POST {Root}/acceptances", Sample.AgreementIn("inForce", 1, null));
        using var browser = _web.NewBrowser();
        var form = await browser.Open($"{Screen}/in-person");
        Assert.Contains("Monday to Friday, 09:00 to 17:00", form.ValueOf("ReadOut"));

        var accepted = await browser.Submit(form, "main form", ("Form.Items", $"{Sample.Boundary}:2"),
            ("Form.ReadOut", "Monday to Friday, nine to five."));

        Assert.Equal($"{Screen}?done=accepted-in-person", accepted.Path);
        var sent = _web.Services.Last($"POST {Root}/acceptances").Body!;
        Assert.Equal("Monday to Friday, nine to five.", (string?)sent["inPerson"]!["readOut"]);
    }

    [Fact]
    public async Task Supervisors_read_and_change_nothing()
    {
        _web.Services.Authority.Me = Sample.Supervisor;
        using var browser = _web.NewBrowser();
        var page = await browser.Open($"{Screen}?edit={Sample.Boundary}");

        Assert.Contains("Only in the mornings.", page.Text);
        Assert.Empty(page.Document.QuerySelectorAll("main form, main button"));
    }
}
