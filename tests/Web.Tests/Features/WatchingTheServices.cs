using PeerSupport.Web.Tests.StandIns;

namespace PeerSupport.Web.Tests.Features;

public sealed class WatchingTheServices : IClassFixture<WebApp>
{
    private static readonly Guid Message = Guid.Parse("de300000-0000-4000-8000-0000000000f1");
    private readonly WebApp _web;

    public WatchingTheServices(WebApp web)
    {
        _web = web;
        web.Services.Reset();
        web.Services.Authority.Me = Sample.Person(Guid.Parse("de300000-0000-4000-8000-000000000015"), "Olive Demo", "operator");
        foreach (var service in (string[])["identity", "relationships", "resources"])
        {
            web.Services.Answers($"GET /api/operations/{service}/status", Status(service, faults: service is "relationships" ? 1 : 0));
            web.Services.Answers($"GET /api/operations/{service}/faults", Sample.Page());
        }

        web.Services.Answers("GET /api/operations/relationships/faults", Sample.Page(new
        {
            messageId = Message,
            consumer = "OpenWindow.AgreementInForce",
            type = "Agreements.AgreementInForce",
            error = "TimeoutException",
            faultedAt = "2030-01-07T15:00:00Z",
        }));
        web.Services.Refuses("GET /api/operations/agreements/status", 503, "service.unavailable");
        web.Services.Refuses("GET /api/operations/agreements/faults", 503, "service.unavailable");
    }

    [Fact]
    public async Task Shows_who_is_well_who_needs_a_look_and_who_does_not_answer()
    {
        using var browser = _web.NewBrowser();
        var page = await browser.Open("/status");

        Assert.Equal(
            ["identity 1.2.3: Well", "relationships 1.2.3: Needs a look", "agreements: Does not answer", "resources 1.2.3: Well"],
            page.Document.QuerySelectorAll("#services tbody tr").Select(row =>
                $"{row.Children[0].TextContent.Trim()}: {row.Children[1].TextContent.Trim()}"));
        Assert.Contains("OpenWindow.AgreementInForce", page.Text);
        Assert.Equal("5", page.Document.GetElementById("services")!.GetAttribute("data-refresh"));
    }

    [Fact]
    public async Task Sends_a_message_again_and_says_how_that_went()
    {
        var again = $"POST /api/operations/relationships/faults/{Message}/OpenWindow.AgreementInForce/send-again";
        using var browser = _web.NewBrowser();
        var page = await browser.Open("/status");

        _web.Services.Answers(again, new { error = "TimeoutException" }, 409);
        var failed = await browser.Submit(page, "#failed ~ ul form");
        Assert.Equal(409, failed.Status);
        Assert.Contains("It failed again.", failed.Text);

        _web.Services.Answers(again, null, 204);
        var taken = await browser.Submit(page, "#failed ~ ul form");
        Assert.Equal("/status?done=sent-again", taken.Path);
    }

    [Fact]
    public async Task Is_the_operators_alone()
    {
        _web.Services.Authority.Me = Sample.Worker;
        using var browser = _web.NewBrowser();
        await browser.Open("/list");

        Assert.Equal(403, (await browser.Open("/status")).Status);
    }

    private static object Status(string service, int faults) => new
    {
        service,
        version = "1.2.3",
        outbox = 0,
        outboxLag = 0.0,
        faults,
        queues = new[] { new { consumer = "OpenWindow.AgreementInForce", waiting = 0 } },
    };
}
