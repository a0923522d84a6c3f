using PeerSupport.Web.Tests.StandIns;

namespace PeerSupport.Web.Tests.Features;

public sealed class WorkingTogether : IClassFixture<WebApp>
{
    private static readonly string Home = $"/list/{Sample.Relationship}";
    private readonly WebApp _web;

    public WorkingTogether(WebApp web)
    {
        _web = web;
        web.Services.Reset();
    }

    [Fact]
    public async Task Starting_takes_a_name_a_way_to_reach_them_and_no_more()
    {
        _web.Services.Answers("POST /api/relationships/", Sample.InPhase("gettingToKnow"), 201);
        using var browser = _web.NewBrowser();
        var form = await browser.Open("/list/new");
        var started = await browser.Submit(form, "main form",
            ("Form.FirstName", "Alex"), ("Form.Channel", "phone"), ("Form.Address", "+1 555 0123"),
                ("Form.MayLeaveMessage", "no"));

        Assert.Equal($"{Home}?done=started", started.Path);
        var sent = _web.Services.Last("POST /api/relationships/").Body!;
        Assert.Equal((Sample.Site.ToString(), "Alex", "phone", false),
            ((string?)sent["siteId"], (string?)sent["firstName"], (string?)sent["reach"]!["channel"],
                (bool)sent["reach"]!["mayLeaveMessage"]!));
    }

    [Fact]
    public async Task Getting_to_know_offers_ways_into_a_conversation()
    {
        _web.Services.Answers($"GET /api/relationships/{Sample.Relationship}", Sample.InPhase("gettingToKnow"));
        using var browser = _web.NewBrowser();

        Assert.Contains("Ways into a conversation", (await browser.Open(Home)).Text);
    }

    [Fact]
    public async Task Both_accepted_but_the_phase_has_not_followed_yet()
    {
        _web.Services.Answers($"GET /api/relationships/{Sample.Relationship}", Sample.InPhase("agreeing"));
        using var browser = _web.NewBrowser();

        Assert.Contains("Becoming active…", (await browser.Open(Home)).Text);
    }

    [Fact]
    public async Task A_peer_rates_for_themself_and_sees_their_own_words()
    {
        _web.Services.Authority.Me = Sample.Peer;
        _web.Services.Answers($"GET /api/relationships/{Sample.Relationship}", Sample.InPhase("active", person: Sample.PeerId));
        _web.Services.Answers($"POST /api/relationships/{Sample.Relationship}/ratings", new { }, 201);
        using var browser = _web.NewBrowser();
        var overview = await browser.Open(Home);
        Assert.Contains("You and Wanda Demo", overview.Text);
        Assert.DoesNotContain("Reaching", overview.Text);

        var form = await browser.Open($"{Home}/progress/{Sample.Goal}");
        await browser.Submit(form, "main form", ("Form.Level", "1"));
        var sent = _web.Services.Last($"POST /api/relationships/{Sample.Relationship}/ratings").Body!;
        Assert.Equal((1, false), ((int)sent["level"]!, (bool)sent["onBehalfOfPeer"]!));
    }

    [Fact]
    public async Task Progress_is_a_table_with_scores()
    {
        using var browser = _web.NewBrowser();
        var page = await browser.Open($"{Home}/progress");

        Assert.Contains("36.3", page.Text);
        Assert.Contains("52.2", page.Text);
        Assert.Contains("She rang first.", page.Text);
        Assert.Contains("no score yet", page.Text);
        Assert.Contains("−1", page.Find<AngleSharp.Dom.IElement>("table").TextContent);
    }

    [Fact]
    public async Task A_resource_list_is_chosen_from_the_directory_with_a_reason()
    {
        _web.Services.Answers("GET /api/resources/packs", Sample.Page());
        _web.Services.Answers("POST /api/resources/packs", Sample.PackIn("draft"), 201);
        using var browser = _web.NewBrowser();
        var form = await browser.Open($"{Home}/ending/pack/demo-1");
        await browser.Submit(form, "main form", ("Form.Reason", "Close to home"));

        var sent = _web.Services.Last("POST /api/resources/packs").Body!;
        Assert.Equal(("demo-1", "Close to home"),
            ((string?)sent["entries"]![0]!["serviceId"], (string?)sent["entries"]![0]!["reason"]));
    }
}
