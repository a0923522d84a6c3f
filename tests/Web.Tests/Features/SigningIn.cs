using Microsoft.AspNetCore.Antiforgery;
using Microsoft.AspNetCore.Authentication.Cookies;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;
using PeerSupport.Web.Tests.StandIns;

namespace PeerSupport.Web.Tests.Features;

public sealed class SigningIn : IClassFixture<WebApp>
{
    private readonly WebApp _web;

    public SigningIn(WebApp web)
    {
        _web = web;
        web.Services.Reset();
    }

    [Fact]
    public async Task A_page_asks_to_sign_in_and_comes_back_to_itself()
    {
        using var browser = _web.NewBrowser();
        var page = await browser.Open("/list?phase=active");

        Assert.Equal(200, page.Status);
        Assert.Equal("/list?phase=active", page.Path);
        Assert.Equal(1, _web.Services.Authority.SignIns);
        Assert.StartsWith("Bearer access-", _web.Services.Last("GET /api/relationships/").Authorization);
    }

    [Fact]
    public async Task An_administrator_who_sees_nobodys_story_comes_to_the_start_page()
    {
        _web.Services.Authority.Me = Sample.Administrator;
        using var browser = _web.NewBrowser();
        var page = await browser.Open("/list");

        Assert.Equal((200, "/"), (page.Status, page.Path));
        Assert.Contains("Hello Ash Demo", page.Text);
        Assert.DoesNotContain("My list", page.Text);
    }

    [Fact]
    public async Task Tokens_are_renewed_shortly_before_they_expire()
    {
        using var browser = _web.NewBrowser();
        await browser.Open("/list");
        var before = _web.Services.Last("GET /api/relationships/").Authorization;

        _web.Clock.Advance(TimeSpan.FromSeconds(570));
        var page = await browser.Open("/list");

        Assert.Equal(200, page.Status);
        Assert.Equal(1, _web.Services.Authority.Refreshes);
        Assert.Equal(1, _web.Services.Authority.SignIns);
        Assert.NotEqual(before, _web.Services.Last("GET /api/relationships/").Authorization);
    }

    [Fact]
    public async Task A_session_that_cannot_be_renewed_signs_in_again_and_stays_on_its_page()
    {
        using var browser = _web.NewBrowser();
        await browser.Open("/list");
        _web.Services.Authority.SessionsEnded = true;

        _web.Clock.Advance(TimeSpan.FromHours(1));
        var page = await browser.Open($"/list/{Sample.Relationship}");

        Assert.Equal($"/list/{Sample.Relationship}", page.Path);
        Assert.Equal(2, _web.Services.Authority.SignIns);
    }

    [Fact]
    public async Task A_form_sent_after_the_session_ended_is_kept_and_sent_after_signing_in()
    {
        using var browser = _web.NewBrowser();
        var form = await browser.Open($"/list/{Sample.Relationship}/contacts/new");
        _web.Services.Authority.SessionsEnded = true;
        _web.Clock.Advance(TimeSpan.FromHours(1));

        var kept = await browser.Submit(form, "main form", ("Form.Kind", "call"), ("Form.Note", "Typed with care."));
        Assert.Equal(401, kept.Status);
        Assert.Contains("Typed with care.", kept.Text);
        Assert.True(kept.Response.Headers.CacheControl!.NoStore);

        _web.Services.Answers($"POST /api/relationships/{Sample.Relationship}/contacts",
            new { id = Guid.NewGuid(), withinHours = true }, 201);
        await browser.Open("/sign-in?returnUrl=/signed-in");
        var sent = await browser.Submit(kept, "main form");

        Assert.Equal($"/list/{Sample.Relationship}?done=contact", sent.Path);
        Assert.Equal("Typed with care.",
            (string?)_web.Services.Last($"POST /api/relationships/{Sample.Relationship}/contacts").Body!["note"]);
    }

    [Fact]
    public async Task Signing_out_ends_both_sessions()
    {
        using var browser = _web.NewBrowser();
        var page = await browser.Open("/list");
        var start = await browser.Submit(page, "form.sign-out");

        Assert.Equal("/", start.Path);
        Assert.Equal(1, _web.Services.Authority.SignOuts);
        Assert.Contains("Sign in", start.Document.QuerySelector("header")!.TextContent);
    }

    [Fact]
    public async Task Signing_out_everywhere_asks_Identity_to_end_every_session()
    {
        _web.Services.Answers("DELETE /api/identity/me/sessions", null, 204);
        using var browser = _web.NewBrowser();
        var page = await browser.Open("/me");
        var start = await browser.Submit(page, "main form");

        Assert.Contains("Wanda Demo", page.Text);
        Assert.Equal("/", start.Path);
        Assert.NotEqual("", _web.Services.Last("DELETE /api/identity/me/sessions").Authorization);
        Assert.Equal(1, _web.Services.Authority.SignOuts);
    }

    [Fact]
    public async Task A_language_is_chosen_on_the_page_and_kept()
    {
        using var browser = _web.NewBrowser();
        var chosen = await browser.Open("/language/es?back=/directory");
        var next = await browser.Open("/");

        Assert.Equal("/directory", chosen.Path);
        Assert.All([chosen, next], page => Assert.Equal("es", page.Document.DocumentElement.GetAttribute("lang")));
        Assert.Contains("Directorio", next.Document.QuerySelector("header")!.TextContent);
        Assert.Equal(404, (await browser.Open("/language/xx")).Status);
    }

    [Theory]
    [InlineData("https://elsewhere.example/")]
    [InlineData("//elsewhere.example/")]
    [InlineData("/\\elsewhere.example/")]
    public async Task Signing_in_never_leads_elsewhere(string returnUrl)
    {
        using var browser = _web.NewBrowser();
        var page = await browser.Open($"/sign-in?returnUrl={Uri.EscapeDataString(returnUrl)}");

        Assert.Equal("/list", page.Path);
    }

    [Theory]
    [InlineData("https://support.example", "__Host-web.session", "__Host-web.form")]
    [InlineData("http://localhost:8080", "web.session", "web.form")]
    public async Task Where_there_is_TLS_no_other_host_can_set_our_cookies(string publicUrl, string session, string form)
    {
        await using var web = WebService.Build([], builder => builder.Configuration["PublicUrl"] = publicUrl);

        Assert.Equal((session, form), (
            web.Services.GetRequiredService<IOptionsMonitor<CookieAuthenticationOptions>>().Get("Cookies").Cookie.Name,
            web.Services.GetRequiredService<IOptions<AntiforgeryOptions>>().Value.Cookie.Name));
    }

    [Fact]
    public async Task A_session_cookie_is_out_of_reach_of_scripts_and_of_other_sites()
    {
        using var handler = new HttpClientHandler { AllowAutoRedirect = false };
        using var http = new HttpClient(handler) { BaseAddress = _web.Services.Address };
        var challenge = await http.GetAsync("/list", TestContext.Current.CancellationToken);
        var cookies = challenge.Headers.GetValues("Set-Cookie").ToList();

        Assert.NotEmpty(cookies);
        Assert.All(cookies, cookie => Assert.Contains("httponly", cookie, StringComparison.OrdinalIgnoreCase));
        Assert.All(cookies, cookie => Assert.Contains("samesite=lax", cookie, StringComparison.OrdinalIgnoreCase));
    }
}
