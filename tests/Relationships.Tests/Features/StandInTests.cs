using System.Net;
using System.Text.Json.Nodes;
using PeerSupport.Relationships.Domain;
using PeerSupport.Relationships.Features;
using PeerSupport.Relationships.Tests.Domain;
using PeerSupport.ServiceDefaults.Http;
using PeerSupport.Testing;

namespace PeerSupport.Relationships.Tests.Features;

/// <summary>What who stands in may do.</summary>
public sealed class StandInTests : CoveredScene
{
    private static readonly object Answer = new { level = 4 };

    [Fact]
    public async Task It_is_for_the_time_of_the_cover_only()
    {
        var id = await Covered(firstDay: 1, lastDay: 1);

        await Sees(id, false);
        App.Clock.Advance(TimeSpan.FromHours(13.99));
        await Sees(id, false);
        App.Clock.Advance(TimeSpan.FromHours(0.01));
        await Sees(id, true);
        App.Clock.Advance(TimeSpan.FromHours(23.99));
        await Sees(id, true);
        App.Clock.Advance(TimeSpan.FromHours(0.01));
        await Sees(id, false);
    }

    [Fact]
    public async Task Called_off_it_is_over_at_once()
    {
        var id = await Covered();
        await Sees(id, true);

        App.Clock.Advance(TimeSpan.FromMinutes(1));
        await Scene.Change(Scene.AsWorker, id, $"cover/{(await Scene.Get(id)).Cover[0].Id}", null, HttpMethod.Delete);

        await Sees(id, false);
    }

    [Fact]
    public async Task It_is_for_that_worker_at_that_site_in_that_organisation()
    {
        var id = await Covered();

        foreach (var client in (HttpClient[])[
            App.ClientFor(Guid.NewGuid(), Scene.Organisation, $"worker@{Scene.Site}"),
            App.ClientFor(Scene.OtherWorker, Scene.Organisation, $"worker@{Guid.NewGuid()}"),
            App.ClientFor(Scene.OtherWorker, Guid.NewGuid(), $"worker@{Scene.Site}")])
        {
            Assert.Equal(HttpStatusCode.NotFound, (await client.Send(HttpMethod.Get, $"/api/relationships/{id}")).StatusCode);
            Assert.Empty((await client.Send(HttpMethod.Get, "/api/relationships").Read<Page<RelationshipSummary>>()).Items);
        }
    }

    [Fact]
    public async Task Who_stands_in_keeps_the_relationship_going()
    {
        var goal = A.Goal();
        var id = await Covered(goals: goal);
        var (path, now) = ($"/api/relationships/{id}", App.Clock.GetUtcNow());

        foreach (var read in new[] { "", "/contacts", "/progress", "/meetings", "/concerns", "/reviews", "/check-ins",
            "/barc10", "/closing-review" })
            Assert.Equal(HttpStatusCode.OK, (await Scene.AsOtherWorker.Send(HttpMethod.Get, path + read)).StatusCode);

        var contact = await Post(path + "/contacts", new { at = now, kind = "call" }).Read<ContactView>();
        Assert.Equal((Side.Worker, true), (contact.ReachedOutBy, contact.WithinHours));
        Assert.Equal("contact.outside-hours",
            await (await Post(path + "/contacts", new { at = now.AddHours(-12), kind = "call" })).ProblemCode());

        var planned = await Post(path + "/meetings",
            new { startsAt = now.AddHours(1), minutes = 30, kind = "call" }).Read<MeetingView>();
        var moved = await Scene.AsOtherWorker.Send(HttpMethod.Put, $"{path}/meetings/{planned.Id}",
            new { startsAt = now.AddHours(2), minutes = 30, kind = "call" }, planned.Revision).Read<MeetingView>();
        var cancelled = await Post($"{path}/meetings/{planned.Id}/cancellation", new { }, moved.Revision).Read<MeetingView>();
        Assert.Equal((Side.Worker, MeetingState.Cancelled), (cancelled.PlannedBy, cancelled.State));

        var checkIn = await Post(path + "/check-ins", CheckIn(onBehalfOfPeer: true)).Read<CheckInView>();
        Assert.Equal((Side.Peer, true, Scene.OtherWorker), (checkIn.Side, checkIn.InPerson, checkIn.RecordedBy));
        var rating = await Post(path + "/ratings",
            new { goalId = goal.GoalId, level = 1, onBehalfOfPeer = true, readOut = "Better" }).Read<RatingView>();
        Assert.Equal((Side.Peer, true), (rating.Side, rating.InPerson));
        Assert.Equal("cover.not-their-word",
            await (await Post(path + "/check-ins", CheckIn(onBehalfOfPeer: false))).ProblemCode());
        Assert.Equal("cover.not-their-word",
            await (await Post(path + "/ratings", new { goalId = goal.GoalId, level = 1 })).ProblemCode());

        var concern = await Post(path + "/concerns", new { words = "Late calls." }).Read<ConcernView>();
        Assert.Equal((Side.Worker, Scene.OtherWorker), (concern.RaisedBy, concern.RecordedBy));
    }

