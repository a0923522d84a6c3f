using AngleSharp.Dom;
using PeerSupport.Web.Tests.StandIns;

namespace PeerSupport.Web.Tests.Features;

public sealed class Reflecting : IClassFixture<WebApp>
{
    private const string Api = "/api/relationships/reflections";
    private static readonly string One = $"{Api}/{SampleSupervision.Reflection}";
    private static readonly string Page = $"/reflections/{SampleSupervision.Reflection}";
    private readonly WebApp _web;

    public Reflecting(WebApp web)
    {
        _web = web;
        web.Services.Reset();
        SampleSupervision.Fill(web.Services);
    }

    public static TheoryData<string> Paths =>
        ["/reflections", "/reflections/new", $"/reflections/new?about={Sample.Relationship}", Page, $"{Page}/edit", $"{Page}/share"];

    [Theory]
    [MemberData(nameof(Paths))]
    public async Task Each_page_is_well_made_and_kept_by_nobody(string path)
    {
        using var browser = _web.NewBrowser();
        var page = await browser.Open(path);

        Assert.Equal((200, path), (page.Status, page.Path));
        Assert.Single(page.Document.QuerySelectorAll("h1"));
        Assert.Equal("Reflections – Let’s Be", page.Title);
        Assert.True(page.Response.Headers.CacheControl!.NoStore);
        var ids = page.Document.QuerySelectorAll("[id]").Select(element => element.Id).ToList();
        Assert.Equal(ids.Distinct(), ids);
        foreach (var field in page.Document.QuerySelectorAll("main input:not([type=hidden]), main textarea, main select"))
            Assert.True(page.Document.QuerySelector($"label[for='{field.Id}']") is not null, field.OuterHtml);
    }

    [Theory]
    [MemberData(nameof(Paths))]
    public async Task No_supervisor_has_any_of_it(string path)
    {
        _web.Services.Authority.Me = Sample.Supervisor;
        using var browser = _web.NewBrowser();

        Assert.Equal(403, (await browser.Open(path)).Status);
        Assert.DoesNotContain(_web.Services.Asked, asked => asked.Operation.Contains("/reflections", StringComparison.Ordinal));
    }

    [Fact]
    public async Task The_list_says_whom_it_is_about_and_that_it_is_ones_own_alone()
    {
        using var browser = _web.NewBrowser();
        var page = await browser.Open("/reflections");

        Assert.Contains("About Alex", page.Text);
        Assert.Contains("Yours alone", page.Text);
        Assert.Contains("Only you can read what you write here", page.Text);
    }

    [Fact]
    public async Task What_is_written_is_sent_once_with_only_the_passages_that_say_something()
    {
        _web.Services.Answers($"POST {Api}", SampleSupervision.ReflectionIn(shared: false), 201);
        using var browser = _web.NewBrowser();
        var form = await browser.Open($"/reflections/new?about={Sample.Relationship}");
        Assert.NotNull(form.Document.QuerySelectorAll("details.part")[1].GetAttribute("open"));

        var saved = await browser.Submit(form, "main form", ("Form.Maintained.Feelings", "At ease.\r\nMostly."));

        Assert.Equal($"{Page}?done=reflection", saved.Path);
        var sent = _web.Services.Last($"POST {Api}");
        Assert.Equal("At ease.\nMostly.", (string?)sent.Body!["text"]!["maintained"]!["feelings"]);
        Assert.Null(sent.Body["text"]!["established"]!["thoughts"]);
        Assert.Equal(["thoughts", "feelings", "insights", "roleChanges"],
            sent.Body["text"]!["maintained"]!.AsObject().Select(passage => passage.Key));
        Assert.Equal(Sample.Relationship.ToString(), (string?)sent.Body["relationshipId"]);
        Assert.NotEmpty(sent.Key);
    }

    [Fact]
    public async Task An_empty_one_is_not_sent()
    {
        using var browser = _web.NewBrowser();
        var refused = await browser.Submit(await browser.Open("/reflections/new"), "main form");

        Assert.Equal(400, refused.Status);
        Assert.Contains("Write something", refused.Find<IElement>(".error-summary").TextContent);
        Assert.DoesNotContain(_web.Services.Asked, asked => asked.Operation == $"POST {Api}");
    }

