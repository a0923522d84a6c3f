using PeerSupport.Web.Tests.StandIns;

namespace PeerSupport.Web.Tests.Features;

/// <summary>Concerns, feedback and the answer to a change of worker, and whom they go to.</summary>
public sealed class SayingWhatTheyWant : IClassFixture<WebApp>
{
    private static readonly string Home = $"/list/{Sample.Relationship}";
    private static readonly string Api = $"/api/relationships/{Sample.Relationship}";
    private readonly WebApp _web;

    public SayingWhatTheyWant(WebApp web)
    {
        _web = web;
        web.Services.Reset();
        web.Services.Answers($"GET {Api}", Sample.InPhase("active", person: Sample.PeerId));
    }

    [Fact]
    public async Task A_peer_chooses_who_reads_a_concern()
    {
        Be(Sample.Peer);
        _web.Services.Answers($"POST {Api}/concerns", new { }, 201);
        using var browser = _web.NewBrowser();
        var form = await browser.Open($"{Home}/concerns/new");
        var refused = await browser.Submit(
            form, "main form", ("Form.Boundary", Sample.Boundary.ToString()), ("Form.Words", "You rang on Sunday."));

        Assert.Equal(400, refused.Status);
        Assert.NotNull(refused.Document.GetElementById("form-to-error"));
        await browser.Submit(refused, "main form", ("Form.To", "alone"));
        var sent = _web.Services.Last($"POST {Api}/concerns").Body!;
        Assert.Equal((Sample.Boundary.ToString(), "You rang on Sunday.", true),
            ((string?)sent["boundaryId"], (string?)sent["words"], (bool)sent["toSupervisorAlone"]!));
    }

    [Fact]
    public async Task A_workers_concern_goes_to_the_supervisor_too_and_is_about_any_boundary_or_none()
    {
        _web.Services.Answers($"POST {Api}/concerns", new { }, 201);
        using var browser = _web.NewBrowser();
        var form = await browser.Open($"{Home}/concerns/new");
        Assert.Null(form.Document.QuerySelector("[name='Form.To']"));
        await browser.Submit(form, "main form", ("Form.Boundary", "none"), ("Form.Words", "I gave my own number."));

        var sent = _web.Services.Last($"POST {Api}/concerns").Body!;
        Assert.Null(sent["boundaryId"]);
        Assert.False((bool)sent["toSupervisorAlone"]!);
    }

    [Fact]
    public async Task Concerns_show_whom_they_went_to_and_what_was_answered()
    {
        Be(Sample.Peer);
        using var browser = _web.NewBrowser();
        var page = await browser.Open($"{Home}/concerns");

        Assert.Contains("Contact hours", page.Text);
        Assert.Contains("We talked; it will not happen again.", page.Text);
        Assert.Contains("To the supervisor only", page.Text);
        Assert.Contains("The supervisor has not answered yet.", page.Text);
        Assert.DoesNotContain("complian", page.Text, StringComparison.OrdinalIgnoreCase);
    }

    [Theory]
    [InlineData("yes", true, "accepted")]
    [InlineData("no", false, "declined")]
    public async Task A_peer_decides_on_a_change_of_worker(string answer, bool accepts, string done)
    {
        Be(Sample.Peer);
        _web.Services.Answers("GET /api/identity/people/names", new[] { new { id = SampleWork.Colleague, name = "Robin Demo" } });
        _web.Services.Answers($"GET {Api}", Sample.InPhase(
            "active", person: Sample.PeerId, handover: SampleWork.Proposed(SampleWork.Colleague, by: Guid.NewGuid())));
        _web.Services.Answers($"POST {Api}/handover/answer", Sample.InPhase("active", person: Sample.PeerId));
        using var browser = _web.NewBrowser();
        Assert.NotNull((await browser.Open(Home)).Document.QuerySelector($"a[href='{Home}/worker/answer']"));
        var form = await browser.Open($"{Home}/worker/answer");
        Assert.Contains("Robin Demo", form.Find<AngleSharp.Dom.IElement>("h1").TextContent);

        Assert.Equal($"{Home}?done=worker-{done}", (await browser.Submit(form, "main form", ("Form.Accepts", answer))).Path);
        var sent = _web.Services.Last($"POST {Api}/handover/answer");
        Assert.Equal((accepts, false, "\"7\""), ((bool)sent.Body!["accepts"]!, (bool)sent.Body["onBehalfOfPeer"]!, sent.IfMatch));
    }

    [Fact]
    public async Task Feedback_may_be_kept_from_the_worker()
    {
        Be(Sample.Peer);
        _web.Services.Answers($"POST {Api}/feedback", new { }, 201);
        using var browser = _web.NewBrowser();
        var form = await browser.Open($"{Home}/feedback");
        await browser.Submit(form, "main form", ("Form.Words", "It was good."), ("Form.Apart", "yes"));

        var sent = _web.Services.Last($"POST {Api}/feedback").Body!;
        Assert.Equal(("It was good.", true), ((string?)sent["words"], (bool)sent["apartFromWorker"]!));
    }

    private void Be(object person) => _web.Services.Authority.Me = person;
}
