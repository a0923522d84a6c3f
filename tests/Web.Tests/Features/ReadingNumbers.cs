using AngleSharp.Dom;
using PeerSupport.Web.Tests.StandIns;

namespace PeerSupport.Web.Tests.Features;

public sealed class ReadingNumbers : IClassFixture<WebApp>
{
    private const string Insights = "GET /api/relationships/insights";
    private readonly WebApp _web;

    public ReadingNumbers(WebApp web)
    {
        _web = web;
        web.Services.Reset();
        SampleSupervision.Fill(web.Services);
    }

    [Fact]
    public async Task A_supervisor_reads_every_number_of_the_site_over_the_days_chosen()
    {
        _web.Services.Authority.Me = Sample.Supervisor;
        using var browser = _web.NewBrowser();
        var page = await browser.Open("/insights?from=2029-12-24&to=2030-01-06");

        Assert.Contains(_web.Services.Asked, asked => asked.Operation == Insights
            && asked.Query == $"?format=json&siteId={Sample.Site}&from=2029-12-24&to=2030-01-06");
        Assert.Equal("3", page.Find<IElement>("figure[data-chart=bar] td").GetAttribute("data-value"));
        Assert.DoesNotContain("not shown", page.Text);
        Assert.Equal(4, page.Document.QuerySelectorAll("figure[data-chart=line] tbody tr").Length);
    }

    [Theory]
    [InlineData("?from=2030-02-01&to=2030-01-01")]
    [InlineData("?from=2020-01-01&to=2030-01-01")]
    [InlineData("?from=soon&to=2030-01-01")]
    public async Task Days_that_are_no_period_are_said_next_to_their_field(string query)
    {
        _web.Services.Authority.Me = Sample.Supervisor;
        using var browser = _web.NewBrowser();
        var page = await browser.Open("/insights" + query);

        Assert.Equal(400, page.Status);
        var link = page.Find<IElement>(".error-summary a").GetAttribute("href")!;
        Assert.NotNull(page.Document.GetElementById(link.Split('#')[1]));
        Assert.Equal("/insights" + query, link.Split('#')[0]);
    }

    [Fact]
    public async Task From_outside_small_numbers_are_not_shown_and_periods_are_whole()
    {
        _web.Services.Authority.Me = Sample.Administrator;
        _web.Services.Answers(Insights, SampleSupervision.Insights(hidden: true));
        using var browser = _web.NewBrowser();
        var page = await browser.Open("/insights");

        var hidden = page.Find<IElement>("figure[data-chart=bar] td");
        Assert.Equal(("not shown", null), (hidden.TextContent, hidden.GetAttribute("data-value")));
        Assert.Contains("fewer than 5", page.Text);
        Assert.Null(page.Document.QuerySelector("main input[type=date]"));
        Assert.All(_web.Services.Asked.Where(asked => asked.Operation == Insights), asked =>
        {
            var days = asked.Query.Split('&').Where(part => part.StartsWith("from=", StringComparison.Ordinal)
                || part.StartsWith("to=", StringComparison.Ordinal)).Select(part => part.Split('=')[1]);
            Assert.Single(days.Distinct());
        });
    }

    [Fact]
    public async Task An_administrator_compares_the_sites()
    {
        _web.Services.Authority.Me = Sample.Administrator;
        using var browser = _web.NewBrowser();
        var page = await browser.Open("/insights/sites");

        var row = page.Document.QuerySelectorAll("main tbody tr").Single();
        Assert.Equal(["Main Street", "15", "6", "7"], row.Children.Take(4).Select(cell => cell.TextContent.Trim()));
    }

    [Fact]
    public async Task The_file_says_nothing_by_its_name_and_is_read_as_oneself()
    {
        _web.Services.Authority.Me = Sample.Supervisor;
        _web.Services.Answers(Insights, "measure,group,value");
        using var browser = _web.NewBrowser();
        await browser.Open("/supervision");
        var file = await browser.Open($"/insights/numbers.csv?site={Sample.Site}&from=2030-01-01&to=2030-03-31");

        Assert.Equal((200, "text/csv"), (file.Status, file.Response.Content.Headers.ContentType!.MediaType));
        Assert.Equal("numbers-2030-01-01-2030-03-31.csv", file.Response.Content.Headers.ContentDisposition!.FileName);
        Assert.Contains("measure,group,value", await file.Response.Content.ReadAsStringAsync(TestContext.Current.CancellationToken));
        Assert.StartsWith("Bearer access-", _web.Services.Last(Insights).Authorization);
        Assert.Contains("format=csv", _web.Services.Last(Insights).Query);
    }

    [Fact]
    public async Task No_number_is_told_to_somebody_who_may_not_have_it()
    {
        _web.Services.Refuses(Insights, 403, "request.forbidden");
        using var browser = _web.NewBrowser();

        Assert.Equal(403, (await browser.Open("/insights/numbers.csv")).Status);
    }
}
