using Ical.Net;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using PeerSupport.Messages.Agreements;
using PeerSupport.Messages.Identity;
using PeerSupport.Messages.Relationships;
using PeerSupport.Relationships.Domain;
using PeerSupport.Relationships.Features;
using PeerSupport.Relationships.Tests.Domain;
using PeerSupport.ServiceDefaults.Http;
using PeerSupport.Testing;

namespace PeerSupport.Relationships.Tests.Features;

/// <summary>
/// The death of either is a forced ending: nobody is reminded of anything. After any ending there is contact only as agreed.
/// </summary>
public class AfterTheEnding(RelationshipsApp app) : IClassFixture<RelationshipsApp>
{
    [Fact]
    public async Task Once_it_is_forced_nothing_that_falls_due_calls_anybody()
    {
        var scene = await Scene.In(app);
        var overdue = await Overdue(scene);
        await Force(scene, overdue);

        await Look();

        foreach (var client in (HttpClient[])[scene.AsWorker, scene.AsPeer, scene.AsSupervisor])
            Assert.Empty(await Called(client));
    }

    [Fact]
    public async Task Once_it_is_forced_what_called_them_before_is_gone_from_their_lists()
    {
        var scene = await Scene.In(app);
        var overdue = await Overdue(scene);
        await Look();
        Assert.Equal([AttentionKind.ReviewDue, AttentionKind.AnswerAwaited], (await Called(scene.AsPeer)).Order());
        Assert.Equal([AttentionKind.ReviewDue, AttentionKind.AnswerAwaited], (await Called(scene.AsWorker)).Order());

        await Force(scene, overdue);

        Assert.Empty(await Called(scene.AsPeer));
        Assert.Empty(await Called(scene.AsWorker));
    }

    [Fact]
    public async Task Once_it_is_forced_nothing_is_due_for_anybody()
    {
        var scene = await Scene.In(app);
        var overdue = await Overdue(scene);
        await Plan(scene, overdue, app.Clock.GetUtcNow().AddMinutes(2));
        await Plan(scene, overdue, app.Clock.GetUtcNow().AddDays(1));
        Assert.Equal(2, (await Due(scene.AsWorker)).Count(kind => kind is DueKind.MeetingComing));
        app.Clock.Advance(TimeSpan.FromHours(2)); // the first of them is over, and nobody has said whether it took place

        await Force(scene, overdue);

        foreach (var client in (HttpClient[])[scene.AsWorker, scene.AsPeer, scene.AsSupervisor])
            Assert.Empty(await Due(client));
        app.Clock.Advance(TimeSpan.FromDays(20));
        Assert.Empty(await Due(scene.AsWorker));
    }

    [Fact]
    public async Task Once_it_is_forced_after_the_peer_left_they_are_not_reminded_of_a_handover_either()
    {
        var scene = await Scene.In(app);
        var active = (await scene.Active()).Id;
        await scene.HearWorker(scene.OtherWorker);
        await scene.Change(scene.AsSupervisor, active, "handover", new { workerId = scene.OtherWorker });
        await scene.Change(scene.AsPeer, active, "conclusion", new { ending = "byPeer", endsOn = "2030-01-07" });
        Assert.Contains(DueKind.HandoverProposed, await Due(scene.AsPeer));

        await Force(scene, active);

        Assert.Empty(await Due(scene.AsPeer));
        Assert.Equal([DueKind.HandoverProposed], await Due(scene.AsSupervisor));
    }

    [Fact]
    public async Task Once_it_is_forced_a_calendar_drops_what_was_planned_and_the_review()
    {
        var scene = await Scene.In(app);
        var overdue = await Overdue(scene);
        await Plan(scene, overdue, app.Clock.GetUtcNow().AddDays(1));

        await Force(scene, overdue);

        Assert.Equal([EventStatus.Cancelled], await CalendarOf(scene));
    }

    [Fact]
    public async Task Once_it_is_forced_an_answer_calls_the_worker_and_sends_the_peer_nothing()
    {
        var scene = await Scene.In(app);
        var active = (await scene.Active()).Id;
        var concern = await scene.AsPeer.Send(HttpMethod.Post, $"/api/relationships/{active}/concerns", new { words = "About Ann." })
            .Read<ConcernView>();
        await Force(scene, active);

        await scene.AsSupervisor.Send(HttpMethod.Post, $"/api/relationships/{active}/concerns/{concern.Id}/answer",
            new { words = "I have talked to Ann." }, concern.Revision);

        await app.Published.Eventually<AttentionCalled>(called => called.PersonId == scene.Worker);
        Assert.Contains(AttentionKind.ConcernAnswered, await Called(scene.AsWorker));
        Assert.Empty(await Called(scene.AsPeer));
        Assert.DoesNotContain(app.Published.Of<AttentionCalled>(), called => called.PersonId == scene.Peer);
    }

