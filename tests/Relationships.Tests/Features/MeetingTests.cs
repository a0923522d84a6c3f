using System.Net;
using PeerSupport.Messages.Identity;
using PeerSupport.Relationships.Domain;
using PeerSupport.Relationships.Features;
using PeerSupport.Relationships.Tests.Domain;
using PeerSupport.ServiceDefaults.Http;
using PeerSupport.Testing;

namespace PeerSupport.Relationships.Tests.Features;

public class MeetingTests(RelationshipsApp app) : IClassFixture<RelationshipsApp>
{
    private static readonly DateTimeOffset Tomorrow = A.Now.AddDays(1);

    [Fact]
    public async Task Planned_by_either_it_is_read_by_both_and_the_supervisor()
    {
        var goal = A.Goal();
        var scene = await Scene.In(app);
        var active = await scene.Active(goals: goal);

        var response = await scene.AsWorker.Send(HttpMethod.Post, Path(active.Id), new
        {
            startsAt = Tomorrow,
            minutes = 45,
            kind = "inPerson",
            place = "By the river",
            goalId = goal.GoalId,
        });
        var planned = await response.Read<MeetingView>();

        Assert.Equal((HttpStatusCode.Created, $"{Path(active.Id)}/{planned.Id}"),
            (response.StatusCode, response.Headers.Location!.OriginalString));
        Assert.Equal(
            new MeetingView(planned.Id, 1, active.Id, Tomorrow, 45, MeetingKind.InPerson, "By the river", null, goal.GoalId,
                Side.Worker, true, null, 1, MeetingState.Planned, null, null),
            planned);

        var theirs = await Plan(scene.AsPeer, active.Id, Tomorrow.AddDays(1));
        Assert.Equal(Side.Peer, theirs.PlannedBy);
        foreach (var reader in (HttpClient[])[scene.AsWorker, scene.AsPeer, scene.AsSupervisor])
        {
            Assert.Equal([theirs, planned], (await Meetings(reader, active.Id)).Items);
            Assert.Equal(planned, await reader.Send(HttpMethod.Get, $"{Path(active.Id)}/{planned.Id}").Read<MeetingView>());
        }
    }

    [Fact]
    public async Task Moved_outside_the_hours_it_needs_the_workers_reason()
    {
        var scene = await Scene.In(app);
        var active = await scene.Active();
        var planned = await Plan(scene.AsWorker, active.Id, Tomorrow);
        object AtNight(string? reason) =>
            new { startsAt = Tomorrow.AddHours(12), minutes = 60, kind = "call", exceptionReason = reason };

        var refused = await Move(scene.AsWorker, planned, AtNight(null));
        Assert.Equal((HttpStatusCode.Conflict, "contact.outside-hours"), (refused.StatusCode, await refused.ProblemCode()));

        var moved = await Move(scene.AsWorker, planned, AtNight("Works by day")).Read<MeetingView>();
        Assert.Equal(
            planned with { Revision = 2, StartsAt = Tomorrow.AddHours(12), WithinHours = false, ExceptionReason = "Works by day" },
            moved);
        Assert.Equal([moved], (await Meetings(scene.AsPeer, active.Id)).Items);
    }

    [Fact]
    public async Task Kept_it_becomes_a_contact_once_with_what_was_planned_where_nothing_else_is_said()
    {
        var scene = await Scene.In(app);
        var active = await scene.Active();
        var soon = A.Now.AddMinutes(2);
        var planned = await Plan(scene.AsPeer, active.Id, soon);

        var kept = await Change(scene.AsWorker, planned, "kept", new { contact = new { note = "A good talk.", minutes = 50 } })
            .Read<MeetingView>();
        var again = await Change(scene.AsWorker, kept, "kept", new { contact = new { note = "A good talk.", minutes = 50 } })
            .Read<MeetingView>();

        var contact = Assert.Single(await Contacts(scene, active.Id));
        Assert.Equal(
            new ContactView(kept.ContactId!.Value, soon, ContactKind.Call, Channel.Phone, Side.Peer, 50, "A good talk.", null, true,
                null, 1, scene.Worker, null, null, false, null),
            contact);
        Assert.Equal(kept, again);
    }