    [Fact]
    public async Task What_is_for_the_two_to_decide_waits_until_the_worker_is_back()
    {
        var id = await Covered();
        var before = await Scene.Get(id);

        foreach (var (method, path, body) in new (string, string, object?)[]
        {
            ("POST", "/withdrawal", null), ("POST", "/pause", new { expectedReturn = "2030-02-01" }),
            ("POST", "/resumption", null), ("POST", "/conclusion/completion", new { }),
            ("POST", "/conclusion", new { ending = "planned", endsOn = "2030-03-01" }),
            ("PUT", "/closing-review", new { words = "Well." }), ("POST", "/reviews", new { }),
            ("PUT", $"/reviews/{Guid.NewGuid()}", new { words = "Well." }),
            ("POST", "/handover/answer", new { accepts = true, onBehalfOfPeer = true, readOut = "Who I am." }),
            ("POST", "/cover", new { standInId = Scene.OtherWorker, firstDay = "2030-02-01", lastDay = "2030-02-02" }),
            ("DELETE", $"/cover/{before.Cover[0].Id}", null),
        })
        {
            var refused = await Scene.AsOtherWorker.Send(new(method), $"/api/relationships/{id}{path}", body, before.Revision);
            Assert.True(refused.StatusCode is HttpStatusCode.Forbidden, path);
        }

        Assert.Equivalent(before, await Scene.Get(id));
    }

    [Fact]
    public async Task What_the_peer_keeps_from_the_worker_is_kept_from_who_stands_in_and_from_who_stood_in()
    {
        var id = await Covered();
        await Scene.Change(Scene.AsWorker, id, "conclusion", new { ending = "planned", endsOn = "2030-02-01" });
        await Scene.AsPeer.Send(HttpMethod.Post, $"/api/relationships/{id}/concerns",
            new { words = "About Ann.", toSupervisorAlone = true });
        await Scene.AsPeer.Send(HttpMethod.Post, $"/api/relationships/{id}/feedback",
            new { words = "Apart.", apartFromWorker = true }).Read<FeedbackView>();
        var supervisorToo = App.ClientFor(Scene.OtherWorker, Scene.Organisation, $"worker@{Scene.Site}",
            $"supervisor@{Scene.Site}");

        await SeesNothing(Scene.AsOtherWorker);
        await SeesNothing(supervisorToo);
        App.Clock.Advance(TimeSpan.FromDays(2));
        await SeesNothing(supervisorToo);
        Assert.Contains(AttentionKind.Concern, (await Attention(Scene.AsSupervisor)).Select(called => called.Kind));

        async Task SeesNothing(HttpClient client)
        {
            Assert.Empty((await client.Send(HttpMethod.Get, $"/api/relationships/{id}/concerns")
                .Read<Page<ConcernView>>()).Items);
            Assert.DoesNotContain("Apart.",
                (await client.Send(HttpMethod.Get, $"/api/relationships/{id}/closing-review").Read<JsonObject>()).ToJsonString());
            Assert.DoesNotContain(AttentionKind.Concern, (await Attention(client)).Select(called => called.Kind));
        }
    }

    private async Task Sees(Guid id, bool expected)
    {
        Assert.Equal(expected ? HttpStatusCode.OK : HttpStatusCode.NotFound,
            (await Scene.AsOtherWorker.Send(HttpMethod.Get, $"/api/relationships/{id}")).StatusCode);
        var listed = (await Scene.AsOtherWorker.Send(HttpMethod.Get, "/api/relationships")
            .Read<Page<RelationshipSummary>>()).Items;
        Assert.Equal(expected ? [id] : [], listed.Select(r => r.Id));
    }

    private static object CheckIn(bool onBehalfOfPeer) => new
    {
        heard = Answer,
        whatMatters = Answer,
        wayOfWorking = Answer,
        boundariesKept = Answer,
        onBehalfOfPeer,
        readOut = "The four questions.",
    };
}