    [Fact]
    public async Task Concluded_what_is_planned_as_agreed_is_still_due_and_in_the_calendar_and_nothing_else_is()
    {
        var scene = await Scene.In(app);
        var active = (await scene.StartedWithPeer()).Id;
        await scene.Hear(Scene.InForce(active, 1, A.Now.AddDays(-95)) with { Ending = new(0, ["call"]) });
        var (tomorrow, today) = (app.Clock.GetUtcNow().AddDays(1), DateOnly.FromDateTime(app.Clock.GetUtcNow().DateTime));
        await Plan(scene, active, tomorrow);
        await Plan(scene, active, tomorrow, "inPerson");
        await scene.Change(scene.AsWorker, active, "conclusion", new { ending = "planned", endsOn = today });
        await scene.Change(scene.AsWorker, active, "conclusion/completion",
            new { reasonWithoutReview = "None", reasonWithoutPack = "None" });

        Assert.Equal([DueKind.MeetingComing], await Due(scene.AsWorker));
        Assert.Equal([DueKind.MeetingComing], await Due(scene.AsPeer));
        Assert.Equal([EventStatus.Cancelled, EventStatus.Confirmed], (await CalendarOf(scene)).Order());
    }

    [Fact]
    public async Task Concluded_a_meeting_that_was_left_open_records_no_contact_that_is_not_agreed()
    {
        var scene = await Scene.In(app);
        var active = (await scene.Active()).Id;
        var now = app.Clock.GetUtcNow();
        var meeting = await Plan(scene, active, now.AddMinutes(2));
        app.Clock.Advance(TimeSpan.FromMinutes(10));
        await scene.Change(scene.AsWorker, active, "conclusion", new { ending = "planned", endsOn = DateOnly.FromDateTime(now.DateTime) });
        await scene.Change(scene.AsWorker, active, "conclusion/completion",
            new { reasonWithoutReview = "None", reasonWithoutPack = "None" });

        var refused = await Keep(new { at = app.Clock.GetUtcNow().AddMinutes(1) });
        Assert.Equal("contact.relationship-ended", await refused.ProblemCode());
        Assert.NotNull((await Keep(new { }).Read<MeetingView>()).ContactId);

        Task<HttpResponseMessage> Keep(object contact) => scene.AsPeer.Send(
            HttpMethod.Post, $"/api/relationships/{active}/meetings/{meeting.Id}/kept", new { contact }, meeting.Revision);
    }

    /// <summary>A relationship whose review is overdue, and in which both have waited for the other's answer for long.</summary>
    private static async Task<Guid> Overdue(Scene scene)
    {
        var (started, agreement) = (await scene.StartedWithPeer(), Guid.NewGuid());
        await scene.Hear(Scene.InForce(started.Id, 1, A.Now.AddDays(-95)));
        await scene.Hear(new ProposalsAwaiting(agreement, started.Id, A.Now.AddDays(-2), A.Now.AddDays(-2)), agreement);
        return started.Id;
    }

    private static async Task Force(Scene scene, Guid relationship)
    {
        var forced = await scene.Change(scene.AsWorker, relationship, "conclusion", new { ending = "forced", endsOn = "2030-01-07" });
        Assert.Equal(Phase.Concluding, (await forced.Read<RelationshipView>()).Phase);
    }

    private static Task<MeetingView> Plan(Scene scene, Guid relationship, DateTimeOffset startsAt, string kind = "call") =>
        scene.AsPeer.Send(HttpMethod.Post, $"/api/relationships/{relationship}/meetings", new { startsAt, minutes = 30, kind })
            .Read<MeetingView>();

    private Task Look() => app.Services.GetServices<IHostedService>().OfType<DueWatch>().Single().Look(default);

    private static async Task<IEnumerable<AttentionKind>> Called(HttpClient client) =>
        (await client.Send(HttpMethod.Get, "/api/relationships/attention").Read<Page<AttentionView>>()).Items
            .Select(called => called.Kind);

    private static async Task<IEnumerable<DueKind>> Due(HttpClient client) =>
        (await client.Send(HttpMethod.Get, "/api/relationships/due").Read<Page<DueItem>>()).Items.Select(item => item.Kind);

    private async Task<IEnumerable<string?>> CalendarOf(Scene scene)
    {
        await scene.Hear(new PersonChanged(scene.Worker, true, [new("worker", scene.Site)]), scene.Worker);
        var link = await scene.AsWorker.Send(HttpMethod.Post, "/api/relationships/calendar-link").Read<MadeCalendarLink>();
        var text = await app.Anonymous().GetStringAsync(
            new Uri(link.Url).AbsolutePath, TestContext.Current.CancellationToken);
        return Calendar.Load(text)!.Events.Select(entry => entry.Status);
    }
}
