using System.Net;
using Ical.Net;
using Ical.Net.CalendarComponents;
using Ical.Net.DataTypes;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using PeerSupport.Messages.Identity;
using PeerSupport.Relationships.Features;
using PeerSupport.Relationships.Persistence;
using PeerSupport.Relationships.Tests.Domain;
using PeerSupport.ServiceDefaults.Security;
using PeerSupport.Testing;

namespace PeerSupport.Relationships.Tests.Features;

public class CalendarTests(RelationshipsApp app) : IClassFixture<RelationshipsApp>
{
    private const string Link = "/api/relationships/calendar-link";

    /// <summary>What would tell of whom it is about, or of what kind the service is.</summary>
    private static readonly string[] Telling =
    [
        "Sam", "555-0100", "peer", "support", "recover", "agree", "worker", "sobriety", "clinic", "health", "therap",
        "relationship", "closing", "goal", "river", "meet.example", "note", "http", "ical.net",
    ];

    [Fact]
    public async Task Meetings_are_there_with_their_time_and_kind_and_reviews_on_their_day()
    {
        var (scene, url) = await Subscribed();
        var active = await scene.Active();
        var planned = new List<MeetingView>();
        foreach (var kind in (string[])["inPerson", "call", "video"])
            planned.Add(await Plan(scene, active.Id, kind));

        var shown = await Read(url);

        Assert.Equal(
            planned.Zip(["Meeting", "Call", "Video call"], (meeting, summary) => (meeting.Id.ToString(), summary)),
            shown.Where(entry => !entry.IsAllDay).Select(entry => (entry.Uid!, entry.Summary!)));
        Assert.All(shown.Where(entry => !entry.IsAllDay), entry => Assert.Equal(
            (planned[0].StartsAt.UtcDateTime, TimeSpan.FromMinutes(50), EventStatus.Confirmed),
            (entry.Start!.AsUtc, entry.Duration!.Value.ToTimeSpanUnspecified(), entry.Status)));
        var review = Assert.Single(shown, entry => entry.IsAllDay);
        Assert.Equal(("Review", active.Review!.DueOn), (review.Summary, review.Start!.Date));
        Assert.Equal(TransparencyType.Transparent, review.Transparency);
    }

    [Fact]
    public async Task No_word_of_it_tells_who_is_met_or_what_for()
    {
        var (scene, url) = await Subscribed();
        await Plan(scene, (await scene.Active()).Id, "inPerson");

        var answer = await app.Anonymous().Send(HttpMethod.Get, url);
        var text = await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken);

