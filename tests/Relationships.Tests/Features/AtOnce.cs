using System.Net;
using PeerSupport.Relationships.Domain;
using PeerSupport.Relationships.Features;
using PeerSupport.Relationships.Tests.Domain;
using PeerSupport.ServiceDefaults.Http;
using PeerSupport.Testing;

namespace PeerSupport.Relationships.Tests.Features;

/// <summary>Peer and worker do not collide over what each of them adds.</summary>
public class AtOnce(RelationshipsApp app) : IClassFixture<RelationshipsApp>
{
    private const int Rounds = 8;

    [Fact]
    public async Task Check_ins_concerns_and_contacts_that_each_ask_for_a_review_are_all_there()
    {
        for (var round = 0; round < Rounds; round++)
        {
            var scene = await Scene.In(app);
            var active = await scene.Active();
            foreach (var night in (int[])[1, 2])
                await Exception(scene, active.Id, night);

            var answers = await Task.WhenAll(Added(scene, active.Id));

            Assert.All(answers, answer => Assert.Equal(HttpStatusCode.Created, answer.StatusCode));
            Assert.Equal(
                [ReviewReason.ConversationAsked, ReviewReason.ExceptionPattern, ReviewReason.Concern],
                (await DueTo(scene.AsSupervisor)).SelectMany(item => item.Flags ?? []).Order());
            foreach (var (what, count) in ((string, int)[])[("concerns", 4), ("check-ins", 4), ("contacts", 5)])
                Assert.Equal(count, await Count(scene.AsPeer, $"/api/relationships/{active.Id}/{what}"));
        }
    }

    [Fact]
    public async Task A_meeting_planned_while_the_peer_leaves_does_not_stay_planned()
    {
        for (var round = 0; round < Rounds; round++)
        {
            var scene = await Scene.In(app);
            var active = await scene.Active();
            var meeting = new { startsAt = A.Now.AddDays(1), minutes = 30, kind = "call" };

            var planned = Enumerable.Range(0, 4)
                .Select(_ => scene.AsWorker.Send(HttpMethod.Post, $"/api/relationships/{active.Id}/meetings", meeting)).ToList();
            var left = scene.AsPeer.Send(HttpMethod.Post, $"/api/relationships/{active.Id}/conclusion",
                new { ending = "byPeer", endsOn = "2030-01-07" }, active.Revision);

            Assert.All(await Task.WhenAll(planned), answer =>
                Assert.True(answer.StatusCode is HttpStatusCode.Created or HttpStatusCode.Conflict, $"{answer.StatusCode}"));
            Assert.Equal(HttpStatusCode.OK, (await left).StatusCode);
            var meetings = await scene.AsPeer.Send(HttpMethod.Get, $"/api/relationships/{active.Id}/meetings")
                .Read<Page<MeetingView>>();
            Assert.All(meetings.Items, one => Assert.Equal(MeetingState.Cancelled, one.State));
        }
    }

    private static IEnumerable<Task<HttpResponseMessage>> Added(Scene scene, Guid id)
    {
        foreach (var client in (HttpClient[])[scene.AsPeer, scene.AsWorker, scene.AsPeer, scene.AsWorker])
        {
            yield return client.Send(HttpMethod.Post, $"/api/relationships/{id}/concerns", new { words = "Late calls." });
            var (low, high) = (new { level = 1 }, new { level = 5 });
            yield return client.Send(HttpMethod.Post, $"/api/relationships/{id}/check-ins",
                new { heard = low, whatMatters = high, wayOfWorking = high, boundariesKept = high });
        }

        foreach (var night in (int[])[3, 4, 5])
            yield return Exception(scene, id, night);
    }

    private static Task<HttpResponseMessage> Exception(Scene scene, Guid id, int night) =>
        scene.AsWorker.Send(HttpMethod.Post, $"/api/relationships/{id}/contacts",
            new { at = A.Now.AddHours(12).AddDays(-night), kind = "call", exceptionReason = "Asked for." });

    private static async Task<IReadOnlyList<DueItem>> DueTo(HttpClient reader) =>
        (await reader.Send(HttpMethod.Get, "/api/relationships/due").Read<Page<DueItem>>()).Items;

    private static async Task<int> Count(HttpClient reader, string path) =>
        (await reader.Send(HttpMethod.Get, path).Read<Page<System.Text.Json.JsonElement>>()).Total;
}
