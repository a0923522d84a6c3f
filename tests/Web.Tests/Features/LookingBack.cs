using AngleSharp.Dom;
using PeerSupport.Web.Tests.StandIns;

namespace PeerSupport.Web.Tests.Features;

public sealed class LookingBack : IClassFixture<WebApp>
{
    private static readonly string Home = $"/list/{Sample.Relationship}";
    private static readonly string Review = $"PUT /api/relationships/{Sample.Relationship}/closing-review";
    private readonly WebApp _web;

    public LookingBack(WebApp web)
    {
        _web = web;
        web.Services.Reset();
        web.Services.Answers($"GET /api/relationships/{Sample.Relationship}", Sample.InPhase("concluding",
            ending: new { kind = "planned", endsOn = "2030-02-01", reason = (string?)null, reasonWithoutPack = "No time was left." }, person: Sample.PeerId));
        web.Services.Answers(Review, new { });
    }

    [Theory]
    [InlineData("ending", "Now: you")]
    [InlineData("ending/print", "Now: the worker")]
    public async Task Start_and_now_stand_side_by_side_in_numbers_and_both_peoples_words(string path, string worker)
    {
        using var browser = _web.NewBrowser();
        var page = await browser.Open($"{Home}/{path}");

        var rows = page.Find<IElement>("table.sides").QuerySelectorAll("tbody tr").Select(row => row.Children.Select(cell => cell.TextContent.Trim()).ToList()).ToList();
        Assert.Equal(["What", "At the start", "Now: Alex", worker], page.Find<IElement>("table.sides").QuerySelectorAll("thead th").Select(head => head.TextContent));
        Assert.Equal(["Level", "−1", "0", "+1"], rows[0]);
        Assert.Equal(["What that looks like", "Looking at rooms", "A room for some months", "A room of my own"], rows[1]);
        Assert.Equal(["In words", "–", "I have my own key.", "–"], rows[2]);
        foreach (var told in (string[])["36.3", "52.2", "no score yet", "6 January 2030", "I learnt to ask.", "The walks.", "Nothing written yet."])
            Assert.Contains(told, page.Text);
        Assert.Equal(path is "ending/print", page.Document.QuerySelectorAll("nav, header").Length is 0);
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task A_reason_for_ending_without_something_is_between_worker_and_supervisor(bool byPeer)
    {
        if (byPeer)
            _web.Services.Authority.Me = Sample.Peer;
        using var browser = _web.NewBrowser();
        var page = await browser.Open($"{Home}/ending");

        Assert.Contains("Call", page.Find<IElement>("main .facts").TextContent);
        Assert.Equal(!byPeer, page.Text.Contains("No time was left."));
    }

    [Fact]
    public async Task What_the_supervisor_was_told_is_read_where_they_look_back_and_is_not_on_their_paper()
    {
        _web.Services.Authority.Me = Sample.Supervisor;
        using var browser = _web.NewBrowser();

        Assert.Contains("The start took long.", (await browser.Open($"{Home}/ending")).Text);
        Assert.DoesNotContain("The start took long.", (await browser.Open($"{Home}/ending/print")).Text);
    }

    [Fact]
    public async Task Words_are_about_it_all_what_helped_what_to_improve_and_each_goal()
    {
        _web.Services.Authority.Me = Sample.Peer;
        using var browser = _web.NewBrowser();
        var form = await browser.Open($"{Home}/ending/words");
        Assert.Equal(("I learnt to ask.", "The walks.", "I have my own key."), (form.ValueOf("Words"), form.ValueOf("Helped"), form.ValueOf($"Goals[{Sample.Goal}]")));
        var done = await browser.Submit(form, "main form", ("Form.Helped", ""), ("Form.ToImprove", "More time"), ($"Form.Goals[{Sample.Goal2}]", "I cook on Sundays."));

        Assert.Equal($"{Home}/ending?done=words", done.Path);
        var sent = _web.Services.Last(Review);
        Assert.Equal("\"7\"", sent.IfMatch);
        Assert.Equal(("I learnt to ask.", "", "More time", false), ((string?)sent.Body!["words"], (string?)sent.Body["helped"], (string?)sent.Body["toImprove"], (bool)sent.Body["onBehalfOfPeer"]!));
        Assert.Equal(["I have my own key.", "I cook on Sundays."], sent.Body["goals"]!.AsArray().Select(goal => (string?)goal!["words"]));
    }

    [Fact]
    public async Task What_the_peer_says_in_person_is_read_back_to_them()
    {
        using var browser = _web.NewBrowser();
        var form = await browser.Open($"{Home}/ending/words?for=peer");
        Assert.Equal("I learnt to ask.", form.ValueOf("Words"));
        var kept = await browser.Submit(form, "main form", ("Form.Words", "I learnt to ask for help."));
        Assert.Equal(400, kept.Status);
        Assert.Contains("Say what you read back.", kept.Text);

        await browser.Submit(kept, "main form", ("Form.ReadOut", "All of it."));
        var sent = _web.Services.Last(Review).Body!;
        Assert.Equal(("I learnt to ask for help.", true, "All of it."), ((string?)sent["words"], (bool)sent["onBehalfOfPeer"]!, (string?)sent["readOut"]));
    }

    [Fact]
    public async Task The_announced_day_is_shown_to_be_moved()
    {
        _web.Services.Answers($"POST /api/relationships/{Sample.Relationship}/conclusion", new { });
        using var browser = _web.NewBrowser();
        var form = await browser.Open($"{Home}/ending/begin");
        Assert.Equal(("planned", "2030-02-01"), (form.ValueOf("Ending"), form.ValueOf("EndsOn")));
        await browser.Submit(form, "main form", ("Form.EndsOn", "2030-02-08"));

        var sent = _web.Services.Last($"POST /api/relationships/{Sample.Relationship}/conclusion");
        Assert.Equal(("planned", "2030-02-08", "\"7\""), ((string?)sent.Body!["ending"], (string?)sent.Body["endsOn"], sent.IfMatch));
    }

    [Fact]
    public async Task An_entry_is_put_where_it_belongs_on_the_list()
    {
        _web.Services.Answers($"PUT /api/resources/packs/{Sample.Pack}", Sample.PackIn("draft"));
        using var browser = _web.NewBrowser();
        var form = await browser.Open($"{Home}/ending/pack/{SampleDirectory.Meeting}");
        Assert.Equal("1", form.ValueOf("Place"));
        await browser.Submit(form, "main form", ("Form.Reason", "First of all"), ("Form.Place", "0"));

        var sent = _web.Services.Last($"PUT /api/resources/packs/{Sample.Pack}");
        Assert.Equal("\"3\"", sent.IfMatch);
        Assert.Equal(["First of all", "Close to home"], sent.Body!["entries"]!.AsArray().Select(entry => (string?)entry!["reason"]));
    }

    [Fact]
    public async Task The_list_is_chosen_from_a_search_as_the_person_signed_in()
    {
        using var browser = _web.NewBrowser();
        var page = await browser.Open($"{Home}/ending/pack/choose?q=evening");

        Assert.StartsWith("Bearer ", _web.Services.Last("GET /api/resources/search").Authorization);
        Assert.Equal($"{Home}/ending/pack/{SampleDirectory.Meeting}", page.Find<IElement>(".results .actions a").GetAttribute("href"));
        Assert.Equal($"/directory/{SampleDirectory.Meeting}?q=evening&list={Sample.Relationship}", page.Find<IElement>(".results h2 a").GetAttribute("href"));
        _web.Services.Authority.Me = Sample.Supervisor;
        using var supervisor = _web.NewBrowser();
        Assert.Equal(403, (await supervisor.Open($"{Home}/ending/pack/choose")).Status);
    }
}
