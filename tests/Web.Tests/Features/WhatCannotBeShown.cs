using System.Net.Sockets;
using PeerSupport.Web.Tests.StandIns;

namespace PeerSupport.Web.Tests.Features;

public sealed class WhatCannotBeShown : IClassFixture<WebApp>
{
    private static readonly string Home = $"/list/{Sample.Relationship}";
    private readonly WebApp _web;

    public WhatCannotBeShown(WebApp web)
    {
        _web = web;
        web.Services.Reset();
    }

    [Theory]
    [InlineData("/list/00000000-0000-4000-8000-000000000000", 404, "Page not found")]
    [InlineData("/list/not-an-id", 404, "Page not found")]
    [InlineData("/directory/none", 404, "Page not found")]
    [InlineData("/list?page=99999999999", 404, "Page not found")]
    [InlineData("/site?site=none", 404, "Page not found")]
    public async Task Is_said_in_a_page(string path, int status, string title)
    {
        using var browser = _web.NewBrowser();
        var page = await browser.Open(path);

        Assert.Equal(status, page.Status);
        Assert.Contains(title, page.Text);
    }

    [Fact]
    public async Task Whoever_is_not_signed_in_may_find_it_by_signing_in()
    {
        using var browser = _web.NewBrowser();
        var link = (await browser.Open("/directory/none")).Find<AngleSharp.Dom.IElement>("main a");
        Assert.Equal("/sign-in?returnUrl=%2Fdirectory%2Fnone", link.GetAttribute("href"));

        await browser.Open("/list");
        Assert.DoesNotContain("Sign in", (await browser.Open("/directory/none")).Text);
    }

    [Fact]
    public async Task What_is_too_large_is_said_in_a_page_that_leads_back_and_nothing_of_it_is_sent_on()
    {
        SampleEntries.Fill(_web.Services);
        using var browser = _web.NewBrowser();
        var form = await browser.Open("/admin/directory/services/new");
        var refused = await browser.Submit(form, "main form", ("Form.Name", new string('x', 2 << 20)));

        Assert.Equal(413, refused.Status);
        Assert.Contains("This is too large", refused.Text);
        Assert.Contains("Sign out", refused.Document.Body!.TextContent);
        Assert.NotNull(refused.Document.QuerySelector("main a[href='/admin/directory/services/new']"));
        Assert.DoesNotContain(_web.Services.Asked, asked => asked.Operation.StartsWith("POST /api", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Is_refused_to_the_wrong_role()
    {
        _web.Services.Authority.Me = Sample.Supervisor;
        using var browser = _web.NewBrowser();

        foreach (var path in (string[])["/list/new", $"{Home}/contacts/new", $"{Home}/link", $"{Home}/consents/new"])
        {
            var page = await browser.Open(path);
            Assert.Equal(403, page.Status);
            Assert.Contains("Not open to you", page.Text);
        }
    }

    [Fact]
    public async Task A_supervisor_reads_and_changes_nothing()
    {
        _web.Services.Authority.Me = Sample.Supervisor;
        using var browser = _web.NewBrowser();

        foreach (var path in (string[])[Home, $"{Home}/agreement", $"{Home}/progress"])
        {
            var page = await browser.Open(path);
            Assert.Equal(200, page.Status);
            Assert.Empty(page.Document.QuerySelectorAll("main form[method=post]"));
            Assert.DoesNotContain("Log a contact", page.Text);
            Assert.DoesNotContain("Take out", page.Text);
        }
    }

    [Fact]
    public async Task A_service_that_is_down_is_said_with_a_way_to_try_again()
    {
        _web.Services.Refuses("GET /api/relationships/", 503, "service.unavailable");
        using var browser = _web.NewBrowser();
        var page = await browser.Open("/list");

        Assert.Equal(503, page.Status);
        Assert.Contains("Not available at the moment", page.Text);
        Assert.Contains("Nothing was lost", page.Text);
        Assert.NotNull(page.Response.Headers.RetryAfter);
    }

    [Fact]
    public async Task The_overview_stands_without_the_agreement()
    {
        _web.Services.Refuses("GET /api/agreements/", 503, "service.unavailable");
        using var browser = _web.NewBrowser();
        var page = await browser.Open(Home);

        Assert.Equal(200, page.Status);
        Assert.Contains("Not available at the moment. Nothing was lost.", page.Text);
        Assert.Equal(503, (await browser.Open($"{Home}/agreement")).Status);
    }

    [Fact]
    public async Task A_form_of_more_fields_than_any_has_is_refused_in_a_page()
    {
        using var http = new HttpClient { BaseAddress = _web.Services.Address };
        using var form = new FormUrlEncodedContent(Enumerable.Range(0, 1100).Select(n => KeyValuePair.Create($"field{n}", "1")));

        var answer = await http.PostAsync("/list/new", form, TestContext.Current.CancellationToken);

        Assert.Equal(400, (int)answer.StatusCode);
        Assert.Contains("This could not be read", await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken));
    }

    [Fact]
    public async Task A_file_is_not_waited_for_before_it_is_known_who_sends_it()
    {
        using var http = new TcpClient();
        await http.ConnectAsync(_web.Services.Web!.Host, _web.Services.Web.Port, TestContext.Current.CancellationToken);
        await http.GetStream().WriteAsync(System.Text.Encoding.ASCII.GetBytes("""
            POST /admin/directory/import HTTP/1.1
            Host: localhost
            Content-Type: multipart/form-data; boundary=x
            Content-Length: 50000000


            """.ReplaceLineEndings("\r\n")), TestContext.Current.CancellationToken);

        using var answer = new StreamReader(http.GetStream());
        Assert.Equal("HTTP/1.1 401 Unauthorized", await answer.ReadLineAsync(TestContext.Current.CancellationToken));
    }

    [Fact]
    public async Task A_form_without_its_token_changes_nothing()
    {
        using var browser = _web.NewBrowser();
        var form = await browser.Open($"{Home}/contacts/new");
        var page = await browser.Submit(form, "main form", ("Form.Kind", "call"), ("__RequestVerificationToken", null));

        Assert.Equal(400, page.Status);
        Assert.DoesNotContain(_web.Services.Asked, asked => asked.Operation.StartsWith("POST ", StringComparison.Ordinal));
    }
}
