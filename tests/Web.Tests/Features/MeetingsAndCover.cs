using AngleSharp.Dom;
using PeerSupport.Web.Tests.StandIns;

namespace PeerSupport.Web.Tests.Features;

public sealed class MeetingsAndCover : IClassFixture<WebApp>
{
    private static readonly string Home = $"/list/{Sample.Relationship}";
    private static readonly string Api = $"/api/relationships/{Sample.Relationship}";
    private static readonly string Meeting = $"{Home}/meetings/{SampleWork.Meeting}";
    private readonly WebApp _web;

    public MeetingsAndCover(WebApp web)
    {
        _web = web;
        web.Services.Reset();
    }

    [Fact]
    public async Task A_meeting_is_planned_on_the_clock_of_the_agreement()
    {
        _web.Services.Answers($"POST {Api}/meetings", SampleWork.MeetingIn("planned"), 201);
        using var browser = _web.NewBrowser();
        var form = await browser.Open($"{Home}/meetings/new");
        var planned = await browser.Submit(form, "main form",
            ("Form.Day", "2030-01-09"), ("Form.Time", "14:30"), ("Form.Place", "The library"));

        Assert.Equal($"{Home}/meetings?done=meeting", planned.Path);
        var sent = _web.Services.Last($"POST {Api}/meetings");
        Assert.Equal(("2030-01-09T20:30:00+00:00", 60, "inPerson", "The library"),
            ((string?)sent.Body!["startsAt"], (int)sent.Body["minutes"]!, (string?)sent.Body["kind"], (string?)sent.Body["place"]));
        Assert.NotEmpty(sent.Key);
    }

    [Fact]
    public async Task A_meeting_that_somebody_else_moved_is_shown_beside_what_was_typed()
    {
        var put = $"PUT {Api}/meetings/{SampleWork.Meeting}";
        using var browser = _web.NewBrowser();
        var form = await browser.Open(Meeting);
        _web.Services.Refuses(put, 412, "request.stale");
        _web.Services.Answers($"GET {Api}/meetings/{SampleWork.Meeting}",
            SampleWork.MeetingIn("planned", revision: 4, place: "The station"));

        var stale = await browser.Submit(form, "main form", ("Form.Place", "The library"));
        Assert.Equal((412, "The library"), (stale.Status, stale.ValueOf("Place")));
        Assert.Contains("The station", stale.Find<IElement>(".changed").TextContent);
        Assert.Equal("\"3\"", _web.Services.Last(put).IfMatch);

        _web.Services.Answers(put, SampleWork.MeetingIn("planned", revision: 5));
        var moved = await browser.Submit(stale, "main form");
        Assert.Equal($"{Home}/meetings?done=moved", moved.Path);
        Assert.Equal("\"4\"", _web.Services.Last(put).IfMatch);
    }

    [Fact]
    public async Task A_meeting_outside_the_hours_asks_why()
    {
        _web.Services.Refuses($"POST {Api}/meetings", 409, "contact.outside-hours");
        using var browser = _web.NewBrowser();
        var form = await browser.Open($"{Home}/meetings/new");
        Assert.Null(form.ValueOf("ExceptionReason"));
        var refused = await browser.Submit(form, "main form", ("Form.Day", "2030-01-09"), ("Form.Time", "22:00"));

        Assert.Equal((409, "", "22:00"), (refused.Status, refused.ValueOf("ExceptionReason"), refused.ValueOf("Time")));
    }

    [Fact]
    public async Task A_meeting_that_took_place_becomes_a_contact_as_it_was_planned()
    {
        var kept = $"POST {Api}/meetings/{SampleWork.Meeting}/kept";
        _web.Services.Answers(kept, SampleWork.MeetingIn("kept"));
        using var browser = _web.NewBrowser();
        var form = await browser.Open($"{Meeting}/kept");
        var saved = await browser.Submit(form, "main form", ("Form.Note", "We talked about rooms."));

        Assert.Equal($"{Home}?done=kept", saved.Path);
        var sent = _web.Services.Last(kept);
        Assert.Null(sent.Body!["contact"]!["at"]);
        Assert.Equal(("We talked about rooms.", Sample.Goal.ToString()),
            ((string?)sent.Body["contact"]!["note"], (string?)sent.Body["contact"]!["goalId"]));
        Assert.Equal("\"3\"", sent.IfMatch);
    }

    [Fact]
    public async Task A_worker_writes_down_whose_wish_the_cancelling_was()
    {
        var cancelled = $"POST {Api}/meetings/{SampleWork.Meeting}/cancellation";
        _web.Services.Answers(cancelled, SampleWork.MeetingIn("cancelled"));
        using var browser = _web.NewBrowser();
        var form = await browser.Open($"{Meeting}/cancel");
        await browser.Submit(form, "main form", ("Form.By", "peer"));

        var sent = _web.Services.Last(cancelled);
        Assert.Equal("peer", (string?)sent.Body!["by"]);
        Assert.Null(sent.Body["reason"]);
        Assert.Equal("\"3\"", sent.IfMatch);
    }

