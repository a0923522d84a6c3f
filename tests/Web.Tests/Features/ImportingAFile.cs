using AngleSharp.Dom;
using PeerSupport.Web.Tests.StandIns;

namespace PeerSupport.Web.Tests.Features;

public sealed class ImportingAFile : IClassFixture<WebApp>
{
    private static readonly string Import = $"/admin/directory/imports/{SampleEntries.Import}";
    private readonly WebApp _web;

    public ImportingAFile(WebApp web)
    {
        _web = web;
        web.Services.Reset();
        SampleEntries.Fill(web.Services);
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