    [Fact]
    public async Task Recorded_already_what_somebody_else_says_of_it_or_says_differently_is_refused_and_not_lost()
    {
        var scene = await Scene.In(app);
        var active = await scene.Active();
        var planned = await Plan(scene.AsPeer, active.Id, A.Now.AddMinutes(2));
        var kept = await Change(scene.AsPeer, planned, "kept", new { contact = new { } }).Read<MeetingView>();

        foreach (var (client, contact) in ((HttpClient, object)[])[
            (scene.AsWorker, new { }),
            (scene.AsWorker, new { note = "A talk.", withheld = new { text = "Her sister.", reason = "Protects her." } }),
            (scene.AsPeer, new { note = "Another." })])
        {
            var refused = await Change(client, kept, "kept", new { contact });
            Assert.Equal((HttpStatusCode.Conflict, "meeting.recorded"), (refused.StatusCode, await refused.ProblemCode()));
        }

        Assert.Equal(kept, await Change(scene.AsWorker, kept, "kept", new { }).Read<MeetingView>());
        Assert.Equal(kept, await Change(scene.AsPeer, kept, "kept", new { contact = new { } }).Read<MeetingView>());
    }

    [Fact]
    public async Task The_peer_who_tells_of_it_is_asked_for_no_reason_and_gives_none_for_the_worker()
    {
        var scene = await Scene.In(app);
        var active = await scene.Active();
        var soon = A.Now.AddMinutes(2);
        var planned = await Plan(scene.AsWorker, active.Id, soon);
        await scene.Hear(new SiteChanged(scene.Site, A.Chicago, [new(2030, 1, 7)], true), scene.Site, revision: 2);

        var asked = await Change(scene.AsWorker, planned, "kept", new { contact = new { } });
        Assert.Equal("contact.outside-hours", await asked.ProblemCode());
        await Change(scene.AsPeer, planned, "kept", new { contact = new { exceptionReason = "They wanted to." } });

        var contact = Assert.Single(await Contacts(scene, active.Id));
        Assert.Equal((soon, Side.Worker, false, null),
            (contact.At, contact.ReachedOutBy, contact.WithinHours!.Value, contact.ExceptionReason));
    }

    [Fact]
    public async Task The_worker_who_names_another_time_reached_out_then_and_says_why_outside_the_hours()
    {
        var scene = await Scene.In(app);
        var active = await scene.Active();
        var planned = await Plan(scene.AsPeer, active.Id, A.Now.AddMinutes(2));
        var lastNight = A.Now.AddHours(-10.5);

        var refused = await Change(scene.AsWorker, planned, "kept", new { contact = new { at = lastNight } });
        Assert.Equal("contact.outside-hours", await refused.ProblemCode());
        await Change(scene.AsWorker, planned, "kept", new { contact = new { at = lastNight, exceptionReason = "They called." } });

        var contact = Assert.Single(await Contacts(scene, active.Id));
        Assert.Equal((lastNight, Side.Worker, "They called."), (contact.At, contact.ReachedOutBy, contact.ExceptionReason));
    }

    [Fact]
    public async Task Kept_without_a_word_it_may_get_its_contact_later()
    {
        var scene = await Scene.In(app);
        var active = await scene.Active();
        var planned = await Plan(scene.AsPeer, active.Id, A.Now.AddMinutes(2));

        var kept = await Change(scene.AsPeer, planned, "kept", new { }).Read<MeetingView>();
        Assert.Equal((MeetingState.Kept, null), (kept.State, kept.ContactId));

        Assert.NotNull((await Change(scene.AsWorker, kept, "kept", new { contact = new { } }).Read<MeetingView>()).ContactId);
    }

    [Fact]
    public async Task A_contact_that_breaks_a_rule_leaves_the_meeting_as_it_was()
    {
        var scene = await Scene.In(app);
        var active = await scene.Active();
        var planned = await Plan(scene.AsWorker, active.Id, A.Now.AddMinutes(2));

        var refused = await Change(scene.AsWorker, planned, "kept", new { contact = new { goalId = Guid.NewGuid() } });

        Assert.Equal("goal.not-agreed", await refused.ProblemCode());
        Assert.Equal([planned], (await Meetings(scene.AsWorker, active.Id)).Items);
    }

