using System.Net;
using PeerSupport.Messages;
using PeerSupport.Messages.Agreements;
using PeerSupport.Messages.Identity;
using PeerSupport.Relationships.Domain;
using PeerSupport.Relationships.Features;
using PeerSupport.Relationships.Tests.Domain;
using PeerSupport.ServiceDefaults.Http;
using PeerSupport.Testing;

namespace PeerSupport.Relationships.Tests.Features;

public class LogContactTests(RelationshipsApp app) : IClassFixture<RelationshipsApp>
{
    private static readonly DateTimeOffset TenInTheMorning = A.Now, TenAtNight = A.Now.AddHours(-12);

    [Fact]
    public async Task Within_the_hours_it_is_recorded_and_can_be_read_by_both()
    {
        var goal = A.Goal();
        var scene = await Scene.In(app);
        var active = await scene.Active(goals: goal);

        var response = await Log(scene.AsWorker, active.Id, new
        {
            at = TenInTheMorning,
            kind = "meeting",
            channel = "inPerson",
            minutes = 45,
            reachedOutBy = "worker",
            note = "Walked by the river.",
            goalId = goal.GoalId,
            place = "The river",
            link = "https://maps.example/river",
        });
        var logged = await response.Read<ContactView>();

        Assert.Equal(HttpStatusCode.Created, response.StatusCode);
        Assert.Equal(
            new ContactView(logged.Id, TenInTheMorning, ContactKind.Meeting, Channel.InPerson, Side.Worker, 45,
                "Walked by the river.", goal.GoalId, true, null, 1, scene.Worker, "The river", "https://maps.example/river", false, null),
            logged);
        Assert.Equal([logged], (await Contacts(scene.AsPeer, active.Id)).Items);
    }

    [Fact]
    public async Task At_ten_at_night_it_is_refused_and_goes_in_with_a_reason()
    {
        var scene = await Scene.In(app);
        var active = await scene.Active();

        var refused = await Log(scene.AsWorker, active.Id, new { at = TenAtNight, kind = "call" });
        Assert.Equal(HttpStatusCode.Conflict, refused.StatusCode);
        Assert.Equal("contact.outside-hours", await refused.ProblemCode());
        Assert.Empty((await Contacts(scene.AsWorker, active.Id)).Items);

        var exception = await Log(scene.AsWorker, active.Id,
            new { at = TenAtNight, kind = "call", exceptionReason = "Sam had asked for it." })
            .Read<ContactView>();
        Assert.Equal((false, "Sam had asked for it."), (exception.WithinHours, exception.ExceptionReason));
    }

    [Fact]
    public async Task What_the_peer_does_outside_the_hours_is_recorded_whatever_they_say_of_who_reached_out()
    {
        var scene = await Scene.In(app);
        var active = await scene.Active();

        var logged = await Log(scene.AsPeer, active.Id, new { at = TenAtNight, kind = "message", reachedOutBy = "worker" })
            .Read<ContactView>();

        Assert.Equal(
            (Side.Peer, false, null, scene.Peer),
            (logged.ReachedOutBy, logged.WithinHours, logged.ExceptionReason, logged.RecordedBy));
    }

    [Fact]
    public async Task A_closed_day_of_the_site_is_outside_the_hours()
    {
        var scene = await Scene.In(app);
        var active = await scene.Active();
        await scene.Hear(new SiteChanged(scene.Site, A.Chicago, [new(2030, 1, 7)], true), scene.Site, revision: 2);

        Assert.Equal(
            "contact.outside-hours",
            await (await Log(scene.AsWorker, active.Id, new { at = TenInTheMorning, kind = "call" })).ProblemCode());
    }

    [Fact]
    public async Task Before_the_first_version_the_drafts_suggestion_judges_and_before_that_nothing()
    {
        var scene = await Scene.In(app);
        var started = await scene.Started();

        var unjudged = await Log(scene.AsWorker, started.Id, new { at = TenAtNight, kind = "call" }).Read<ContactView>();
        Assert.Equal((null, null), (unjudged.WithinHours, unjudged.JudgedByVersion));

        await scene.Hear(new AgreementDrafted(Guid.NewGuid(), started.Id, A.WeekdaysNineToFive));
        var judged = await Log(scene.AsWorker, started.Id, new { at = TenInTheMorning, kind = "call" }).Read<ContactView>();
        Assert.Equal((true, 0), (judged.WithinHours, judged.JudgedByVersion));
        Assert.Equal(
            "contact.outside-hours",
            await (await Log(scene.AsWorker, started.Id, new { at = TenAtNight, kind = "call" })).ProblemCode());
    }

    [Fact]
    public async Task Each_contact_is_judged_by_the_version_of_its_own_time()
    {
        var scene = await Scene.In(app);
        var active = await scene.Active();
        var evenings = new ContactWindow(A.Chicago, [new(DayOfWeek.Monday, new(18, 0), new(23, 0))]);
        await scene.Hear(Scene.InForce(active.Id, 2, A.Now.AddDays(-1)) with { Window = evenings });

        var aWeekAgo = await Log(scene.AsWorker, active.Id, new { at = TenInTheMorning.AddDays(-7), kind = "call" })
            .Read<ContactView>();
        Assert.Equal((true, 1), (aWeekAgo.WithinHours, aWeekAgo.JudgedByVersion));
        Assert.Equal(
            "contact.outside-hours",
            await (await Log(scene.AsWorker, active.Id, new { at = TenInTheMorning, kind = "call" })).ProblemCode());
    }

    [Fact]
    public async Task What_has_not_happened_yet_is_refused()
    {
        var scene = await Scene.In(app);
        var active = await scene.Active();

        Assert.Equal(
            "contact.in-future",
            await (await Log(scene.AsWorker, active.Id, new { at = A.Now.AddMinutes(6), kind = "call" })).ProblemCode());
    }

    [Fact]
    public async Task They_are_listed_newest_first()
    {
        var scene = await Scene.In(app);
        var started = await scene.Started();
        foreach (var day in (int[])[-2, 0, -1])
            await Log(scene.AsWorker, started.Id, new { at = A.Now.AddDays(day), kind = "call" });

        var contacts = await Contacts(scene.AsSupervisor, started.Id);

        Assert.Equal([A.Now, A.Now.AddDays(-1), A.Now.AddDays(-2)], contacts.Items.Select(contact => contact.At));
    }

    private static Task<HttpResponseMessage> Log(HttpClient client, Guid relationship, object contact) =>
        client.Send(HttpMethod.Post, $"/api/relationships/{relationship}/contacts", contact);

    private static Task<Page<ContactView>> Contacts(HttpClient client, Guid relationship) =>
        client.Send(HttpMethod.Get, $"/api/relationships/{relationship}/contacts").Read<Page<ContactView>>();
}
