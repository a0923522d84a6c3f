using AngleSharp.Html.Dom;
using PeerSupport.Web.Tests.StandIns;

namespace PeerSupport.Web.Tests.Features;

/// <summary>Check-ins, ten statements and reviews, as each side does them.</summary>
public sealed class HowItGoes : IClassFixture<WebApp>
{
    private static readonly string Home = $"/list/{Sample.Relationship}";
    private static readonly string Api = $"/api/relationships/{Sample.Relationship}";
    private readonly WebApp _web;

    public HowItGoes(WebApp web)
    {
        _web = web;
        web.Services.Reset();
        web.Services.Answers($"GET {Api}", Sample.InPhase("active", person: Sample.PeerId));
    }

    [Fact]
    public async Task Four_answers_are_sent_once_as_the_peers_own()
    {
        Be(Sample.Peer);
        _web.Services.Answers($"POST {Api}/check-ins", SampleTogether.CheckIn("peer", 4, false), 201);
        using var browser = _web.NewBrowser();
        var form = await browser.Open($"{Home}/check-in");
        var saved = await browser.Submit(form, "main form", ("Form.Heard", "4"), ("Form.HeardWords", " You wait for me. "),
            ("Form.WhatMatters", "3"), ("Form.WayOfWorking", "5"), ("Form.BoundariesKept", "1"));

        Assert.Equal($"{Home}/check-ins?done=check-in", saved.Path);
        var sent = _web.Services.Last($"POST {Api}/check-ins");
        Assert.Equal((4, 3, 5, 1), ((int)sent.Body!["heard"]!["level"]!, (int)sent.Body["whatMatters"]!["level"]!,
            (int)sent.Body["wayOfWorking"]!["level"]!, (int)sent.Body["boundariesKept"]!["level"]!));
        Assert.Equal(("You wait for me.", false), ((string?)sent.Body["heard"]!["words"], (bool)sent.Body["onBehalfOfPeer"]!));
        Assert.Equal(form.ValueOf("Key"), sent.Key);
    }

    [Fact]
    public async Task A_question_left_out_is_named_and_the_other_answers_are_kept()
    {
        Be(Sample.Peer);
        using var browser = _web.NewBrowser();
        var form = await browser.Open($"{Home}/check-in");
        var refused = await browser.Submit(
            form, "main form", ("Form.Heard", "4"), ("Form.WayOfWorking", "2"), ("Form.BoundariesKept", "1"));

        Assert.Equal(400, refused.Status);
        Assert.NotNull(refused.Document.GetElementById("form-whatmatters-error"));
        Assert.Null(refused.Document.GetElementById("form-heard-error"));
        Assert.Equal(("4", "2"), (refused.ValueOf("Heard"), refused.ValueOf("WayOfWorking")));
        Assert.DoesNotContain(_web.Services.Asked, asked => asked.Operation == $"POST {Api}/check-ins");
    }

    [Fact]
    public async Task What_was_said_in_person_comes_with_what_was_read_out()
    {
        _web.Services.Answers($"POST {Api}/check-ins", SampleTogether.CheckIn("peer", 4, true), 201);
        using var browser = _web.NewBrowser();
        var form = await browser.Open($"{Home}/check-in");
        var refused = await browser.Submit(form, "main form", ("Form.By", "peer"), ("Form.Heard", "4"), ("Form.WhatMatters", "4"),
            ("Form.WayOfWorking", "4"), ("Form.BoundariesKept", "4"));

        Assert.Equal(400, refused.Status);
        await browser.Submit(refused, "main form", ("Form.ReadOut", "All four questions."));
        var sent = _web.Services.Last($"POST {Api}/check-ins").Body!;
        Assert.Equal((true, "All four questions."), ((bool)sent["onBehalfOfPeer"]!, (string?)sent["readOut"]));
    }

    [Fact]
    public async Task Who_stands_in_gives_no_answers_of_the_workers()
    {
        Be(Sample.Worker);
        _web.Services.Answers($"GET {Api}", Sample.InPhase(
            "active", person: Sample.PeerId, worker: Guid.NewGuid(), cover: [SampleWork.CoverBy(Sample.WorkerId)]));
        using var browser = _web.NewBrowser();

        var form = await browser.Open($"{Home}/check-in");
        Assert.Equal("peer", form.Find<IHtmlInputElement>("[name='Form.By']").Value);
        Assert.Single(form.Document.QuerySelectorAll("[name='Form.By']"));
        Assert.Equal(403, (await browser.Open($"{Home}/reviews/new")).Status);
    }