        Assert.Contains("SUMMARY:Meeting", text, StringComparison.Ordinal);
        Assert.All(Telling, word => Assert.DoesNotContain(word, text, StringComparison.OrdinalIgnoreCase));
        Assert.Equal("text/calendar", answer.Content.Headers.ContentType!.MediaType);
        Assert.Equal("inline; filename=calendar.ics", answer.Content.Headers.ContentDisposition!.ToString());
        Assert.True(answer.Headers.CacheControl!.Private);
        Assert.Equal("no-referrer", answer.Headers.GetValues("Referrer-Policy").Single());
    }

    [Fact]
    public async Task A_move_is_taken_over_and_what_is_cancelled_says_so_for_a_month()
    {
        var (scene, url) = await Subscribed();
        var active = await scene.Active();
        var meeting = await Plan(scene, active.Id, "call");
        var before = Meeting(await Read(url));

        var later = meeting.StartsAt.AddDays(60);
        var moved = await scene.AsPeer.Send(HttpMethod.Put, $"{Meetings(active.Id)}/{meeting.Id}",
            new { startsAt = later, minutes = 30, kind = "call" }, meeting.Revision).Read<MeetingView>();
        var after = Meeting(await Read(url));
        Assert.Equal((before.Uid, later.UtcDateTime), (after.Uid, after.Start!.AsUtc));
        Assert.True(after.Sequence > before.Sequence);

        await scene.AsPeer.Send(HttpMethod.Post, $"{Meetings(active.Id)}/{meeting.Id}/cancellation", new { }, moved.Revision);
        var cancelled = Meeting(await Read(url));
        Assert.Equal((before.Uid, EventStatus.Cancelled), (cancelled.Uid, cancelled.Status));
        Assert.True(cancelled.Sequence > after.Sequence);

        app.Clock.Advance(TimeSpan.FromDays(31));
        Assert.DoesNotContain(await Read(url), entry => entry.Uid == before.Uid);

        static CalendarEvent Meeting(IEnumerable<CalendarEvent> shown) => Assert.Single(shown, entry => !entry.IsAllDay);
    }

    [Fact]
    public async Task It_shows_whom_the_worker_supports_now_and_where_they_still_work()
    {
        var (scene, url) = await Subscribed();
        var active = await scene.Active();
        await Plan(scene, active.Id, "call");
        await (await Scene.In(app)).Active();
        Assert.Equal(2, (await Read(url)).Count);

        await scene.Hear(new PersonChanged(scene.Worker, true, []), scene.Worker, revision: 2);
        Assert.Empty(await Read(url));

        await HearWorker(scene, scene.Worker, revision: 3);
        await HearWorker(scene, scene.OtherWorker);
        var others = await Subscribe(scene.AsOtherWorker);
        await scene.HandOver(active.Id);
        Assert.Empty(await Read(url));
        Assert.Equal(2, (await Read(others)).Count);
    }

    [Fact]
    public async Task Who_stands_in_finds_the_meetings_for_that_time_and_no_reviews()
    {
        var (scene, _) = await Subscribed();
        var active = await scene.Active();
        await Plan(scene, active.Id, "call");
        await HearWorker(scene, scene.OtherWorker);
        var others = await Subscribe(scene.AsOtherWorker);
        Assert.Empty(await Read(others));

        var today = DateOnly.FromDateTime(app.Clock.GetUtcNow().UtcDateTime);
        await scene.Change(scene.AsWorker, active.Id, "cover",
            new { standInId = scene.OtherWorker, firstDay = today, lastDay = today.AddDays(1) });

        Assert.False(Assert.Single(await Read(others)).IsAllDay);
    }

    [Fact]
    public async Task The_address_is_said_once_kept_as_a_hash_replaced_and_revoked()
    {
        var (scene, first) = await Subscribed();
        Assert.Matches("^/api/relationships/calendar/[A-Za-z0-9_-]{43}[.]ics$", first);
        var known = await scene.AsWorker.Send(HttpMethod.Get, Link);
        var text = await known.Content.ReadAsStringAsync(TestContext.Current.CancellationToken);
        var token = Path.GetFileNameWithoutExtension(first);
        Assert.Equal(HttpStatusCode.OK, known.StatusCode);
        Assert.DoesNotContain(token, text, StringComparison.Ordinal);
        Assert.Equal(app.Clock.GetUtcNow(), (await known.Read<CalendarLinkView>()).MadeAt);
        var stored = await InDb(scene, db => db.CalendarLinks.SingleAsync());
        Assert.Matches("^[0-9A-F]{64}$", stored.Hash);

        var second = await Subscribe(scene.AsWorker);
        Assert.Equal((HttpStatusCode.NotFound, HttpStatusCode.OK), (await StatusOf(first), await StatusOf(second)));

        for (var time = 0; time < 2; time++)
            Assert.Equal(HttpStatusCode.NoContent, (await scene.AsWorker.Send(HttpMethod.Delete, Link)).StatusCode);
        Assert.Equal(HttpStatusCode.NotFound, await StatusOf(second));
        Assert.Equal(HttpStatusCode.NotFound, (await scene.AsWorker.Send(HttpMethod.Get, Link)).StatusCode);
        Assert.Equal(
            ["MakeCalendarLink", "MakeCalendarLink", "ReadCalendar", "RevokeCalendarLink"],
            await Trail(scene, scene.Worker));
    }

    [Fact]
    public async Task Who_is_no_longer_active_has_no_calendar_and_an_unknown_address_is_none()
    {
        var (scene, url) = await Subscribed();
        var ofAnother = app.ClientFor(Guid.NewGuid(), Guid.NewGuid(), "peer");
        Assert.Equal(HttpStatusCode.OK, await StatusOf(url));
        Assert.Equal(HttpStatusCode.OK, (await scene.AsPeer.Send(HttpMethod.Get, url)).StatusCode);
        Assert.Equal(HttpStatusCode.NotFound, (await ofAnother.Send(HttpMethod.Get, url)).StatusCode);
        foreach (var unknown in (string[])["x", new string('x', 300), Guid.NewGuid().ToString()])
            Assert.Equal(HttpStatusCode.NotFound, await StatusOf($"/api/relationships/calendar/{unknown}.ics"));

        await scene.Hear(new PersonChanged(scene.Worker, false, [new("worker", scene.Site)]), scene.Worker, revision: 2);
        Assert.Equal(HttpStatusCode.NotFound, await StatusOf(url));
    }

    [Fact]
    public async Task Reading_it_is_in_the_trails_once_a_day_however_often_a_calendar_asks()
    {
        var (scene, url) = await Subscribed();
        var active = await scene.Active();
        await Plan(scene, active.Id, "call");

        await Task.WhenAll(Read(url), Read(url));
        await Read(url);
        Assert.Single(await Trail(scene, active.Id), "ReadCalendar");
        app.Clock.Advance(TimeSpan.FromDays(1));
        await Read(url);

        Assert.Equal(2, (await Trail(scene, active.Id)).Count(operation => operation == "ReadCalendar"));
        Assert.Equal(
            DateOnly.FromDateTime(app.Clock.GetUtcNow().UtcDateTime),
            (await scene.AsWorker.Send(HttpMethod.Get, Link).Read<CalendarLinkView>()).LastReadOn);
    }

    [Fact]
    public async Task Whom_it_shows_for_the_first_time_later_in_the_day_is_in_the_trail_of_that_day()
    {
        var (scene, url) = await Subscribed();
        var first = await scene.Active();
        await Read(url);
        var second = await scene.Active();

        await Read(url);
        await Read(url);

        Assert.Single(await Trail(scene, first.Id), "ReadCalendar");
        Assert.Single(await Trail(scene, second.Id), "ReadCalendar");
    }

    [Fact]
    public async Task A_reading_that_could_not_be_recorded_shows_nothing_and_the_next_one_is()
    {
        var (scene, url) = await Subscribed();
        var active = await scene.Active();

        await using (await app.WithoutTrail(nameof(ReadCalendar)))
            Assert.Equal(HttpStatusCode.InternalServerError, await StatusOf(url));
        Assert.Null((await scene.AsWorker.Send(HttpMethod.Get, Link).Read<CalendarLinkView>()).LastReadOn);

        await Read(url);
        Assert.Single(await Trail(scene, active.Id), "ReadCalendar");
    }

    [Theory]
    [InlineData("peer", 403)]
    [InlineData("supervisor", 403)]
    [InlineData("administrator", 403)]
    [InlineData("operator", 403)]
    [InlineData("nobody", 401)]
    public async Task Only_a_worker_has_one(string who, int status)
    {
        var scene = await Scene.In(app);

        foreach (var method in (HttpMethod[])[HttpMethod.Post, HttpMethod.Get, HttpMethod.Delete])
            Assert.Equal(status, (int)(await scene.As(who).Send(method, Link)).StatusCode);
    }

    private async Task<(Scene Scene, string Url)> Subscribed()
    {
        var scene = await Scene.In(app);
        await HearWorker(scene, scene.Worker);
        return (scene, await Subscribe(scene.AsWorker));
    }

    private static Task HearWorker(Scene scene, Guid worker, long revision = 1) =>
        scene.Hear(new PersonChanged(worker, true, [new("worker", scene.Site)]), worker, revision);

    private static async Task<string> Subscribe(HttpClient worker) =>
        new Uri((await worker.Send(HttpMethod.Post, Link).Read<MadeCalendarLink>()).Url).AbsolutePath;

    private Task<MeetingView> Plan(Scene scene, Guid relationship, string kind) =>
        scene.AsPeer.Send(HttpMethod.Post, Meetings(relationship), new
        {
            startsAt = app.Clock.GetUtcNow().AddDays(1),
            minutes = 50,
            kind,
            place = "Sam's flat by the river",
            link = "https://meet.example/recovery",
        }).Read<MeetingView>();

    private static string Meetings(Guid relationship) => $"/api/relationships/{relationship}/meetings";

    private async Task<HttpStatusCode> StatusOf(string url) => (await app.Anonymous().Send(HttpMethod.Get, url)).StatusCode;

    private async Task<IReadOnlyList<CalendarEvent>> Read(string url)
    {
        var answer = await app.Anonymous().Send(HttpMethod.Get, url);
        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        return [.. Calendar.Load(await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken))!.Events];
    }

    private Task<List<string>> Trail(Scene scene, Guid record) => InDb(scene, db => db.AuditTrail
        .Where(entry => entry.Record == record).OrderBy(entry => entry.Sequence).Select(entry => entry.Operation).ToListAsync());

    private async Task<T> InDb<T>(Scene scene, Func<RelationshipsDb, Task<T>> query)
    {
        await using var scope = app.Services.CreateAsyncScope();
        scope.ServiceProvider.GetRequiredService<Tenant>().Enter(new(scene.Organisation));
        return await query(scope.ServiceProvider.GetRequiredService<RelationshipsDb>());
    }
}