    [Fact]
    public async Task Cancelled_it_says_whose_wish_that_was()
    {
        var scene = await Scene.In(app);
        var active = await scene.Active();
        var (one, other) = (await Plan(scene.AsWorker, active.Id, Tomorrow), await Plan(scene.AsWorker, active.Id, Tomorrow));

        var said = await Change(scene.AsWorker, one, "cancellation", new { by = "peer", reason = "At work" }).Read<MeetingView>();
        var own = await Change(scene.AsPeer, other, "cancellation", new { by = "worker" }).Read<MeetingView>();

        Assert.Equal(new CancellationView(Side.Peer, "At work", A.Now), said.Cancellation);
        Assert.Equal((MeetingState.Cancelled, Side.Peer), (own.State, own.Cancellation!.By));
        Assert.Equal("meeting.cancelled", await (await Change(scene.AsWorker, own, "kept", new { })).ProblemCode());
    }

    [Fact]
    public async Task When_the_peer_leaves_nothing_stays_planned()
    {
        var scene = await Scene.In(app);
        var active = await scene.Active();
        await Plan(scene.AsWorker, active.Id, Tomorrow);

        await scene.Change(scene.AsPeer, active.Id, "conclusion", new { ending = "byPeer", endsOn = "2030-01-07" });

        var meeting = Assert.Single((await Meetings(scene.AsPeer, active.Id)).Items);
        Assert.Equal((MeetingState.Cancelled, null), (meeting.State, meeting.Cancellation!.By));
    }

    [Fact]
    public async Task Withdrawn_a_relationship_has_nothing_planned()
    {
        var scene = await Scene.In(app);
        var started = await scene.StartedWithPeer();
        await Plan(scene.AsWorker, started.Id, Tomorrow);

        await scene.Change(scene.AsPeer, started.Id, "withdrawal");

        Assert.Equal(MeetingState.Cancelled, Assert.Single((await Meetings(scene.AsPeer, started.Id)).Items).State);
    }

    [Fact]
    public async Task Another_relationships_meeting_is_not_found_and_a_change_names_the_revision()
    {
        var scene = await Scene.In(app);
        var (active, another) = (await scene.Active(), await scene.Started());
        var planned = await Plan(scene.AsWorker, active.Id, Tomorrow);
        var elsewhere = planned with { RelationshipId = another.Id };
        object moved = new { startsAt = Tomorrow, minutes = 30, kind = "call" };

        Assert.Equal(HttpStatusCode.NotFound, (await Move(scene.AsWorker, elsewhere, moved)).StatusCode);
        Assert.Equal(HttpStatusCode.NotFound, (await Change(scene.AsWorker, elsewhere, "kept", new { })).StatusCode);
        Assert.Equal(HttpStatusCode.NotFound,
            (await scene.AsWorker.Send(HttpMethod.Get, $"{Path(another.Id)}/{planned.Id}")).StatusCode);
        foreach (var (method, path, body) in new (HttpMethod, string, object)[]
        {
            (HttpMethod.Put, "", moved), (HttpMethod.Post, "/kept", new { }), (HttpMethod.Post, "/cancellation", new { }),
        })
        {
            var address = $"{Path(active.Id)}/{planned.Id}{path}";
            Assert.Equal(HttpStatusCode.PreconditionRequired, (await scene.AsWorker.Send(method, address, body)).StatusCode);
            Assert.Equal(HttpStatusCode.PreconditionFailed, (await scene.AsWorker.Send(method, address, body, 17)).StatusCode);
        }
    }

    private static string Path(Guid relationship) => $"/api/relationships/{relationship}/meetings";

    private static Task<MeetingView> Plan(HttpClient client, Guid relationship, DateTimeOffset at) => client
        .Send(HttpMethod.Post, Path(relationship), new { startsAt = at, minutes = 60, kind = "call" }).Read<MeetingView>();

    private static Task<HttpResponseMessage> Move(HttpClient client, MeetingView meeting, object body) =>
        client.Send(HttpMethod.Put, $"{Path(meeting.RelationshipId)}/{meeting.Id}", body, meeting.Revision);

    private static Task<HttpResponseMessage> Change(HttpClient client, MeetingView meeting, string what, object body) =>
        client.Send(HttpMethod.Post, $"{Path(meeting.RelationshipId)}/{meeting.Id}/{what}", body, meeting.Revision);

    private static async Task<IReadOnlyList<ContactView>> Contacts(Scene scene, Guid relationship) => (await scene.AsPeer
        .Send(HttpMethod.Get, $"/api/relationships/{relationship}/contacts").Read<Page<ContactView>>()).Items;

    private static Task<Page<MeetingView>> Meetings(HttpClient client, Guid relationship) =>
        client.Send(HttpMethod.Get, Path(relationship)).Read<Page<MeetingView>>();
}
