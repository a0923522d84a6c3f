using System.Text.Json.Nodes;
using AngleSharp.Dom;
using PeerSupport.Web.Tests.StandIns;

namespace PeerSupport.Web.Tests.Features;

/// <summary>A peer takes along all that is held about them; nobody else does by this way.</summary>
public sealed class TakingACopy : IClassFixture<WebApp>
{
    private const int Many = 250;

    private static readonly string Home = $"/list/{Sample.Relationship}";
    private static readonly string Api = $"/api/relationships/{Sample.Relationship}";
    private readonly WebApp _web;

    public TakingACopy(WebApp web)
    {
        _web = web;
        web.Services.Reset();
        web.Services.Authority.Me = Sample.Peer;
        web.Services.Answers($"GET {Api}", Sample.InPhase("concluding", person: Sample.PeerId,
            ending: new { kind = "planned", endsOn = "2030-02-01", reason = (string?)null, reasonWithoutPack = "The worker forgot." }));
        web.Services.AnswersInPages($"GET {Api}/contacts",
            [.. Enumerable.Range(1, Many).Select(at => Sample.Contact("2030-01-04T16:30:00Z", "worker", $"Note {at}.", null, true))]);
        web.Services.Answers($"GET {Api}/fhir", new { resourceType = "Bundle" });
    }

    public static TheoryData<string> Paths => ["/copy", "/copy/print", "/copy/copy.json", "/copy/goals.json"];

    [Fact]
    public async Task The_file_has_every_part_to_its_last_page_with_every_field()
    {
        using var browser = _web.NewBrowser();
        var copy = await Json(browser, "/copy/copy.json");

        string[] parts = ["madeAt", "site", "relationship", "contacts", "meetings", "progress", "checkIns", "barc10", "reviews", "concerns",
            "closingReview", "agreement", "versions", "moves", "consents", "disclosures", "packs", "people"];
        Assert.Equal(parts, copy.Select(part => part.Key));
        Assert.All(copy, part => Assert.True(part.Value is not null and not JsonArray { Count: 0 }, part.Key));
        Assert.Equal(Enumerable.Range(1, Many).Select(at => $"Note {at}."), copy["contacts"]!.AsArray().Select(one => (string)one!["note"]!));
        Assert.Equal(1, (int)copy["contacts"]![0]!["judgedByVersion"]!);
        Assert.Equal("America/Chicago", (string)copy["versions"]![0]!["boundaries"]![0]!["contactHours"]!["zone"]!);
        Assert.Equal("Wanda Demo", (string)copy["people"]![0]!["name"]!);
        Assert.Contains(_web.Services.Last("GET /api/identity/people/names").Query.Split('&'), id => id.TrimStart('?') == $"id={Sample.WorkerId}");
        Assert.All(_web.Services.Asked, asked => Assert.StartsWith("Bearer ", asked.Authorization));
    }

    [Fact]
    public async Task On_paper_it_reads_from_the_record_to_the_ending_and_nobody_is_you()
    {
        using var browser = _web.NewBrowser();
        var page = await browser.Open($"{Home}/copy/print");

        WellMade.Check(page);
        Assert.Equal(
            ["Alex", "Agreement, version 1", "Who said what, and when", "How the goals are going", "Check-ins", "Ten statements about life",
                "Looking back together", "Contacts", "Meetings", "Concerns", "What may be shared", "What was shared", "Ending",
                "What the supervisor was told", "Places and people"],
            page.Document.QuerySelectorAll("main h2").Select(part => part.TextContent));
        foreach (var words in (string[])["+1 555 0123", "Wanda Demo", "This is a professional association, not a friendship.",
            "Have a place of my own", "Not always.", "We should meet outside more.", "The café by the park", "You rang on Sunday.", "Demo Housing",
            "The ambulance", "I learnt to ask.", "The start took long.", "She rang first.", "Demo Evening Meeting", $"Note {Many}."])
            Assert.Contains(words, page.Text);
        Assert.DoesNotContain("You reached out", page.Text);
        Assert.DoesNotContain("Your worker", page.Text);
        Assert.DoesNotContain("The worker forgot.", page.Text);
        Assert.Empty(page.Document.QuerySelectorAll("main form, .pager"));
    }