    [Fact]
    public async Task A_change_made_elsewhere_stands_beside_ones_own_words()
    {
        using var browser = _web.NewBrowser();
        var form = await browser.Open($"{Page}/edit");
        _web.Services.Refuses($"PUT {One}", 412, "request.stale");
        _web.Services.Answers($"GET {One}", SampleSupervision.ReflectionIn(shared: false, revision: 9, thoughts: "Written on the phone."));

        var stale = await browser.Submit(form, "main form", ("Form.Established.Thoughts", "Written at the desk."));

        Assert.Equal((412, "\"4\""), (stale.Status, _web.Services.Last($"PUT {One}").IfMatch));
        Assert.Equal("Written at the desk.", stale.ValueOf("Established.Thoughts"));
        Assert.Contains("Written on the phone.", stale.Find<IElement>(".changed").TextContent);

        _web.Services.Answers($"PUT {One}", SampleSupervision.ReflectionIn(shared: false, revision: 10));
        Assert.Equal($"{Page}?done=reflection", (await browser.Submit(stale, "main form")).Path);
        Assert.Equal("\"9\"", _web.Services.Last($"PUT {One}").IfMatch);
    }

    [Fact]
    public async Task Exactly_what_was_shown_is_shared()
    {
        _web.Services.Answers($"POST {One}/sharing", SampleSupervision.ReflectionIn(shared: true));
        using var browser = _web.NewBrowser();
        var shown = await browser.Open($"{Page}/share");
        Assert.Contains("[…] and I walked.", shown.Find<IElement>(".preview").TextContent);
        Assert.DoesNotContain("Alex", shown.Find<IElement>(".preview").TextContent);

        var shared = await browser.Submit(shown, "main form");

        Assert.Equal($"{Page}?done=reflection-shared", shared.Path);
        var sent = _web.Services.Last($"POST {One}/sharing");
        Assert.Equal((SampleSupervision.Hash, Sample.Site.ToString()), ((string?)sent.Body!["hash"], (string?)sent.Body["siteId"]));
        Assert.Equal("[…] and I walked.\nIt was good.", (string?)sent.Body["maskedText"]!["established"]!["thoughts"]);
    }

    [Fact]
    public async Task Other_words_are_shown_again_before_they_leave()
    {
        using var browser = _web.NewBrowser();
        var shown = await browser.Open($"{Page}/share");
        _web.Services.Answers($"POST {One}/sharing/preview", new { maskedText = Words("Somebody and I walked."), hash = "other" });

        var again = await browser.Submit(shown, "details.wording form", ("Form.Established.Thoughts", "Somebody and I walked."));

        Assert.Equal(200, again.Status);
        Assert.Equal("Somebody and I walked.",
            (string?)_web.Services.Last($"POST {One}/sharing/preview").Body!["text"]!["established"]!["thoughts"]);
        Assert.Contains("Somebody and I walked.", again.Find<IElement>(".preview").TextContent);
        Assert.Equal("other", again.ValueOf("Hash"));
        Assert.DoesNotContain(_web.Services.Asked, asked => asked.Operation == $"POST {One}/sharing");
    }

    [Fact]
    public async Task A_name_that_is_still_in_it_is_said()
    {
        _web.Services.Refuses($"POST {One}/sharing", 409, "reflection.names-the-peer", "A name that you know is still in this text.");
        using var browser = _web.NewBrowser();
        var refused = await browser.Submit(await browser.Open($"{Page}/share"), "main form");

        Assert.Equal(409, refused.Status);
        Assert.Contains("A name that you know", refused.Find<IElement>(".error-summary").TextContent);
    }

    [Fact]
    public async Task What_was_shared_can_be_taken_back()
    {
        _web.Services.Answers($"GET {One}", SampleSupervision.ReflectionIn(shared: true));
        _web.Services.Answers($"DELETE {One}/sharing", null, 200);
        using var browser = _web.NewBrowser();
        var page = await browser.Open(Page);
        Assert.Contains("with the supervisors of Main Street", page.Text);

        Assert.Equal($"{Page}?done=reflection-private", (await browser.Submit(page, "main form")).Path);
        _web.Services.Last($"DELETE {One}/sharing");
    }

    [Fact]
    public void The_questions_are_those_that_the_service_offers()
    {
        var service = File.ReadAllText(Path.Combine(
            PeerSupport.Testing.CheckedIn.Repository(), "src", "Relationships.Service", "Features", "ListReflectionPrompts.cs"));
        var prompts = Web.Words.ReflectionText.Parts.SelectMany(part => part.Passages).Select(passage => passage.Prompt).ToList();

        Assert.Equal(12, prompts.Distinct().Count());
        Assert.All(prompts, prompt => Assert.Contains($"\"{prompt}\"", service));
    }

    private static object Words(string thoughts) => new { established = new { thoughts } };
}
