using AngleSharp.Dom;
using PeerSupport.Web.Tests.StandIns;

namespace PeerSupport.Web.Tests.Features;

public sealed class DecidingCorrections : IClassFixture<WebApp>
{
    private static readonly string Correction = $"/admin/directory/corrections/{SampleEntries.Correction}";
    private static readonly string Pair = $"/admin/directory/duplicates/{SampleEntries.Entry}/{SampleEntries.Other}";
    private readonly WebApp _web;

    public DecidingCorrections(WebApp web)
    {
        _web = web;
        web.Services.Reset();
        SampleEntries.Fill(web.Services);
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
}