    [Fact]
    public async Task Cover_is_arranged_with_a_colleague_and_never_with_oneself()
    {
        _web.Services.Refuses($"POST {Api}/cover", 409, "cover.overlaps");
        using var browser = _web.NewBrowser();
        var form = await browser.Open($"{Home}/cover");
        Assert.DoesNotContain("Wanda", form.Find<IElement>("select").TextContent);

        var refused = await browser.Submit(form, "main form", ("Form.StandIn", SampleWork.Colleague.ToString()),
            ("Form.FirstDay", "2030-02-01"), ("Form.LastDay", "2030-02-05"));

        Assert.Equal((409, "2030-02-05"), (refused.Status, refused.ValueOf("LastDay")));
        Assert.NotNull(refused.Document.QuerySelector("#form-firstday-error"));
        var sent = _web.Services.Last($"POST {Api}/cover");
        Assert.Equal(("\"7\"", SampleWork.Colleague.ToString()), (sent.IfMatch, (string?)sent.Body!["standInId"]));
    }

    [Fact]
    public async Task An_absence_says_of_each_what_came_of_it()
    {
        _web.Services.Answers("POST /api/relationships/cover", new
        {
            relationships = new[]
            {
                new { relationshipId = Sample.Relationship, peer = new { id = Sample.PeerId, firstName = "Alex" },
                    cover = (object?)SampleWork.CoverBy(SampleWork.Colleague), refused = (string?)null },
                new { relationshipId = Guid.NewGuid(), peer = new { id = Guid.NewGuid(), firstName = "Jo" },
                    cover = (object?)null, refused = (string?)"cover.overlaps" },
            },
        });
        using var browser = _web.NewBrowser();
        var form = await browser.Open("/today/absence");
        var done = await browser.Submit(form, "main form", ("Form.StandIn", SampleWork.Colleague.ToString()),
            ("Form.FirstDay", "2030-02-01"), ("Form.LastDay", "2030-02-05"));

        Assert.Contains("Arranged with 1 person.", done.Text);
        Assert.DoesNotContain("arranged", done.Find<IElement>("main li:last-child").TextContent);
        Assert.Equal(Sample.WorkerId.ToString(), (string?)_web.Services.Last("POST /api/relationships/cover").Body!["workerId"]);
    }

    [Fact]
    public async Task Whoever_stands_in_logs_contacts_but_neither_pauses_nor_hands_over()
    {
        _web.Services.Answers($"GET {Api}", Sample.InPhase(
            "active", cover: [SampleWork.CoverBy(Sample.WorkerId)], worker: SampleWork.Colleague));
        using var browser = _web.NewBrowser();

        Assert.Contains("You stand in for", (await browser.Open(Home)).Text);
        Assert.Equal(200, (await browser.Open($"{Home}/contacts/new")).Status);
        foreach (var path in (string[])["pause", "cover", "worker", "details"])
            Assert.Equal(403, (await browser.Open($"{Home}/{path}")).Status);
    }

    [Fact]
    public async Task A_supervisor_proposes_another_worker_and_a_worker_cannot()
    {
        _web.Services.Answers($"POST {Api}/handover", Sample.InPhase("active"));
        using var worker = _web.NewBrowser();
        Assert.Empty((await worker.Open($"{Home}/worker")).Document.QuerySelectorAll("main form"));

        _web.Services.Authority.Me = Sample.Supervisor;
        using var supervisor = _web.NewBrowser();
        var form = await supervisor.Open($"{Home}/worker");
        var proposed = await supervisor.Submit(form, "main form", ("Form.Worker", SampleWork.Colleague.ToString()));

        Assert.Equal($"{Home}/worker?done=worker-proposed", proposed.Path);
        Assert.Equal("\"7\"", _web.Services.Last($"POST {Api}/handover").IfMatch);
    }

    [Fact]
    public async Task The_peers_answer_in_person_is_written_down_with_what_was_read_out()
    {
        _web.Services.Answers($"GET {Api}", Sample.InPhase(
            "active", handover: SampleWork.Proposed(SampleWork.Colleague, by: Guid.NewGuid())));
        _web.Services.Answers($"POST {Api}/handover/answer", Sample.InPhase("active"));
        using var browser = _web.NewBrowser();
        var form = await browser.Open($"{Home}/worker");
        var missing = await browser.Submit(form, "main form", ("Form.Accepts", "no"));
        Assert.Equal(400, missing.Status);

        var saved = await browser.Submit(missing, "main form", ("Form.ReadOut", "Robin could take over; you may say no."));

        Assert.Equal($"{Home}?done=worker-declined", saved.Path);
        var sent = _web.Services.Last($"POST {Api}/handover/answer").Body!;
        Assert.Equal((false, true), ((bool)sent["accepts"]!, (bool)sent["onBehalfOfPeer"]!));
    }

    [Fact]
    public async Task Details_are_corrected_with_every_way_to_reach_them()
    {
        _web.Services.Answers($"PUT {Api}/peer", Sample.InPhase("active"));
        using var browser = _web.NewBrowser();
        var form = await browser.Open($"{Home}/details");
        Assert.Equal(("es-MX", "+1 555 0123"), (form.ValueOf("Language"), form.ValueOf("Ways[0].Address")));
        var saved = await browser.Submit(form, "main form", ("Form.FirstName", "Alexis"), ("Form.Ways[1].Channel", "email"),
            ("Form.Ways[1].Address", "alexis@example.org"), ("Form.Ways[1].MayLeaveMessage", "yes"));

        Assert.Equal($"{Home}?done=details", saved.Path);
        var sent = _web.Services.Last($"PUT {Api}/peer");
        Assert.Equal(("Alexis", "es-MX", 2, "\"7\""),
            ((string?)sent.Body!["firstName"], (string?)sent.Body["language"], sent.Body["ways"]!.AsArray().Count, sent.IfMatch));
        Assert.Equal("alexis@example.org", (string?)sent.Body["ways"]![1]!["address"]);
    }
}
