using AngleSharp.Dom;
using AngleSharp.Html.Dom;
using PeerSupport.Web.Tests.StandIns;

namespace PeerSupport.Web.Tests.Features;

public sealed class SearchingTheDirectory : IClassFixture<WebApp>
{
    private const string Search = "GET /api/resources/search";
    private readonly WebApp _web;

    public SearchingTheDirectory(WebApp web)
    {
        _web = web;
        web.Services.Reset();
    }

    [Fact]
    public async Task Anybody_searches_by_words_place_distance_topic_hours_and_cost()
    {
        using var browser = _web.NewBrowser();
        var page = await browser.Open($"/directory?q=evening&near=Demoville&within=8047&topic={SampleDirectory.Topic}&open=now&free=yes&inperson=yes&sort=distance&page=2");

        var asked = _web.Services.Last(Search);
        Assert.Equal("", asked.Authorization);
        Assert.Equal($"?text=evening&near=Demoville&within=8047&term={SampleDirectory.Topic}&openAt=now&free=true&inPerson=true&sort=distance&page=2&size=10", asked.Query);
        Assert.True(page.Response.Headers.CacheControl?.NoStore);
        Assert.Contains("12 entries", page.Text);
        Assert.Equal("Evening Meeting", page.Find<IElement>(".results mark").TextContent);
        Assert.Contains("A plainly <invented> service.", page.Text);
        Assert.Contains("Open now", page.Find<IElement>(".results li").TextContent);
        Assert.Contains("1 mile away", page.Find<IElement>(".results li").TextContent);
        Assert.Contains("Spanish", page.Find<IElement>(".results li").TextContent);
    }

    [Fact]
    public async Task What_makes_no_sense_without_a_place_is_not_asked_for()
    {
        using var browser = _web.NewBrowser();
        await browser.Open("/directory?within=8047&sort=distance&topic=none&page=x");

        Assert.Equal("?page=1&size=10", _web.Services.Last(Search).Query);
    }

    [Fact]
    public async Task With_nothing_but_a_place_the_nearest_come_first()
    {
        using var browser = _web.NewBrowser();
        await browser.Open("/directory?near=50309");

        Assert.Equal("?near=50309&sort=distance&page=1&size=10", _web.Services.Last(Search).Query);
    }

    [Fact]
    public async Task Facets_and_chosen_filters_are_links_that_keep_the_rest()
    {
        using var browser = _web.NewBrowser();
        var page = await browser.Open("/directory?q=evening&free=yes&page=2");

        var topic = page.Find<IElement>(".facets a");
        Assert.Equal(("Mutual support", $"/directory?q=evening&topic={SampleDirectory.Topic}&free=yes"), (topic.TextContent, topic.GetAttribute("href")));
        Assert.Contains("7", topic.ParentElement!.TextContent);
        Assert.Equal("/directory?q=evening", page.Find<IElement>(".chosen a").GetAttribute("href"));
        Assert.Equal("/directory?q=evening&free=yes&page=2", page.Find<IElement>(".pager [rel=next]").GetAttribute("href"));
    }

    [Fact]
    public async Task A_topic_that_was_chosen_stays_chosen_in_the_form()
    {
        using var browser = _web.NewBrowser();
        var page = await browser.Open($"/directory?topic={SampleDirectory.Topic}&language=es&online=yes");

        Assert.Equal($"{SampleDirectory.Topic}", page.Find<IHtmlInputElement>("search form [name=topic]").Value);
        Assert.True(page.Find<IHtmlInputElement>("[name=online]").IsChecked);
        Assert.Contains("Mutual support", page.Find<IElement>(".chosen").TextContent);
    }

    [Fact]
    public async Task Mistyped_words_say_what_was_looked_for_instead()
    {
        _web.Services.Answers(Search, SampleDirectory.Found(false, new { word = "meating", corrected = "meeting" }));
        using var browser = _web.NewBrowser();

        Assert.Contains("Nothing has “meating”. Did you mean “meeting”?", (await browser.Open("/directory?q=meating")).Text);
    }

    [Fact]
    public async Task Where_nothing_is_found_it_says_what_to_try()
    {
        _web.Services.Answers(Search, SampleDirectory.Nothing());
        using var browser = _web.NewBrowser();
        var page = await browser.Open("/directory?q=unheard&free=yes");

        Assert.Contains("Nothing found.", page.Text);
        Assert.NotNull(page.Document.QuerySelector("a[href='/directory?q=unheard']"));
        Assert.DoesNotContain("Sign in to see them", page.Text);
    }

    [Fact]
    public async Task Where_entries_are_not_for_anybody_it_asks_to_sign_in()
    {
        _web.Services.Answers(Search, SampleDirectory.Nothing(isPartial: true));
        using var browser = _web.NewBrowser();
        var page = await browser.Open("/directory?q=evening");

        Assert.Contains("Some entries are only for people with an account here.", page.Text);
        Assert.Equal("/sign-in?returnUrl=%2Fdirectory%3Fq%3Devening", page.Find<IElement>("main .notice a").GetAttribute("href"));
    }

    [Fact]
    public async Task A_place_that_is_not_known_is_said_at_its_field_and_kept()
    {
        _web.Services.Refuses(Search, 400, "request.invalid", errors: new { near = new[] { "Unknown." } });
        using var browser = _web.NewBrowser();
        var page = await browser.Open("/directory?q=evening&near=Nowhere");

        Assert.Equal(400, page.Status);
        Assert.Contains("We do not know this place.", page.Find<IElement>("#near-error").TextContent);
        Assert.Equal("Nowhere", page.Find<IHtmlInputElement>("#form-near").Value);
        Assert.EndsWith("#form-near", page.Find<IElement>(".error-summary a").GetAttribute("href"));
    }

    [Fact]
    public async Task Typing_is_helped_with_and_without_an_account()
    {
        using var browser = _web.NewBrowser();
        Assert.Equal("[\"evening meeting\",\"evening meal\"]", await Suggested(browser));
        Assert.Equal(("?text=eve", ""), (_web.Services.Last("GET /api/resources/suggestions").Query, _web.Services.Last("GET /api/resources/suggestions").Authorization));

        await browser.Open("/list");
        await Suggested(browser);
        Assert.StartsWith("Bearer ", _web.Services.Last("GET /api/resources/suggestions").Authorization);

        _web.Services.Refuses("GET /api/resources/suggestions", 503, "service.unavailable");
        Assert.Equal("[]", await Suggested(browser));
    }

    private static async Task<string> Suggested(Browser browser)
    {
        var answer = (await browser.Open("/directory/suggestions?q=eve")).Response;
        Assert.True(answer.Headers.CacheControl?.NoStore);
        return await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken);
    }
}
