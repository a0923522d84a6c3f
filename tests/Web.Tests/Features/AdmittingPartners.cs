using AngleSharp.Dom;
using PeerSupport.Web.Tests.StandIns;

namespace PeerSupport.Web.Tests.Features;

public sealed class AdmittingPartners : IClassFixture<WebApp>
{
    private static readonly string Page = $"/admin/partners/{SampleAdministration.Partner}";
    private readonly WebApp _web;

    public AdmittingPartners(WebApp web)
    {
        _web = web;
        web.Services.Reset();
        SampleAdministration.Fill(web.Services);
    }

    [Theory]
    [InlineData(null, "directory.read")]
    [InlineData("true", "directory.read directory.suggest")]
    public async Task A_partner_gets_a_secret_that_is_shown_once(string? suggest, string scopes)
    {
        _web.Services.Answers("POST /api/identity/partners",
            new { clientId = "partner-2", clientSecret = "a-secret", name = "Demo Clinic", scopes = Array.Empty<string>() }, 201);
        using var browser = _web.NewBrowser();
        var form = await browser.Open("/admin/partners/new");
        var admitted = await browser.Submit(form, "main form", ("Form.Name", "Demo Clinic"), ("Form.Suggest", suggest));

        Assert.Equal(["partner-2", "a-secret"], admitted.Document.QuerySelectorAll(".link-box").Select(box => box.TextContent));
        Assert.True(admitted.Response.Headers.CacheControl?.NoStore);
        var sent = _web.Services.Last("POST /api/identity/partners");
        Assert.Equal(form.ValueOf("Key"), sent.Key);
        Assert.Equal(scopes.Split(' '), sent.Body!["scopes"]!.AsArray().Select(scope => (string?)scope));
        Assert.DoesNotContain("a-secret", (await browser.Open("/admin/partners")).Text);
    }

    [Fact]
    public async Task Their_use_is_a_table_to_draw_and_who_has_gone_is_still_counted()
    {
        using var browser = _web.NewBrowser();
        var page = await browser.Open("/admin/partners");
        Assert.Equal([("Demo Housing", "12"), ("No longer a partner (partner-gone)", "5")],
            page.Document.QuerySelectorAll("figure[data-chart=bar] tbody tr")
                .Select(row => (row.QuerySelector("th")!.TextContent, row.QuerySelector("td")!.GetAttribute("data-value")!)));

        Assert.Contains("the whole directory 1,234 times", page.Text);
        var days = (await browser.Open(Page)).Document.QuerySelectorAll("figure tbody td").Select(day => day.GetAttribute("data-value"));
        Assert.Equal(["0", "12", "0"], days);
    }

    [Fact]
    public async Task Without_the_directory_the_partners_are_there_all_the_same()
    {
        _web.Services.Refuses("GET /api/resources/usage", 503, "service.unavailable");
        using var browser = _web.NewBrowser();
        var page = await browser.Open("/admin/partners");

        Assert.Equal(200, page.Status);
        Assert.Contains("Demo Housing", page.Text);
        Assert.Contains("Not available at the moment", page.Text);
    }

    [Fact]
    public async Task A_partner_is_removed_after_a_question()
    {
        var remove = $"DELETE /api/identity/partners/{SampleAdministration.Partner}";
        _web.Services.Answers(remove, null, 204);
        using var browser = _web.NewBrowser();
        var removed = await browser.Submit(await browser.Open($"{Page}/remove"), "main form");

        Assert.Equal("/admin/partners?done=partner-removed", removed.Path);
        Assert.NotNull(_web.Services.Last(remove));
        Assert.Equal(404, (await browser.Open("/admin/partners/unknown")).Status);
    }

    [Theory]
    [InlineData("everybody", true)]
    [InlineData("known", false)]
    public async Task Who_may_read_the_entries_is_one_choice(string choice, bool anonymous)
    {
        const string Settings = "/api/resources/directory-settings";
        _web.Services.Answers($"PUT {Settings}", new { anonymousReading = anonymous, revision = 1 });
        using var browser = _web.NewBrowser();
        var form = await browser.Open("/admin/directory-reading");
        Assert.Equal("everybody", form.ValueOf("Who"));
        var saved = await browser.Submit(form, "main form", ("Form.Who", choice));

        Assert.Equal("/admin/directory-reading?done=saved", saved.Path);
        var sent = _web.Services.Last($"PUT {Settings}");
        Assert.Equal(("\"0\"", anonymous), (sent.IfMatch, (bool)sent.Body!["anonymousReading"]!));
    }

    [Fact]
    public async Task A_name_that_somebody_else_changed_meanwhile_is_shown()
    {
        const string Organisation = "/api/identity/organisation";
        using var browser = _web.NewBrowser();
        var form = await browser.Open("/admin/organisation");
        _web.Services.Answers($"GET {Organisation}", new { id = Guid.NewGuid(), name = "Theirs", revision = 5 });
        _web.Services.Refuses($"PUT {Organisation}", 412, "request.stale");
        var stale = await browser.Submit(form, "main form", ("Form.Name", "Ours"));
        Assert.Equal(("Ours", "5"), (stale.ValueOf("Name"), stale.ValueOf("Revision")));
        Assert.Contains("Theirs", stale.Find<IElement>(".changed").TextContent);

        _web.Services.Answers($"PUT {Organisation}", new { id = Guid.NewGuid(), name = "Ours", revision = 6 });
        Assert.Equal("/admin/organisation?done=saved", (await browser.Submit(stale, "main form")).Path);
        Assert.Equal("Ours", (string?)_web.Services.Last($"PUT {Organisation}").Body!["name"]);
    }
}