    [Fact]
    public async Task Both_sides_answers_stand_with_what_to_talk_about()
    {
        Be(Sample.Peer);
        using var browser = _web.NewBrowser();
        var page = await browser.Open($"{Home}/check-ins");

        Assert.Contains("Listening: you see it differently; one of you finds it low", page.Text);
        Assert.Contains("You, in person, 5 January 2030", page.Text);
        Assert.Contains("Your worker, 5 January 2030", page.Text);
        Assert.Contains("A little 2 of 5", page.Text);
        Assert.Contains("Not always.", page.Text);
    }

    [Fact]
    public async Task Ten_statements_are_answered_in_order_and_their_result_is_said_in_words()
    {
        Be(Sample.Peer);
        _web.Services.Answers($"POST {Api}/barc10", new { }, 201);
        using var browser = _web.NewBrowser();
        var form = await browser.Open($"{Home}/questions/new");
        var refused = await browser.Submit(form, "main form", [.. Answers(9)]);

        Assert.Equal(400, refused.Status);
        Assert.NotNull(refused.Document.GetElementById("form-answers-9-error"));
        Assert.Equal("3", refused.ValueOf("Answers[2]"));
        var saved = await browser.Submit(refused, "main form", ("Form.Answers[9]", "6"));
        Assert.Contains("51 of 60", saved.Text);
        Assert.Contains("47 or more", saved.Text);
        Assert.Contains("It does not judge anybody.", saved.Text);
        var sent = _web.Services.Last($"POST {Api}/barc10").Body!["answers"]!.AsArray();
        Assert.Equal([1, 2, 3, 4, 5, 6, 1, 2, 3, 6], sent.Select(answer => (int)answer!));
    }

    [Fact]
    public async Task A_review_is_noted_with_the_day_and_words()
    {
        Be(Sample.Peer);
        _web.Services.Answers($"POST {Api}/reviews", SampleTogether.ReviewOf("Fine."), 201);
        using var browser = _web.NewBrowser();
        var form = await browser.Open($"{Home}/reviews/new");
        Assert.Equal("2030-01-07", form.ValueOf("HeldOn"));
        await browser.Submit(form, "main form", ("Form.HeldOn", "2030-01-06"), ("Form.Words", "Fine."));

        var sent = _web.Services.Last($"POST {Api}/reviews").Body!;
        Assert.Equal(("2030-01-06", "Fine.", false),
            ((string?)sent["heldOn"], (string?)sent["words"], (bool)sent["onBehalfOfPeer"]!));
    }

    [Fact]
    public async Task Somebody_elses_words_about_a_review_are_shown_before_ones_own_replace_anything()
    {
        Be(Sample.Peer);
        var path = $"PUT {Api}/reviews/{SampleTogether.Review}";
        using var browser = _web.NewBrowser();
        var form = await browser.Open($"{Home}/reviews/{SampleTogether.Review}");
        Assert.Equal("We should meet outside more.", form.ValueOf("Words"));

        _web.Services.Answers($"GET {Api}/reviews", Sample.Page(SampleTogether.ReviewOf("Said meanwhile.", revision: 5)));
        _web.Services.Refuses(path, 412, "request.stale");
        var stale = await browser.Submit(form, "main form", ("Form.Words", "Mine."));
        Assert.Equal(412, stale.Status);
        Assert.Contains("Said meanwhile.", stale.Find<AngleSharp.Dom.IElement>(".changed").TextContent);
        Assert.Equal("Mine.", stale.ValueOf("Words"));

        _web.Services.Answers(path, SampleTogether.ReviewOf("Mine.", revision: 6));
        Assert.Equal($"{Home}/reviews?done=words", (await browser.Submit(stale, "main form")).Path);
        Assert.Equal("\"5\"", _web.Services.Last(path).IfMatch);
    }

    private void Be(object person) => _web.Services.Authority.Me = person;

    private static IEnumerable<(string, string?)> Answers(int count) =>
        Enumerable.Range(0, count).Select(at => ($"Form.Answers[{at}]", (string?)$"{(at % 6) + 1}"));
}