    [Fact]
    public async Task Each_version_in_it_is_told_from_the_others()
    {
        var versions = $"GET /api/agreements/{Sample.Agreement}/versions";
        _web.Services.Answers(versions, Sample.Page(Sample.VersionIn(1), Sample.VersionIn(2)));
        _web.Services.Answers($"{versions}/2", Sample.VersionIn(2));
        using var browser = _web.NewBrowser();
        var page = await browser.Open($"{Home}/copy/print");

        WellMade.Check(page);
        Assert.Contains("Agreement, version 2", page.Text);
    }

    [Fact]
    public async Task Headings_go_down_by_one_level_at_most()
    {
        using var browser = _web.NewBrowser();
        var levels = (await browser.Open($"{Home}/copy/print")).Document.QuerySelectorAll("main :is(h1, h2, h3, h4, h5, h6)")
            .Select(heading => heading.LocalName[1] - '0').ToList();

        Assert.Contains(4, levels);
        Assert.All(levels.Zip(levels.Skip(1)), pair => Assert.True(pair.Second <= pair.First + 1, $"h{pair.First}, then h{pair.Second}"));
    }

    [Fact]
    public async Task Goals_are_handed_on_in_the_form_of_health_records()
    {
        using var browser = _web.NewBrowser();
        var goals = await Json(browser, "/copy/goals.json", "application/fhir+json");

        Assert.Equal("Bundle", (string)goals["resourceType"]!);
    }

    [Fact]
    public async Task The_peers_page_leads_there()
    {
        using var browser = _web.NewBrowser();
        var page = await browser.Open(Home);
        Assert.NotNull(page.Document.QuerySelector($"main a[href='{Home}/copy']"));

        var offered = (await browser.Open($"{Home}/copy")).Document.QuerySelectorAll(".links a").Select(link => link.GetAttribute("href"));
        Assert.Equal([$"{Home}/copy/print", $"{Home}/copy/copy.json", $"{Home}/copy/goals.json"], offered);
    }

    [Fact]
    public async Task Before_anything_is_agreed_there_is_the_rest()
    {
        _web.Services.Answers($"GET {Api}",
            Sample.InPhase("gettingToKnow", person: Sample.PeerId, agreement: new { agreementId = Sample.Agreement, version = 0 }));
        _web.Services.Answers("GET /api/agreements/", Sample.Page());
        using var browser = _web.NewBrowser();

        Assert.Null((await browser.Open($"{Home}/copy")).Document.QuerySelector("a[href$='goals.json']"));
        Assert.Contains($"Note {Many}.", (await browser.Open($"{Home}/copy/print")).Text);
        Assert.False((await Json(browser, "/copy/copy.json")).ContainsKey("agreement"));
    }

    [Fact]
    public async Task There_is_no_copy_that_is_not_whole()
    {
        _web.Services.Refuses("GET /api/resources/packs", 503, "service.unavailable");
        using var browser = _web.NewBrowser();

        foreach (var path in (string[])["/copy/print", "/copy/copy.json"])
        {
            var refused = await browser.Open(Home + path);
            Assert.Equal(503, refused.Status);
            Assert.DoesNotContain("Note 1.", refused.Text);
        }
    }

    [Theory]
    [MemberData(nameof(Paths))]
    public async Task It_is_nobody_elses_to_take(string path)
    {
        foreach (var other in (object[])[Sample.Worker, Sample.Supervisor])
        {
            _web.Services.Authority.Me = other;
            using var browser = _web.NewBrowser();

            Assert.Equal(403, (await browser.Open(Home + path)).Status);
            Assert.Null((await browser.Open(Home)).Document.QuerySelector($"a[href='{Home}/copy']"));
        }

        Assert.DoesNotContain(_web.Services.Asked, asked => asked.Operation == $"GET {Api}/concerns" || asked.Operation == $"GET {Api}/fhir");
    }

    private static async Task<JsonObject> Json(Browser browser, string path, string type = "application/json")
    {
        await browser.Open("/list");
        var (answer, body) = await browser.Download(Home + path);
        Assert.Equal((200, type), ((int)answer.StatusCode, answer.Content.Headers.ContentType!.MediaType));
        Assert.Equal(path.Split('/')[^1], answer.Content.Headers.ContentDisposition!.FileName);
        Assert.True(answer.Headers.CacheControl!.NoStore);
        return JsonNode.Parse(body)!.AsObject();
    }
}
