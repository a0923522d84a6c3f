using PeerSupport.Relationships.Features;
using PeerSupport.ServiceDefaults.Http;
using PeerSupport.Testing;

namespace PeerSupport.Relationships.Tests.Features;

/// <summary>Apart from what else is due, for it moves the clock on by months.</summary>
public class UnmarkedMeetingTests(RelationshipsApp app) : IClassFixture<RelationshipsApp>
{
    [Fact]
    public async Task A_meeting_that_nobody_marked_for_ninety_days_is_left_alone()
    {
        var scene = await Scene.In(app);
        var active = await scene.Active();
        await scene.AsWorker.Send(HttpMethod.Post, $"/api/relationships/{active.Id}/meetings",
            new { startsAt = app.Clock.GetUtcNow().AddHours(1), minutes = 30, kind = "call", exceptionReason = "Asked for." });

        app.Clock.Advance(TimeSpan.FromDays(90));
        Assert.Contains(DueKind.MeetingUnmarked, await Kinds(scene));
        app.Clock.Advance(TimeSpan.FromHours(2));
        Assert.DoesNotContain(DueKind.MeetingUnmarked, await Kinds(scene));
    }

    private static async Task<IEnumerable<DueKind>> Kinds(Scene scene) =>
        (await scene.AsWorker.Send(HttpMethod.Get, "/api/relationships/due").Read<Page<DueItem>>()).Items.Select(item => item.Kind);
}
